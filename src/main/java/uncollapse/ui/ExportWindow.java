package uncollapse.ui;

import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import uncollapse.text.Words;

/** Where one chooses how an export is to be, over the window. The run goes on behind it. */
final class ExportWindow {
  private static final double WIDTH = 1080;
  private static final double HEIGHT = 640;

  private final Stills stills;
  private final Look look;
  private final FileDialogs dialogs;
  private final Exports exports;
  private final Supplier<@Nullable Window> owner;

  ExportWindow(
      Stills stills, Look look, FileDialogs dialogs, Exports exports, Supplier<@Nullable Window> owner) {
    this.stills = stills;
    this.look = look;
    this.dialogs = dialogs;
    this.exports = exports;
    this.owner = owner;
  }

  void open() {
    Stage stage = new Stage();
    Words words = new Words(look.languageProperty().get());
    Map<Class<?>, Supplier<?>> makers =
        Map.of(StillController.class, () -> new StillController(stills, words, dialogs, exports, stage::close));
    Scene scene = new Scene(new Inflater(words, makers).inflate(FxmlFile.EXPORT), WIDTH, HEIGHT);
    Window parent = owner.get();
    if (parent != null) {
      scene.getStylesheets().setAll(parent.getScene().getStylesheets());
      stage.initOwner(parent);
      stage.initModality(Modality.WINDOW_MODAL);
      stage.setWidth(Math.min(WIDTH, parent.getWidth()));
      stage.setHeight(Math.min(HEIGHT, parent.getHeight()));
    }
    stage.setScene(scene);
    stage.setTitle(words.get("ui.export"));
    stage.show();
  }
}
