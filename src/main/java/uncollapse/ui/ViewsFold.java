package uncollapse.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import uncollapse.objective.Knob;
import uncollapse.objective.Sampling;
import uncollapse.scene.Names;
import uncollapse.text.Words;
import uncollapse.train.Experiment;

/** The knobs that say how views of points are made, folded away until somebody wants them; closed it says how they stand. */
final class ViewsFold extends VBox {
  private static final Set<Knob> KNOBS = EnumSet.copyOf(Sampling.TWO_VIEWS.knobs());

  private final Button head = new Button();
  private final FontIcon arrow = new FontIcon();
  private final VBox rows = new VBox();
  private final Words words;

  /** Open or closed as {@code look} has it, and remembers there. */
  ViewsFold(Look look, Watch watch, Words words) {
    this.words = words;
    getStyleClass().add("views");
    rows.getStyleClass().add("knobs");
    head.setId("views");
    head.setGraphic(arrow);
    head.setMaxWidth(Double.MAX_VALUE);
    head.getStyleClass().addAll("flat", "fold-head");
    Tips.explain(head, words.get("ui.views.tip"));
    head.setOnAction(_ -> look.viewsOpenProperty().set(!look.viewsOpenProperty().get()));
    managedProperty().bind(visibleProperty());
    rows.managedProperty().bind(rows.visibleProperty());
    watch.on(look.viewsOpenProperty(), this::open);
    getChildren().setAll(head, rows);
  }

  static boolean holds(Dial dial) {
    return dial instanceof Dial.OfKnob(Knob knob) && KNOBS.contains(knob);
  }

  void add(KnobRow row) {
    rows.getChildren().add(row);
  }

  private void open(boolean wanted) {
    rows.setVisible(wanted);
    arrow.setIconCode(wanted ? BootstrapIcons.CHEVRON_DOWN : BootstrapIcons.CHEVRON_RIGHT);
  }

  /** Is there only where the method makes views. */
  void show(Experiment experiment) {
    List<Knob> used = KNOBS.stream().filter(experiment.knobsInUse()::contains).toList();
    setVisible(!used.isEmpty());
    StringJoiner values = new StringJoiner("   ");
    used.forEach(knob -> values.add(Names.symbol(knob) + " " + Numbers.write(experiment.knobs().get(knob))));
    head.setText(words.get("ui.views", values.toString()));
  }
}
