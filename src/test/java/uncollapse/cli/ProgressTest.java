package uncollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import uncollapse.text.Language;
import uncollapse.text.Words;

/** What standard error shows of long work. */
class ProgressTest {
  private static final Terminal NONE = new Terminal(false, false);

  private final StringWriter err = new StringWriter();

  private Progress of(Terminal terminal, Language language, int interval) {
    return new Progress("cli.rendering", new Words(language), new PrintWriter(err), terminal, () -> true, interval);
  }

  @Test
  void perCentAndTimeInWords() {
    try (Progress progress = of(NONE, Language.ENGLISH, 10_000)) {
      assertThat(progress.said(0.224, Duration.ofSeconds(1))).isEqualTo("rendering 22 %");
      assertThat(progress.said(0.001, Duration.ofSeconds(9))).as("nobody can tell yet").isEqualTo("rendering 0 %");
      assertThat(progress.said(0.25, Duration.ofSeconds(4))).isEqualTo("rendering 25 %, about 12 s left");
      assertThat(progress.said(0.5, Duration.ofSeconds(200))).isEqualTo("rendering 50 %, about 3 min 20 s left");
      assertThat(progress.said(0.1, Duration.ofMinutes(10))).isEqualTo("rendering 10 %, about 1 h 30 min left");
      assertThat(progress.said(0.99, Duration.ofSeconds(9))).isEqualTo("rendering 99 %, about 1 s left");
      assertThat(progress.said(1, Duration.ofSeconds(7))).isEqualTo("rendering 100 %, 7 s in all");
    }
    try (Progress progress = of(NONE, Language.CHINESE, 10_000)) {
      assertThat(progress.said(0.5, Duration.ofSeconds(200))).isEqualTo("渲染 50 %，还需约 3 分 20 秒");
    }
  }

  @Test
  void aTerminalHasOneLineThatIsDrawnAgain() {
    try (Progress progress = of(new Terminal(true, true), Language.ENGLISH, 200)) {
      assertThat(progress.reached(12_701, 12_701)).isTrue();
    }
    assertThat(err.toString().strip()).startsWith("\033[?7lrendering 100 %, 0 s in all [==").endsWith("==]\033[K\033[?7h");
    assertThat(err.toString()).startsWith("\r").endsWith(System.lineSeparator()).doesNotContain("12701");
    err.getBuffer().setLength(0);
    try (Progress progress = of(new Terminal(true, false), Language.CHINESE, 200)) {
      progress.reached(1, 1);
    }
    assertThat(err.toString()).startsWith("\r渲染 100 %").doesNotContain("\033");
    assertThat(Columns.width(err.toString().strip())).isLessThanOrEqualTo(79);
  }

  @Test
  void aLogHasNothingOfShortWork() {
    try (Progress progress = of(NONE, Language.ENGLISH, 10_000)) {
      progress.reached(1, 2);
      progress.reached(2, 2);
    }
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aLogHasALineForEveryFivePerCentAtMost() throws InterruptedException {
    try (Progress progress = of(NONE, Language.ENGLISH, 1)) {
      for (int done = 1; done <= 100; done++) {
        progress.reached(done, 100);
        Thread.sleep(5);
      }
    }
    assertThat(err.toString().lines().toList()).hasSizeBetween(2, 22).allMatch(line -> line.startsWith("rendering "));
    assertThat(err.toString().lines().toList().getLast()).startsWith("rendering 100 %");
  }
}
