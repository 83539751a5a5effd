package uncollapse.ui;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import uncollapse.text.Words;

/** A small window for each export: how far it is, a way to stop it, and what came of it. The run goes on meanwhile. */
final class ExportWindow {
  private final Supplier<@Nullable Window> owner;

  ExportWindow(Supplier<@Nullable Window> owner) {
    this.owner = owner;
  }

  /** Begins to write and shows how far it is. */
  void start(Path file, Exports.Job job, Words words) {
    Stage stage = new Stage();
    Service<Path> work = service(file, job);
    Map<Class<?>, Supplier<?>> makers =
        Map.of(ExportController.class, () -> new ExportController(work, file, words, stage::close));
    Window parent = owner.get();
    Scene scene = new Scene(new Inflater(words, makers).inflate(FxmlFile.EXPORT_PROGRESS));
    if (parent != null) {
      scene.getStylesheets().setAll(parent.getScene().getStylesheets());
      stage.initOwner(parent);
    }
    stage.setScene(scene);
    stage.setTitle(words.get("ui.export"));
    stage.setResizable(false);
    stage.setOnHidden(_ -> work.cancel());
    stage.show();
    if (parent != null) {
      stage.setX(parent.getX() + (parent.getWidth() - stage.getWidth()) / 2);
      stage.setY(parent.getY() + (parent.getHeight() - stage.getHeight()) / 3);
    }
    work.start();
  }

  /** JavaFX's own worker thread: an export reads nothing that the window or the training thread writes. */
  private static Service<Path> service(Path file, Exports.Job job) {
    return new Service<>() {
      @Override
      protected Task<Path> createTask() {
        return new Task<>() {
          @Override
          protected Path call() throws Exception {
            job.write(
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
