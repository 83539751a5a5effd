package uncollapse.ui;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import uncollapse.linalg.Matrix;
import uncollapse.objective.Term;
import uncollapse.scene.Figures;
import uncollapse.scene.Names;
import uncollapse.scene.SubStep;
import uncollapse.text.Words;
import uncollapse.train.Losses;
import uncollapse.train.SlowStep;

/** The parts of a step in slow motion: four numbered names, and of the one that is shown a sentence and its numbers. */
public final class SlowController {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final SlowMotion slow;
  private final Look look;
  private final Watch watch;
  private final Words words;

  @FXML private VBox panel;
  @FXML private Label title;
  @FXML private VBox parts;
  @FXML private Label sentence;
  @FXML private VBox numbers;
  @FXML private Button next;

  SlowController(SlowMotion slow, Look look, Watch watch, Words words) {
    this.slow = slow;
    this.look = look;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    panel.managedProperty().bind(panel.visibleProperty());
    watch.on(look.viewProperty().map(it -> Optional.ofNullable(it.slow())), it -> show(it.orElse(null)));
  }

  @FXML
  private void next() {
    slow.next();
  }

  @FXML
  private void end() {
    slow.end();
  }

  private void show(@Nullable SubStep now) {
    panel.setVisible(now != null);
    if (now == null) {
      return;
    }
    SlowStep step = now.step();
    title.setText(words.get("ui.slow.title", Numbers.grouped(step.after().step())));
    List<SubStep.Part> all = List.of(SubStep.Part.values());
    parts.getChildren().setAll(all.stream().map(it -> name(all, it, now.part())).toList());
    sentence.setText(sentence(now));
    numbers.getChildren().setAll(switch (now.part()) {
      case FORWARD, UPDATE -> List.of();
      case LOSSES -> values(step);
      case GRADIENTS -> lengths(step);
    });
    next.setText(words.get(now.part() == SubStep.Part.UPDATE ? "ui.slow.done" : "ui.slow.next"));
    panel.setAccessibleText(title.getText() + ". " + sentence.getText());
  }

  private Label name(List<SubStep.Part> all, SubStep.Part part, SubStep.Part now) {
    String name = words.get("ui.slow." + Names.id(part));
    Label label = new Label(words.get("ui.slow.part", all.indexOf(part) + 1, all.size(), name));
    label.getStyleClass().add("slow-part");
    label.pseudoClassStateChanged(CURRENT, part == now);
    return label;
  }

  private String sentence(SubStep now) {
    SlowStep step = now.step();
    return switch (now.part()) {
      case FORWARD ->
          words.get(
              "ui.slow.forward.said", Figures.count(step.rows().rows()), Numbers.grouped(step.after().step()));
      case LOSSES -> words.get("ui.slow.losses.said", Figures.of(step.losses().total()));
      case GRADIENTS -> words.get("ui.slow.gradients.said", Figures.of(step.gradient()));
      case UPDATE ->
          words.get(
              "ui.slow.update.said", Figures.of(step.change()), Figures.chosen(step.rate()), Figures.of(farthest(step)));
    };
  }

  private List<Label> values(SlowStep step) {
    List<Double> values = new ArrayList<>(List.of(step.losses().task()));
    step.losses().terms().stream().map(Losses.OfTerm::weighted).forEach(values::add);
    return list(step, values, step.losses().total());
  }

  private List<Label> lengths(SlowStep step) {
    return list(step, step.gradients(), step.gradient());
  }

  /** A line for each term in its colour, and one for all. */
  private List<Label> list(SlowStep step, List<Double> values, double all) {
    List<Label> lines = new ArrayList<>();
    lines.add(line(words.get("ui.layer.task"), values.getFirst(), look.theme().task()));
    List<Term> terms = step.losses().terms().stream().map(Losses.OfTerm::term).toList();
    List<Term.Key> keys = terms.stream().map(Term::key).toList();
    for (int k = 0; k < terms.size(); k++) {
      String name = Figures.chosen(terms.get(k).weight()) + " · " + Names.brief(keys.get(k), words);
      lines.add(line(name, values.get(k + 1), look.theme().of(keys.get(k), keys)));
    }
    if (!terms.isEmpty()) {
      lines.add(line(words.get("ui.slow.all"), all, look.theme().text()));
    }
    return lines;
  }

  private Label line(String name, double value, Color color) {
    Label label = new Label(words.get("ui.slow.value", name, Figures.of(value)));
    label.setStyle(Roles.style("-fx-text-fill", color));
    return label;
  }

  /** The largest distance that a shown point went. */
  private static double farthest(SlowStep step) {
    Matrix from = step.before().embedding();
    Matrix to = step.after().embedding();
    double most = 0;
    for (int i = 0; i < from.rows(); i++) {
      double square = 0;
      for (int k = 0; k < from.cols(); k++) {
        square += Math.pow(to.get(i, k) - from.get(i, k), 2);
      }
      most = Math.max(most, Math.sqrt(square));
    }
    return most;
  }
}
