package uncollapse.ui;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import uncollapse.export.FrameSize;
import uncollapse.export.FrameStyle;
import uncollapse.export.Ground;
import uncollapse.export.StillFormat;
import uncollapse.scene.Panel;
import uncollapse.scene.Picture;
import uncollapse.text.BadInputException;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.json.Range;

/** How a picture of now is to be, with the picture as it will be. */
public final class StillController {
  private final Stills stills;
  private final Words words;
  private final FileDialogs dialogs;
  private final Exports exports;
  private final Runnable close;
  private final Map<Panel, CheckBox> ticks = new EnumMap<>(Panel.class);
  private Stills.Choice choice;
  private Picture shown;
  private double scale;

  @FXML private PainterCanvas preview;
  @FXML private ComboBox<StillFormat> format;
  @FXML private ComboBox<String> size;
  @FXML private NumberField scaleField;
  @FXML private ComboBox<Ground> ground;
  @FXML private ComboBox<Language> language;
  @FXML private Pane panels;
  @FXML private Pane around;
  @FXML private Label sentence;
  @FXML private Button copy;
  @FXML private Button save;

  StillController(Stills stills, Words words, FileDialogs dialogs, Exports exports, Runnable close) {
    this.stills = stills;
    this.words = words;
    this.dialogs = dialogs;
    this.exports = exports;
    this.close = close;
    choice = stills.choice();
    shown = stills.now(choice.style());
    scale = choice.style().scale();
  }

  @FXML
  private void initialize() {
    FrameStyle style = choice.style();
    pick(format, List.of(StillFormat.values()), choice.format(), it -> it.name());
    pick(ground, List.of(Ground.values()), Ground.of(style), it -> words.get("ui.still.ground." + it.id()));
    pick(language, List.of(Language.values()), style.language(), it -> words.get("ui.still.language." + it.name()));
    size.getItems().setAll(Stills.SIZES);
    size.setValue(style.size().toString());
    size.getEditor().setText(size.getValue());
    size.getEditor().textProperty().subscribe((_, _) -> choose());
    Range scales = new Range(FrameStyle.LEAST_SCALE, FrameStyle.MOST_SCALE);
    scaleField.take(words, NumberField.Rule.number(words.get("ui.still.scale"), scales), this::rescale);
    scaleField.show(scale);
    for (Panel panel : Panel.values()) {
      CheckBox tick = new CheckBox(words.get("scene.panel." + panel.id()));
      tick.setId("panel-" + panel.id());
      tick.setSelected(style.panels().contains(panel));
      tick.selectedProperty().subscribe((_, _) -> choose());
      ticks.put(panel, tick);
      (panel.isAround() ? around : panels).getChildren().add(tick);
    }
    choose();
  }

  private <T> void pick(ComboBox<T> box, List<T> items, T value, Function<T, String> text) {
    new Pick<>(box, items, text, _ -> choose()).show(value);
  }

  private void rescale(double newScale) {
    scale = newScale;
    choose();
  }

  /** Takes what the controls say, or says what is wrong with it. */
  private void choose() {
    Set<Panel> ticked = EnumSet.noneOf(Panel.class);
    ticks.forEach((panel, tick) -> ticked.addAll(tick.isSelected() ? Set.of(panel) : Set.of()));
    try {
      FrameStyle style =
          new FrameStyle(
              FrameSize.of(size.getEditor().getText()),
              scale,
              ground.getValue().theme(),
              ground.getValue().isTransparent(),
              language.getValue(),
              ticked);
      choice = new Stills.Choice(style, format.getValue());
      stills.remember(choice);
      sentence.setText("");
      show();
    } catch (BadInputException e) {
      sentence.setText(e.in(words));
    }
    copy.setDisable(!sentence.getText().isEmpty());
    save.setDisable(!sentence.getText().isEmpty());
  }

  private void show() {
    preview.setPainter(new StillPreview(choice.style()));
    shown = stills.now(choice.style());
    preview.offer(shown);
    preview.paint();
  }

  @FXML
  private void copy() {
    close.run();
    Stills.copy(choice.style(), shown);
    exports.copied(choice.style().size());
  }

  @FXML
  private void save() {
    StillFormat wanted = choice.format();
    String title = words.get("ui.export.picture").replace("…", "");
    FileDialogs.Kind kind = new FileDialogs.Kind(title, List.of(wanted.extension()));
    dialogs.save(title, "uncollapse." + wanted.extension(), kind).ifPresent(this::write);
  }

  private void write(Path file) {
    close.run();
    exports.still(file, choice.style(), shown, StillFormat.of(file).orElse(choice.format()));
  }

  @FXML
  private void close() {
    close.run();
  }
}
