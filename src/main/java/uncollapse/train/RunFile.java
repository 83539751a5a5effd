package uncollapse.train;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import uncollapse.text.BadInputException;
import uncollapse.text.TextFile;
import uncollapse.train.json.JsonText;
import uncollapse.train.json.Shape;
import uncollapse.train.json.Spot;

/**
 * A run as JSON, and the one that it is compared with: the experiment, every move with its step, and how many steps were
 * taken, so that it can be had again to the last bit. An experiment file is a run at step 0 and is read as such.
 *
 * @param b the run that it is compared with
 */
public record RunFile(SavedRun a, Optional<SavedRun> b) {
  /** Ending of the names of such files. */
  public static final String ENDING = "uncollapse.json";

  private static final int MAX_MEGABYTES = 32;

  /** A run by itself. */
  public RunFile(SavedRun a) {
    this(a, Optional.empty());
  }

  /**
   * What a laboratory is at now, both sides of it.
   *
   * @param weights whether those of A come along
   */
  public static RunFile of(Lab lab, boolean weights) {
    Trainer trainer = lab.trainer(Side.A);
    SavedRun first = SavedRun.of(trainer.recording());
    Optional<SavedRun> second =
        lab.compares() ? Optional.of(SavedRun.of(lab.trainer(Side.B).recording())) : Optional.empty();
    return new RunFile(weights ? first.withWeights(Weights.of(trainer)) : first, second);
  }

  /** Whether this is an experiment that has not been begun. */
  public boolean isFresh() {
    return a.steps() == 0 && a.moves().isEmpty() && b.isEmpty();
  }

  /** How runs look inside of other files. */
  public static Shape<RunFile> shape() {
    return RunShape.RUN;
  }

  /**
   * Reads strictly: whatever is unknown, missing, of the wrong type, out of range, out of order or not JSON is refused in
   * one sentence with file, line, key and what is allowed. Files of points are named relative to this one's folder and are
   * not opened yet.
   *
   * @throws BadInputException for every fault
   */
  public static RunFile read(Path file) {
    return parse(TextFile.read(file, MAX_MEGABYTES), file, ExperimentFile.folderOf(file));
  }

  /**
   * As {@link #read}, of a text that is already there, say from the clipboard.
   *
   * @param source named in messages
   * @param folder what a file of points is relative to
   */
  public static RunFile parse(String text, Object source, Path folder) {
    return RunShape.RUN_OR_EXPERIMENT.read(JsonText.parse(text, source), new Spot(source, folder));
  }

  /** The text that reads back as an equal run. */
  public String print(Path folder) {
    return JsonText.print(RunShape.RUN.write(this, folder));
  }

  /**
   * Writes whole or not at all.
   *
   * @throws BadInputException if the file cannot be written, would be too large to be read, or is one that points come from;
   *     it is then as it was
   */
  public void write(Path file) {
    Inputs.of(a.experiment()).protect(file);
    b.ifPresent(other -> Inputs.of(other.experiment()).protect(file));
    String text = print(ExperimentFile.folderOf(file));
    if (text.getBytes(StandardCharsets.UTF_8).length > MAX_MEGABYTES * 1_000_000) {
      throw new BadInputException("input.run.too-large", file, MAX_MEGABYTES);
    }
    TextFile.write(file, text);
  }

  /** Every key of a run file beside those of an experiment, with what may stand there, in English. */
  static SequencedMap<String, String> keys() {
    SequencedMap<String, String> keys = new LinkedHashMap<>();
    RunShape.RUN.describe("", keys);
    return keys;
  }
}
