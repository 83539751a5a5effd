package uncollapse.ui;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import uncollapse.data.EmbeddingFile;
import uncollapse.text.BadInputException;
import uncollapse.text.Words;

/** A window for each embedding that is measured: a page needs more room than the card has, and the run goes on beside it. */
final class MeasureWindow {
  private static final double WIDTH = 1200;
  private static final double HEIGHT = 830;

  private final RunModel run;
  private final Look look;
  private final FileDialogs dialogs;
  private final Supplier<@Nullable Window> owner;

  MeasureWindow(RunModel run, Look look, FileDialogs dialogs, Supplier<@Nullable Window> owner) {
    this.run = run;
    this.look = look;
    this.dialogs = dialogs;
    this.owner = owner;
  }

  /**
   * Measures an embedding and shows how far that is.
   *
   * @throws BadInputException if it is none, and then opens nothing
   */
  void open(Path path) {
    EmbeddingFile embedding = EmbeddingFile.open(path);
    EmbeddingWork work = new EmbeddingWork(path);
    Watch watch = new Watch();
    Stage stage = new Stage();
    Words words = look.words();
    Map<Class<?>, Supplier<?>> makers =
        Map.of(
            MeasureController.class,
            () -> new MeasureController(embedding, work, run, look, watch, words, dialogs, stage::close));
    Scene scene = new Scene(new Inflater(words, makers).inflate(FxmlFile.MEASURE), WIDTH, HEIGHT);
    Window parent = owner.get();
    if (parent != null) {
      scene.getStylesheets().setAll(parent.getScene().getStylesheets());
      stage.initOwner(parent);
      stage.setWidth(Math.min(WIDTH, parent.getWidth()));
      stage.setHeight(Math.min(HEIGHT, parent.getHeight()));
    }
    stage.setScene(scene);
    stage.setTitle(words.get("ui.measure"));
    stage.setOnHidden(
        _ -> {
          work.cancel();
          watch.close();
        });
    stage.show();
  }
}
