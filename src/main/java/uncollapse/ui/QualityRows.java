package uncollapse.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.Measure;
import uncollapse.scene.QualityTable;
import uncollapse.text.Words;
import uncollapse.train.Snapshot;

/** The rows of the table of measures: two measures beside each other, or one with the figures of two runs. */
final class QualityRows {
  private final Words words;
  private final VBox table;
  private final Node layerPicker;
  private final Map<Measure, Cell> cells = new EnumMap<>(Measure.class);
  private List<List<Measure>> lines = List.of();
  private boolean compared;

  /** What a measure's place in the table shows; {@code other} is the figure of the run that is compared with. */
  private record Cell(Label name, Label value, Label other, Tooltip tip) {}

  /**
   * @param layerPicker stands in the heading of frozen features
   */
  QualityRows(Words words, VBox table, Node layerPicker) {
    this.words = words;
    this.table = table;
    this.layerPicker = layerPicker;
  }

  /** Shows a run's figures, and those of the one that it is compared with, if there is one. */
  void show(Snapshot snapshot, @Nullable Snapshot against) {
    List<List<Measure>> wanted =
        List.of(Measure.Group.values()).stream().flatMap(it -> QualityTable.lines(it, snapshot).stream()).toList();
    if (!wanted.equals(lines) || compared != (against != null)) {
      lines = wanted;
      compared = against != null;
      build(snapshot);
    }
    cells.forEach((measure, cell) -> show(measure, cell, snapshot, against));
  }

  private void show(Measure measure, Cell cell, Snapshot snapshot, @Nullable Snapshot against) {
    cell.name.setText(Plain.of(measure.name(snapshot, words)));
    figure(cell.value, measure, snapshot, against);
    if (against != null) {
      figure(cell.other, measure, against, snapshot);
    }
    StringBuilder tip = new StringBuilder(words.get("ui.measure." + measure.id()));
    measure.remark(snapshot).ifPresent(key -> tip.append("\n\n").append(words.get("ui.measure." + key)));
    measure.missing(snapshot, words).ifPresent(why -> tip.append("\n\n").append(why));
    cell.tip.setText(Plain.of(tip.toString()));
  }

  /** Bold where it is the only one, or the better of two. */
  private static void figure(Label label, Measure measure, Snapshot snapshot, @Nullable Snapshot other) {
    label.setText(measure.value(snapshot));
    boolean bold = other == null || measure.prefers(snapshot, other);
    List<String> styles = label.getStyleClass();
    if (bold != styles.contains("quality-value")) {
      if (bold) {
        styles.add("quality-value");
      } else {
        styles.remove("quality-value");
      }
    }
  }

  private void build(Snapshot snapshot) {
    table.getChildren().clear();
    cells.clear();
    for (Measure.Group group : Measure.Group.values()) {
      table.getChildren().add(head(group, snapshot));
      if (compared) {
        group.measures(snapshot).forEach(measure -> table.getChildren().add(row(pair(measure))));
      } else {
        QualityTable.lines(group, snapshot).forEach(line -> table.getChildren().add(halves(line)));
      }
    }
  }

  private Node head(Measure.Group group, Snapshot snapshot) {
    Label heading = new Label(group.title(snapshot, words, false));
    heading.getStyleClass().add("quality-group");
    heading.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(heading);
    head.getStyleClass().add("quality-head");
    if (group == Measure.Group.FROZEN) {
      head.getChildren().add(layerPicker);
    } else if (compared) {
      head.getChildren().addAll(space(), column("A", "quality-a"), column("B", "quality-b"));
    }
    return head;
  }

  private static HBox row(Node... parts) {
    HBox row = new HBox(parts);
    row.getStyleClass().add("quality-row");
    return row;
  }

  private Node halves(List<Measure> line) {
    HBox row = row();
    line.forEach(measure -> row.getChildren().add(half(measure)));
    if (line.size() == 1 && !line.getFirst().isWide()) {
      row.getChildren().add(equal(new Region()));
    }
    return row;
  }

  private Node half(Measure measure) {
    Label value = new Label();
    value.setMinWidth(Region.USE_PREF_SIZE);
    return cell(measure, value, new Label(), value);
  }

  /** Both figures in columns; the long ones below each other. */
  private Node pair(Measure measure) {
    Label value = column("", "quality-figure");
    Label other = column("", "quality-figure");
    if (!measure.isWide()) {
      return cell(measure, value, other, new HBox(other, value));
    }
    VBox both = new VBox(line(column("A", "quality-a"), other), line(column("B", "quality-b"), value));
    both.getStyleClass().add("quality-wide");
    return cell(measure, value, other, both);
  }

  private static HBox line(Label run, Label figures) {
    HBox line = new HBox(space(), run, figures);
    line.getStyleClass().add("quality-line");
    return line;
  }

  private Region cell(Measure measure, Label value, Label other, Node figures) {
    Label name = new Label();
    HBox cell = new HBox(name, space(), figures);
    cell.setId("measure-" + measure.id());
    cell.getStyleClass().add("quality-cell");
    Tooltip tip = Tips.of("");
    Tooltip.install(cell, tip);
    cell.accessibleHelpProperty().bind(tip.textProperty());
    cells.put(measure, new Cell(name, value, other, tip));
    return equal(cell);
  }

  private static Region space() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private static Label column(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setAlignment(Pos.CENTER_RIGHT);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** All are equally wide. */
  private static Region equal(Region cell) {
    cell.setPrefWidth(1);
    HBox.setHgrow(cell, Priority.ALWAYS);
    return cell;
  }
}
