package uncollapse.ui;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
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
    EmbeddingWork work = new EmbeddingWork(EmbeddingFile.open(path));
    Watch watch = new Watch();
    Stage stage = new Stage();
    Scene scene = new Scene(new Pane(), WIDTH, HEIGHT);
    Subscription language =
        look.languageProperty()
            .subscribe(
                chosen -> {
                  watch.close();
                  Words words = new Words(chosen);
                  stage.setTitle(words.get("ui.measure"));
                  scene.setRoot(page(work, watch, words, stage::close));
                });
    Window parent = owner.get();
    if (parent != null) {
      scene.getStylesheets().setAll(parent.getScene().getStylesheets());
      stage.initOwner(parent);
      stage.setWidth(Math.min(WIDTH, parent.getWidth()));
      stage.setHeight(Math.min(HEIGHT, parent.getHeight()));
    }
    stage.setScene(scene);
    stage.setOnHidden(
        _ -> {
          language.unsubscribe();
          work.cancel();
          watch.close();
        });
    stage.show();
  }

  private Parent page(EmbeddingWork work, Watch watch, Words words, Runnable close) {
    Map<Class<?>, Supplier<?>> makers =
        Map.of(MeasureController.class, () -> new MeasureController(work, run, look, watch, words, dialogs, close));
    return new Inflater(words, makers).inflate(FxmlFile.MEASURE);
  }
}
