package uncollapse.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import uncollapse.text.Words;

/** Where one chooses how an export is to be, over the window. The run goes on behind it. */
final class ExportWindow {
  private final Look look;
  private final Supplier<@Nullable Window> owner;

  ExportWindow(Look look, Supplier<@Nullable Window> owner) {
    this.look = look;
    this.owner = owner;
  }

  /** How to make a controller of a page. */
  @FunctionalInterface
  interface Maker {
    Object controller(Words words, Runnable close);
  }

  /** Opens a page, which is as large as its style says, but no larger than the window that it is over. */
  void open(FxmlFile page, String title, Map<Class<?>, Maker> controllers) {
    Stage stage = new Stage();
    Words words = look.words();
    Map<Class<?>, Supplier<?>> makers = new HashMap<>();
    makers.put(FrameController.class, () -> new FrameController(words));
    makers.put(PreviewController.class, () -> new PreviewController(words));
    controllers.forEach((type, maker) -> makers.put(type, () -> maker.controller(words, stage::close)));
    Parent root = new Inflater(words, makers).inflate(page);
    Scene scene = new Scene(root);
    Window parent = owner.get();
    if (parent != null) {
      scene.getStylesheets().setAll(parent.getScene().getStylesheets());
      root.setStyle("-fx-font-size: " + MainWindow.fontSize(parent.getScene()) + "px");
      stage.initOwner(parent);
      stage.initModality(Modality.WINDOW_MODAL);
      stage.setMaxWidth(parent.getWidth());
      stage.setMaxHeight(parent.getHeight());
    }
    stage.setScene(scene);
    stage.setTitle(words.get(title));
    stage.setOnShown(
        _ -> {
          stage.setMaxWidth(Double.MAX_VALUE);
          stage.setMaxHeight(Double.MAX_VALUE);
        });
    stage.show();
  }
}
