package uncollapse.train;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import uncollapse.text.BadInputException;
import uncollapse.text.TextFile;
import uncollapse.train.json.JsonText;
import uncollapse.train.json.Spot;

/** Experiments as JSON; every key is described in {@code src/docs/experiment-file.md}. */
public final class ExperimentFile {
  private static final int MAX_MEGABYTES = 1;

  private ExperimentFile() {}

  /**
   * Reads strictly: whatever is unknown, missing, of the wrong type, out of range or not JSON is refused in one sentence
   * with file, line, key and what is allowed. A file of points is named relative to the experiment's folder and is not
   * opened yet.
   *
   * @throws BadInputException for every fault
   */
  public static Experiment read(Path file) {
    return parse(TextFile.read(file, MAX_MEGABYTES), file, folderOf(file));
  }

  /**
   * As {@link #read}, of a text that is already there, say from the clipboard.
   *
   * @param source named in messages
   * @param folder what a file of points is relative to
   */
  public static Experiment parse(String text, Object source, Path folder) {
    return ExperimentShape.EXPERIMENT.read(JsonText.parse(text, source), new Spot(source, folder));
  }

  /** The text that reads back as an equal experiment. */
  public static String print(Experiment experiment, Path folder) {
    return JsonText.print(ExperimentShape.EXPERIMENT.write(experiment, folder));
  }

  /**
   * Writes whole or not at all.
   *
   * @throws BadInputException if the file cannot be written, or is the one that the points come from; it is then as it was
   */
  public static void write(Path file, Experiment experiment) {
    Inputs.of(experiment).protect(file);
    TextFile.write(file, print(experiment, folderOf(file)));
  }

  /** Every key of an experiment file with what may stand there, in English. */
  static SequencedMap<String, String> keys() {
    SequencedMap<String, String> keys = new LinkedHashMap<>();
    ExperimentShape.EXPERIMENT.describe("", keys);
    return keys;
  }

  static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? Path.of("").toAbsolutePath() : folder;
  }
}
