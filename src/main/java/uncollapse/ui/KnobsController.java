package uncollapse.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;
import uncollapse.objective.Knob;
import uncollapse.objective.Term;
import uncollapse.text.Words;

/** The weights of the regularisers and the live knobs; those that the present method does not use are hidden. */
public final class KnobsController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final Hint hint;
  private final Map<Dial, KnobRow> rows = new HashMap<>();

  @FXML private VBox knobs;

  KnobsController(RunModel run, Watch watch, Words words, Hint hint) {
    this.run = run;
    this.watch = watch;
    this.words = words;
    this.hint = hint;
  }

  @FXML
  private void initialize() {
    IntStream.range(0, Term.MOST).mapToObj(Dial.Weight::new).forEach(this::add);
    List.of(Knob.values()).forEach(knob -> add(new Dial.OfKnob(knob)));
    watch.on(run.experimentProperty(), experiment -> rows.values().forEach(row -> row.show(experiment)));
    watch.on(hint.pointingAtProperty(), dial -> dial.map(rows::get).ifPresent(KnobRow::pulse));
  }

  private void add(Dial dial) {
    KnobRow row = new KnobRow(dial, run, words);
    row.managedProperty().bind(row.visibleProperty());
    rows.put(dial, row);
    knobs.getChildren().add(row);
  }
}
