package uncollapse.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import uncollapse.data.EmbeddingFile;
import uncollapse.export.MeasurementJson;
import uncollapse.measure.Measurement;
import uncollapse.measure.Measuring;

/**
 * Measures an embedding on JavaFX's own worker thread: it reads nothing that the window or the training thread writes. Each
 * start measures the file anew, as is asked for then.
 */
final class EmbeddingWork extends Service<EmbeddingWork.Result> {
  private final Path file;
  private Optional<String> labels = Optional.empty();
  private boolean normalise;

  /** What was measured, and the same as JSON. */
  record Result(Measurement measured, String json) {}

  EmbeddingWork(Path file) {
    this.file = file;
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
        EmbeddingFile opened = EmbeddingFile.open(file);
        EmbeddingFile embedding = from.map(opened::withLabels).orElse(opened);
        Measurement measured =
            Measuring.of(
                embedding,
                unit,
                embedding::labels,
                share -> {
                  updateProgress(share, 1);
                  return !isCancelled();
                });
        return new Result(measured, MeasurementJson.of(measured, embedding));
      }
    };
  }
}
