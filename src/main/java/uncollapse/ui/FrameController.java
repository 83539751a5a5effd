package uncollapse.ui;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Pane;
import uncollapse.export.FrameSize;
import uncollapse.export.FrameStyle;
import uncollapse.export.Ground;
import uncollapse.scene.Panel;
import uncollapse.text.BadInputException;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.json.Range;

/** What a frame shows, how large, and in which colours and language: of a picture and of a film alike. */
public final class FrameController {
  private final Words words;
  private final Map<Panel, CheckBox> ticks = new EnumMap<>(Panel.class);
  private Runnable onChange = () -> {};
  private double scale = 1;

  @FXML private ComboBox<String> size;
  @FXML private NumberField scaleField;
  @FXML private ComboBox<Ground> ground;
  @FXML private ComboBox<Language> language;
  @FXML private Pane panels;
  @FXML private Pane around;

  FrameController(Words words) {
    this.words = words;
  }

  /**
   * Shows a choice; from then on each change is told.
   *
   * @param said its size, as it was typed
   * @param sizes in the list, as {@link FrameSize#of} reads them; others may be typed
   */
  void begin(FrameStyle first, String said, List<String> sizes, Runnable changed) {
    scale = first.scale();
    size.getItems().setAll(sizes);
    size.setVisibleRowCount(sizes.size());
    size.setValue(said);
    size.getEditor().setText(size.getValue());
    size.getEditor().textProperty().subscribe((_, _) -> onChange.run());
    Range scales = new Range(FrameStyle.LEAST_SCALE, FrameStyle.MOST_SCALE);
    scaleField.take(words, NumberField.Rule.number(words.get("ui.frame.scale"), scales), this::rescale);
    scaleField.show(scale);
    pick(ground, List.of(Ground.values()), Ground.of(first), it -> words.get("ui.frame.ground." + it.id()));
    pick(language, List.of(Language.values()), first.language(), it -> words.get("ui.frame.language." + it.name()));
    for (Panel panel : Panel.values()) {
      CheckBox tick = new CheckBox(words.get("scene.panel." + panel.id()));
      tick.setId("panel-" + panel.id());
      tick.setSelected(first.panels().contains(panel));
      tick.selectedProperty().subscribe((_, _) -> onChange.run());
      ticks.put(panel, tick);
      (panel.isAround() ? around : panels).getChildren().add(tick);
    }
    onChange = changed;
  }

  private <T> void pick(ComboBox<T> box, List<T> items, T value, Function<T, String> text) {
    new Pick<>(box, items, text, _ -> onChange.run()).show(value);
  }

  private void rescale(double newScale) {
    scale = newScale;
    onChange.run();
  }

  /** Has only grounds in the list on which nothing is transparent, or all. */
  void offerTransparent(boolean possible) {
    List<Ground> grounds = Ground.all(possible);
    if (!grounds.equals(ground.getItems())) {
      Ground chosen = ground.getValue();
      ground.getItems().setAll(grounds);
      ground.setValue(possible ? chosen : chosen.opaque());
    }
  }

  /** The size as it is typed. */
  String size() {
    return size.getEditor().getText();
  }

  /**
   * What is chosen.
   *
   * @throws BadInputException if it cannot be
   */
  FrameStyle style() {
    Set<Panel> ticked = EnumSet.noneOf(Panel.class);
    ticks.forEach((panel, tick) -> ticked.addAll(tick.isSelected() ? Set.of(panel) : Set.of()));
    return new FrameStyle(
        FrameSize.of(size()),
        scale,
        ground.getValue().theme(),
        ground.getValue().isTransparent(),
        language.getValue(),
        ticked);
  }
}
