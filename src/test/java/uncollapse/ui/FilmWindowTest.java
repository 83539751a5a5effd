package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uncollapse.export.Ffmpeg;
import uncollapse.export.FilmFormat;
import uncollapse.export.FilmTiming;
import uncollapse.export.FrameStyle;
import uncollapse.export.Story;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Recording;
import uncollapse.train.Samples;

/** Setting up a film in the window, and saving it. */
class FilmWindowTest {
  @TempDir private Path folder = Path.of("");
  private Open open;

  @BeforeEach
  void open() throws InterruptedException {
    open = Open.window("un-collapse");
  }

  @AfterEach
  void close() throws InterruptedException {
    open.close();
  }

  private static Stage dialog() {
    return Window.getWindows().stream()
        .filter(it -> it.isShowing() && "film".equals(it.getScene().getRoot().getId()))
        .map(Stage.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static <T extends Node> T find(String selector, Class<T> type) {
    return type.cast(dialog().getScene().getRoot().lookup(selector));
  }

  private static void type(String selector, String text) throws InterruptedException {
    Fx.run(
        () -> {
          NumberField field = find(selector, NumberField.class);
          field.setText(text);
          field.fireEvent(new javafx.event.ActionEvent());
        });
  }

  private static String estimate() throws InterruptedException {
    return Fx.get(() -> find("#film-estimate", Label.class).getText());
  }

  @Test
  void aFilmIsSetUpAndSaved() throws Exception {
    Fx.run(() -> open.run.togglePlaying());
    Fx.await("some steps", () -> open.snapshot().step() > 20);
    Fx.run(() -> open.run.togglePlaying());
    Fx.run(() -> open.run.togglePlaying());
    Fx.run(() -> open.window.exports().film());
    Fx.await("the dialog", () -> Window.getWindows().stream().anyMatch(it -> "film".equals(it.getScene().getRoot().getId())));

    assertThat(estimate()).startsWith("120 frames, 960 × 600 pixels, 10.6 s");
    type("#film-rate", "10");
    type("#film-seconds", "1");
    assertThat(estimate()).startsWith("10 frames, 960 × 600 pixels, 3.6 s");
    type("#film-rate", "55");
    assertThat(Fx.get(() -> find("#film-sentence", Label.class).getText())).contains("at most 50");
    assertThat(Fx.get(() -> find("#film-save", Button.class).isDisabled())).isTrue();
    type("#film-rate", "10");
    Fx.run(() -> find("#film-by-steps", RadioButton.class).setSelected(true));
    type("#film-to", "20");
    type("#film-stride", "5");
    type("#film-hold-first", "0");
    type("#film-hold-last", "0");
    assertThat(estimate()).startsWith("5 frames, 960 × 600 pixels, 0.5 s");
    open.dialogs.answer = folder.resolve("mine.gif");
    Fx.run(() -> find("#film-save", Button.class).fire());
    Fx.await("the film", () -> Files.isRegularFile(folder.resolve("mine.gif")));
    Fx.await("its row", () -> open.scene().getRoot().lookupAll("#rows .picture-row-text").stream()
        .anyMatch(it -> ((Label) it).getText().equals("mine.gif is saved")));
  }

  @Test
  void whatCannotBeMadeHereIsNotOffered() throws Exception {
    Story story = new Story(new Recording(Samples.load("needle"), List.of(), 50, true));
    FilmDraft without = new FilmDraft(story, Optional.empty(), FilmDraft.Choice.first(FrameStyle.DEFAULT));
    assertThat(List.of(FilmFormat.values()).stream().filter(without::isPossible))
        .containsExactly(FilmFormat.GIF, FilmFormat.FRAMES);
    FilmDraft some = new FilmDraft(story, Optional.of(new Ffmpeg(Path.of("/ffmpeg"), Set.of("libx264"))), FilmDraft.Choice.first(FrameStyle.DEFAULT));
    assertThat(List.of(FilmFormat.values()).stream().filter(some::isPossible))
        .containsExactly(FilmFormat.GIF, FilmFormat.MP4, FilmFormat.FRAMES);
    some.choose(FilmFormat.MP4);
    assertThat(some.timing.framesPerSecond()).isEqualTo(30);
    some.begin(40);
    some.end(30);
    assertThat(some.chosen().steps(story)).startsWith(30).endsWith(30);
    assertThat(some.chosen().length()).isEqualTo(new FilmTiming.Length.Seconds(8));
    some.bySteps = true;
    some.end(50);
    Story longer = new Story(new Recording(Samples.load("needle"), List.of(), 80, true));
    FilmDraft next = new FilmDraft(longer, Optional.empty(), some.choice());
    assertThat(next.choice()).as("all of a longer run, too").isEqualTo(some.choice());
    assertThat(next.timing.to()).isEqualTo(80);
    some.end(40);
    Story shorter = new Story(new Recording(Samples.load("needle"), List.of(), 20, true));
    FilmTiming last = new FilmDraft(shorter, Optional.empty(), some.choice()).timing;
    assertThat(last.from()).isEqualTo(20);
    assertThat(last.to()).isEqualTo(20);
    some.bySteps = false;
    assertThat(some.estimate(new Words(Language.CHINESE))).contains("240 帧", "10.6 秒");
  }
}
