package uncollapse.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import uncollapse.data.EmbeddingFile;
import uncollapse.export.MeasurementJson;
import uncollapse.measure.Measurement;
import uncollapse.measure.Measuring;

/**
 * Measures an embedding on JavaFX's own worker thread: it reads nothing that the window or the training thread writes. Each
 * start measures the file anew, as is asked for then. It outlives the page that shows it, which is made again in another
 * language.
 */
final class EmbeddingWork extends Service<EmbeddingWork.Result> {
  private final EmbeddingFile embedding;
  private final List<String> sources;
  private Optional<String> labels;
  private boolean normalise;
  private @Nullable Result latest;

  /** What was measured, and the same as JSON. */
  record Result(Measurement measured, String json) {}

  EmbeddingWork(EmbeddingFile embedding) {
    this.embedding = embedding;
    sources = new ArrayList<>(embedding.labelColumns());
    labels = embedding.labelName();
    valueProperty().subscribe(value -> latest = value == null ? latest : value);
  }

  Path file() {
    return embedding.file();
  }

  /** Where labels may be taken from: columns and files. */
  List<String> sources() {
    return List.copyOf(sources);
  }

  void addSource(String source) {
    sources.add(source);
  }

  /** Where they are taken from. */
  Optional<String> labels() {
    return labels;
  }

  boolean normalises() {
    return normalise;
  }

  /** The last of what was measured, while something else is or that was cancelled. */
  @Nullable Result latest() {
    return latest;
  }

  /** Measures, and stops what it is still at. */
  void measure(Optional<String> withLabels, boolean normalised) {
    labels = withLabels;
    normalise = normalised;
    restart();
  }

  @Override
  protected Task<Result> createTask() {
    Optional<String> from = labels;
    boolean unit = normalise;
    return new Task<>() {
      @Override
      protected Result call() {
        EmbeddingFile opened = EmbeddingFile.open(file());
        EmbeddingFile labelled = from.map(opened::withLabels).orElse(opened);
        Measurement measured =
            Measuring.of(
                labelled,
                unit,
                labelled::labels,
                share -> {
                  updateProgress(share, 1);
                  return !isCancelled();
                });
        return new Result(measured, MeasurementJson.of(measured, labelled));
      }
    };
  }
}
