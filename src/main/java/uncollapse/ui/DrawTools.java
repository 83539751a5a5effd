package uncollapse.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import uncollapse.data.Dot;
import uncollapse.scene.ClassChip;
import uncollapse.text.Words;

/** A button for each class, with its mark and how many points it has, and one for the eraser; one of them is chosen. */
final class DrawTools {
  private final DrawMode draw;
  private final Words words;
  private final List<ToggleButton> buttons = new ArrayList<>();
  private final List<ClassChip> chips = new ArrayList<>();
  private final List<PainterCanvas> canvases = new ArrayList<>();

  DrawTools(DrawMode draw, Words words, RenderLoop loop) {
    this.draw = draw;
    this.words = words;
    ToggleGroup group = new ToggleGroup();
    for (int label = 0; label < Dot.CLASSES; label++) {
      ClassChip chip = new ClassChip(label);
      PainterCanvas canvas = new PainterCanvas();
      canvas.setPainter(chip);
      canvas.setMouseTransparent(true);
      loop.addMoving(canvas, RenderLoop.Subject.CHOSEN);
      chips.add(chip);
      canvases.add(canvas);
      add(label, canvas, group);
    }
    add(DrawMode.ERASER, new FontIcon(BootstrapIcons.ERASER_FILL), group);
    ToggleButton eraser = buttons.getLast();
    eraser.setAccessibleText(words.get("ui.draw.eraser"));
    Tips.explain(eraser, words.get("ui.draw.eraser.tip"));
  }

  private void add(int tool, Node graphic, ToggleGroup group) {
    ToggleButton button = new ToggleButton(null, graphic);
    button.getStyleClass().add("draw-tool");
    button.setToggleGroup(group);
    button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    // Not toggled off by a second press: some tool is always in the hand.
    button.setOnAction(
        _ -> {
          draw.toolProperty().set(tool);
          show(tool);
        });
    buttons.add(button);
  }

  List<ToggleButton> buttons() {
    return buttons;
  }

  /** Marks the tool that is in the hand. */
  void show(int tool) {
    buttons.get(tool == DrawMode.ERASER ? buttons.size() - 1 : tool).setSelected(true);
  }

  /** Says how many points each class has. */
  void count(int[] counts) {
    for (int label = 0; label < counts.length; label++) {
      if (chips.get(label).count(counts[label]) || buttons.get(label).getTooltip() == null) {
        canvases.get(label).markDirty();
        String text = words.get("ui.draw.class", label, counts[label]);
        buttons.get(label).setAccessibleText(text);
        Tips.explain(buttons.get(label), text);
      }
    }
  }
}
