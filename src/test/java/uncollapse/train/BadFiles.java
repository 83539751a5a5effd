package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import uncollapse.linalg.SeededRandom;
import uncollapse.text.BadInputException;

/** Files with something wrong in them. */
final class BadFiles {
  private BadFiles() {}

  /**
   * A fault in a file that was good.
   *
   * @param piece of its text, where it stands first
   * @param instead what is put there
   * @param sentence what is said of it, after the name of the file
   */
  record Fault(String piece, String instead, String sentence) {
    void isRefused(String good, Path file, Consumer<Path> read) throws IOException {
      int at = good.indexOf(piece);
      assertThat(at).as(piece).isPositive();
      Files.writeString(file, good.substring(0, at) + instead + good.substring(at + piece.length()));
      assertThatThrownBy(() -> read.accept(file))
          .isInstanceOf(BadInputException.class)
          .hasMessage(file + ", " + sentence);
    }
  }

  /** Cuts a text short, or changes one byte of it, many times: each is read or refused, under the name of "f". */
  static void neverBreak(String text, long seed, Consumer<String> parse) {
    SeededRandom random = new SeededRandom(seed);
    for (int i = 0; i < 2_000; i++) {
      int at = random.nextInt(text.length());
      String rest = random.nextInt(4) == 0 ? "" : (char) (32 + random.nextInt(95)) + text.substring(at + 1);
      try {
        parse.accept(text.substring(0, at) + rest);
      } catch (BadInputException e) {
        assertThat(e.getMessage()).startsWith("f");
      }
    }
  }
}
