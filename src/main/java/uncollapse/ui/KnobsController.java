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
import uncollapse.train.Experiment;

/** The weights of the regularisers and the live knobs; those that the present method does not use are hidden. */
public final class KnobsController {
  private final RunModel run;
  private final Look look;
  private final Watch watch;
  private final Words words;
  private final Hint hint;
  private final ViewsFold views;
  private final Map<Dial, KnobRow> rows = new HashMap<>();

  private Experiment last;

  @FXML private VBox knobs;

  KnobsController(RunModel run, Look look, Watch watch, Words words, Hint hint) {
    this.run = run;
    this.look = look;
    this.last = run.experiment();
    this.watch = watch;
    this.words = words;
    this.hint = hint;
    this.views = new ViewsFold(look, watch, words);
  }

  @FXML
  private void initialize() {
    IntStream.range(0, Term.MOST).mapToObj(Dial.Weight::new).forEach(this::add);
    List.of(Knob.values()).forEach(knob -> add(new Dial.OfKnob(knob)));
    knobs.getChildren().add(views);
    watch.on(run.experimentProperty(), this::show);
    watch.onChange(look.themeProperty(), () -> show(run.experiment()));
    watch.on(hint.pointingAtProperty(), dial -> dial.map(rows::get).ifPresent(KnobRow::pulse));
  }

  private void add(Dial dial) {
    KnobRow row = new KnobRow(dial, run, words);
    row.managedProperty().bind(row.visibleProperty());
    rows.put(dial, row);
    if (ViewsFold.holds(dial)) {
      views.add(row);
    } else {
      knobs.getChildren().add(row);
    }
  }

  /** A new task may take another margin along; that is said beside it. */
  private void show(Experiment experiment) {
    rows.values().forEach(row -> row.show(experiment, look.themeProperty().get()));
    views.show(experiment);
    double before = last.knobs().get(Knob.MARGIN);
    boolean taken = !last.task().equals(experiment.task()) && before != experiment.knobs().get(Knob.MARGIN);
    KnobRow margin = rows.get(new Dial.OfKnob(Knob.MARGIN));
    if (taken && margin != null && last.title().equals(experiment.title())) {
      margin.movedFrom(before);
    }
    last = experiment;
  }
}
