package uncollapse.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import javafx.concurrent.Worker;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import uncollapse.text.Words;

/** The files that are being written, and the last one that was. The run goes on meanwhile. */
final class ExportList {
  /** One of them. */
  record Export(Path file, Worker<Path> work, long begun, Stay stay) {
    private static final double SOON = 0.02;
    private static final double ALL = 0.995;

    /** At the rate up to now, at least 1; 0 once only the end of the file is to come; empty while nobody can tell yet. */
    OptionalLong secondsLeft() {
      double share = work.getProgress();
      if (share < SOON) {
        return OptionalLong.empty();
      }
      double passed = (System.nanoTime() - begun) / 1e9;
      return OptionalLong.of(share > ALL ? 0 : Math.max(1, Math.round(passed * (1 - share) / share)));
    }

    boolean runs() {
      return switch (work.getState()) {
        case READY, SCHEDULED, RUNNING -> true;
        case SUCCEEDED, FAILED, CANCELLED -> false;
      };
    }
  }

  private static final Duration MOMENT = Duration.seconds(4);

  private final ReadOnlyObjectWrapper<Optional<Function<Words, String>>> note =
      new ReadOnlyObjectWrapper<>(this, "note", Optional.empty());
  private final PauseTransition moment = new PauseTransition(MOMENT);
  private final ReadOnlyObjectWrapper<List<Export>> exports = new ReadOnlyObjectWrapper<>(this, "exports", List.of());

  /** What was done at once, for a moment. */
  ReadOnlyObjectProperty<Optional<Function<Words, String>>> noteProperty() {
    return note.getReadOnlyProperty();
  }

  void say(Function<Words, String> sentence) {
    note.set(Optional.of(sentence));
    moment.playFromStart();
  }

  ReadOnlyObjectProperty<List<Export>> exportsProperty() {
    return exports.getReadOnlyProperty();
  }

  ExportList() {
    moment.setOnFinished(_ -> note.set(Optional.empty()));
  }

  /** Begins to write; what came of earlier ones has been read by now. */
  Worker<Path> start(Path file, Exports.Job job) {
    Service<Path> work = service(file, job);
    Export export = new Export(file, work, System.nanoTime(), new Stay());
    export.stay().pause.setOnFinished(_ -> remove(export));
    work.setOnSucceeded(_ -> export.stay().begin());
    work.setOnCancelled(
        _ -> {
          remove(export);
          say(words -> words.get("ui.export.cancelled", ExportRow.name(file)));
        });
    exports.set(Stream.concat(exports.get().stream().filter(Export::runs), Stream.of(export)).toList());
    work.start();
    return work;
  }

  void remove(Export gone) {
    exports.set(exports.get().stream().filter(it -> !it.equals(gone)).toList());
  }

  /** Stops all; nothing of them is left behind. */
  void cancel() {
    exports.get().forEach(export -> export.work().cancel());
  }

  /**
   * JavaFX's own worker thread: an export reads nothing that the window or the training thread writes. What it is made of is
   * large, and is let go once it is done.
   */
  private static Service<Path> service(Path file, Exports.Job job) {
    AtomicReference<Exports.@Nullable Job> held = new AtomicReference<>(job);
    return new Service<>() {
      @Override
      protected Task<Path> createTask() {
        return new Task<>() {
          @Override
          protected Path call() throws Exception {
            Objects.requireNonNull(held.getAndSet(null), "it is done once").write(
                file,
                (done, all) -> {
                  updateProgress(done, all);
                  return !isCancelled();
                });
            return file;
          }
        };
      }
    };
  }
}
