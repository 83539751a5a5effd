package uncollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.text.Language;
import uncollapse.text.Words;

/** What a command line is refused for, in one sentence each. */
class MistakesTest {
  @TempDir private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return new Cli(new Words(Language.ENGLISH), _ -> false, folder)
        .execute(new PrintWriter(out), new PrintWriter(err), args);
  }

  @ParameterizedTest
  @CsvSource({
    "tarin, tarin",
    "train, EXPERIMENT is missing",
    "train needle --stepz 5, \"--stepz\" is not understood; is --steps meant?",
    "train needle --fps 5, --fps",
    "train needle --qqq, \"--qqq\" is not understood; try uncollapse train --help.",
    "train needle --steps, --steps N is missing",
    "train needle --steps 0, --steps: \"0\" is not a whole number from 1 to 10000000",
    "render needle -o x.png --steps 0, --steps: \"0\" is not a number of steps: write N",
    "render needle -o x.gif --steps 5:1, ends before it begins",
    "rendr needle -o x.png, neither a verb",
    "needle -o x.png, \"-o\" is not understood",
    "render needle -o film.mp4 --theme transparent, cannot be transparent",
    "render needle -o film.GIF --theme transparent-dark, folders of PNG",
    "train needle --steps 1:5, from its start",
    "train needle --set knobs.learningRate=1e9, --set knobs.learningRate=1e9: “knobs.learningRate” must be a number from",
    "train needle --at 5:seed=3, cannot change while a run goes on",
    "train needle --features f.txt, .npy",
    "train needle --weights w.zip, .npz",
    "render needle -o film.gif --fps 60, at most 50",
    "render needle -o film.gif --fps x, from 1 to 60",
    "render needle -o film.gif --easing fast, slow-start",
    "render needle -o film.gif --steps 0:9:3 --seconds 2, neither --seconds",
    "render needle -o x.mp4 --once, --once is for .gif films; x.mp4 never begins again",
    "render needle -o x.png --steps 9 --fps 5 --turn 0, --fps is for films",
    "render needle -o x.svg --seconds 5, --seconds is for films",
    "render needle -o x.pdf --easing even, and x.pdf is a single picture",
    "render needle -o x.png --hold-first 0, --hold-first is for films",
    "render needle -o x.png --hold-last 0, --hold-last is for films",
    "render needle -o x.png --turn 3, --turn is for films",
    "render needle -o x.png --once, --once is for films",
    "render needle -o x.png --steps 5:9, x.png shows one step alone: write --steps 9.",
    "render needle -o x.png --steps 0:9:3, x.png shows one step alone: write --steps 9.",
    "render needle -o nowhere/../no/x.png, no/x.png cannot be written: there is no folder /",
    "measure x.npy --dark, --dark is for the picture that --plot draws",
    "render needle -o nowhere/frames/, there is no folder",
    "train needle --steps 1 --steps 2, twice",
    "train needle --seed -1, whole number",
    "train nowhere.json, nowhere.json",
    "train needle extra, extra",
    "render needle, --output FILE is missing",
    "render needle -o picture.bmp, .gif",
    "render needle -o nowhere/picture.png, there is no folder",
  })
  void mistakesGetOneSentence(String line, String said) {
    assertThat(run(line.split(" "))).isEqualTo(2);

    assertThat(err.toString()).contains(said).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "train ", "render -o x.png "})
  void anEmbeddingIsToBeMeasured(String verb) throws IOException {
    Path wide = Files.writeString(folder.resolve("wide.csv"), "1,2,3,4,5\n6,7,8,9,1\n");
    Path array = Files.write(folder.resolve("array.NPY"), new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'});
    for (Path file : List.of(wide, array)) {
      err.getBuffer().setLength(0);
      assertThat(run((verb + file).split(" "))).isEqualTo(2);
      assertThat(err.toString()).contains(file + " looks like an embedding", "uncollapse measure " + file).hasLineCount(1);
    }
    assertThat(out.toString()).as("and nothing is said of an experiment").isEmpty();
  }
}
