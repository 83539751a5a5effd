package uncollapse.ui;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import uncollapse.objective.Term;
import uncollapse.scene.Layer;
import uncollapse.scene.Layers;
import uncollapse.scene.Names;
import uncollapse.scene.Theme;
import uncollapse.scene.View;
import uncollapse.text.Words;
import uncollapse.train.Experiment;
import uncollapse.train.Forces;
import uncollapse.train.Motion;

/** The legend of what is drawn with the features: each word shows or hides its layer. */
public final class LayersController {
  private final RunModel run;
  private final Look look;
  private final Watch watch;
  private final Words words;
  private final List<Toggle> toggles = new ArrayList<>();
  private Motion.Wanted wanted = Motion.Wanted.NOTHING;

  @FXML private FlowPane layers;

  /** A word, and whether its layer is shown. */
  private record Toggle(ToggleButton button, Predicate<Layers> shown) {}

  LayersController(RunModel run, Look look, Watch watch, Words words) {
    this.run = run;
    this.look = look;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    watch.on(run.experimentProperty(), _ -> list());
    watch.on(look.themeProperty(), _ -> list());
    watch.on(look.viewProperty(), this::follow);
  }

  private void list() {
    Experiment experiment = run.experiment();
    toggles.clear();
    List<Node> row = new ArrayList<>();
    Theme theme = look.theme();
    List<Term.Key> keys = experiment.regularisers().stream().map(Term::key).toList();
    row.add(toggle(Layer.TASK, "→ " + words.get("ui.layer.task"), words.get("ui.layer.task.tip"), theme.task()));
    for (Term term : experiment.regularisers()) {
      String name = Names.brief(term.key(), words);
      row.add(Forces.actsOnFeatures(term) ? ofTerm(term.key(), name, theme.of(term.key(), keys)) : without(name));
    }
    row.add(toggle(Layer.EVERYWHERE, words.get("ui.layer.everywhere"), words.get("ui.layer.everywhere.tip"), theme.text()));
    row.add(toggle(Layer.TRAILS, words.get("ui.layer.trails"), words.get("ui.layer.trails.tip"), theme.text()));
    if (experiment.network().d() <= 2) {
      boolean unit = experiment.network().normalise();
      row.add(toggle(Layer.ELLIPSE, words.get("ui.layer.ellipse"), words.get(unit ? "ui.circle" : "ui.plane"), theme.text()));
      if (unit) {
        row.add(toggle(Layer.DENSITY, words.get("ui.layer.density"), words.get("ui.layer.density.tip"), theme.accent()));
      }
    }
    layers.getChildren().setAll(row);
    mark(look.view().layers());
  }

  private ToggleButton ofTerm(Term.Key term, String name, Color color) {
    ToggleButton button =
        button("→ " + name, words.get("ui.layer.term.tip", name), color, it -> it.toggled(term));
    toggles.add(new Toggle(button, it -> it.has(term)));
    return button;
  }

  private ToggleButton toggle(Layer layer, String text, String tip, Color color) {
    ToggleButton button = button(text, tip, color, it -> it.toggled(layer));
    button.setId("layer-" + Names.id(layer));
    toggles.add(new Toggle(button, it -> it.has(layer)));
    return button;
  }

  private ToggleButton button(String text, String tip, Color color, UnaryOperator<Layers> change) {
    ToggleButton button = new ToggleButton(text);
    button.getStyleClass().setAll("layer");
    button.setStyle(Roles.style("-layer-color", color));
    Tips.explain(button, tip);
    button.setOnAction(_ -> look.viewProperty().set(look.view().with(change.apply(look.view().layers()))));
    return button;
  }

  /** A term that pulls at no feature has a word, but no layer. */
  private Label without(String name) {
    Label label = new Label(name);
    label.getStyleClass().add("no-layer");
    Tips.install(label, words.get("ui.layer.none.tip", name));
    return label;
  }

  private void follow(View view) {
    mark(view.layers());
    Motion.Wanted seen = view.layers().wanted(run.experiment(), view.hovered());
    // Places are kept before trails are shown, or there would be none to show.
    Motion.Wanted now =
        view.slow() == null ? new Motion.Wanted(seen.forces(), true, seen.point()) : new Motion.Wanted(false, true, -1);
    if (!now.equals(wanted)) {
      wanted = now;
      run.want(now);
    }
  }

  private void mark(Layers shown) {
    toggles.forEach(it -> it.button.setSelected(it.shown.test(shown)));
  }
}
