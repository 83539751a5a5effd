package uncollapse.ui;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;
import uncollapse.objective.Knob;
import uncollapse.text.Words;
import uncollapse.train.Experiment;

/** The live knobs; those that the present method does not use are hidden. */
public final class KnobsController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final Hint hint;
  private final Map<Knob, KnobRow> rows = new EnumMap<>(Knob.class);

  @FXML private VBox knobs;

  KnobsController(RunModel run, Watch watch, Words words, Hint hint) {
    this.run = run;
    this.watch = watch;
    this.words = words;
    this.hint = hint;
  }

  @FXML
  private void initialize() {
    for (Knob knob : Knob.values()) {
      KnobRow row = new KnobRow(knob, run, words);
      row.managedProperty().bind(row.visibleProperty());
      rows.put(knob, row);
      knobs.getChildren().add(row);
    }
    watch.on(run.experimentProperty(), this::show);
    watch.on(hint.pointingAtProperty(), knob -> knob.map(rows::get).ifPresent(KnobRow::pulse));
  }

  private void show(Experiment experiment) {
    Set<Knob> used = used(experiment);
    rows.forEach(
        (knob, row) -> {
          row.setVisible(used.contains(knob));
          row.setTicks(KnobScale.ticks(knob, experiment.network().d()));
          row.show(experiment.knobs().get(knob));
        });
  }

  /** Every optimiser has a learning rate; the rest is what task and regulariser read. */
  private static Set<Knob> used(Experiment experiment) {
    Set<Knob> used = EnumSet.of(Knob.LEARNING_RATE);
    used.addAll(experiment.task().knobs());
    used.addAll(experiment.regulariser().knobs());
    return used;
  }
}
