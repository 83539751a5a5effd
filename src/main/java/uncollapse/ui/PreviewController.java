package uncollapse.ui;

import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import uncollapse.export.FrameStyle;
import uncollapse.scene.Picture;
import uncollapse.text.Words;

/** A frame as it will be exported, and what of it finds no room. */
public final class PreviewController {
  private final Words words;

  @FXML private PainterCanvas canvas;
  @FXML private Label leftOut;

  PreviewController(Words words) {
    this.words = words;
  }

  void show(FrameStyle style, Picture picture) {
    canvas.setPainter(new FramePreview(style));
    canvas.offer(picture);
    canvas.paint();
    leftOut.setText(leftOut(style, picture));
  }

  /** One sentence; empty if everything has its place. */
  private String leftOut(FrameStyle style, Picture picture) {
    String names =
        style.leftOut(picture).stream()
            .map(it -> words.get("scene.panel." + it.id()))
            .collect(Collectors.joining(words.get("ui.frame.comma")));
    if (names.isEmpty()) {
      return "";
    }
    OptionalDouble scale = style.scaleForAll(picture);
    return scale.isPresent()
        ? words.get("ui.frame.left-out.scale", names, scale.getAsDouble())
        : words.get("ui.frame.left-out.size", names);
  }
}
