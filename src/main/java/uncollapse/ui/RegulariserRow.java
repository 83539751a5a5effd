package uncollapse.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.Term;
import uncollapse.scene.Names;
import uncollapse.scene.Theme;
import uncollapse.text.Words;
import uncollapse.train.Command;
import uncollapse.train.Experiment;

/** One regulariser of the loss: which one, what it is applied to, and a button that takes it out. */
final class RegulariserRow extends HBox {
  private final int index;
  private final RunModel run;
  private final Words words;
  private final Label symbol = new Label();
  private final ComboBox<Term> kind = new ComboBox<>();
  private final ComboBox<Place> place = new ComboBox<>();
  private final Label everywhere = new Label();
  private final Button remove = new Button("", new FontIcon("bi-x"));
  private final Pick<Term> kinds;
  private final Pick<Place> places;

  /**
   * @param index its place in the list, from 0
   * @param afterwards gets the focus when this row is gone
   */
  RegulariserRow(int index, RunModel run, Words words, Node afterwards) {
    this.index = index;
    this.run = run;
    this.words = words;
    kinds =
        new Pick<>(kind, List.of(), it -> Names.of(it.regulariser(), words), this::replace)
            .explained(it -> Names.about(it.regulariser(), words));
    places =
        new Pick<>(place, List.of(), it -> Names.of(it, words), it -> change(term().withPlace(it)))
            .explained(it -> Names.about(it, words));
    remove.setOnAction(
        _ -> {
          afterwards.requestFocus();
          send(terms -> terms.remove(index));
        });
    build();
  }

  private void build() {
    setId("regulariser-" + (index + 1));
    getStyleClass().add("regulariser");
    managedProperty().bind(visibleProperty());
    symbol.getStyleClass().add("symbol");
    symbol.setMinWidth(USE_PREF_SIZE);
    kind.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(kind, Priority.ALWAYS);
    place.getStyleClass().add("place");
    place.managedProperty().bind(place.visibleProperty());
    everywhere.setText(words.get("ui.on.weights"));
    everywhere.getStyleClass().add("place");
    everywhere.visibleProperty().bind(place.visibleProperty().not());
    everywhere.managedProperty().bind(everywhere.visibleProperty());
    remove.getStyleClass().addAll("flat", "remove");
    getChildren().setAll(symbol, kind, place, everywhere, remove);
  }

  /** Shows the regulariser as an experiment has it, if there are so many. */
  void show(Experiment experiment, Theme theme) {
    boolean used = index < experiment.regularisers().size();
    setVisible(used);
    if (!used) {
      return;
    }
    Term term = experiment.regularisers().get(index);
    symbol.setText(Names.weight(index, experiment.regularisers().size()));
    kind.setAccessibleText(words.get("ui.regulariser") + " " + symbol.getText());
    place.setAccessibleText(symbol.getText() + " " + words.get("ui.on"));
    symbol.setStyle(Roles.style(experiment, index, theme));
    kinds.offer(Choices.regularisers().stream().filter(it -> isFor(it.withPlace(term.on()), experiment)).toList());
    kinds.show(Choices.like(term.regulariser()));
    places.offer(Stream.of(Place.values()).filter(it -> isFor(term.withPlace(it), experiment)).toList());
    places.show(term.on());
    place.setVisible(term.regulariser().readsFeatures());
    Tips.explain(remove, words.get("ui.regulariser.remove", Names.of(term.key(), words)));
    remove.setAccessibleText(words.get("ui.regulariser.remove", Names.of(term.key(), words)));
  }

  private boolean isFor(Term term, Experiment experiment) {
    List<Term> changed = new ArrayList<>(experiment.regularisers());
    changed.set(index, term);
    return Choices.fits(changed, experiment);
  }

  private Term term() {
    return run.experiment().regularisers().get(index);
  }

  /** Another regulariser keeps the weight, unless people give it quite another one; one that is off stays off. */
  private void replace(Term chosen) {
    Term now = term();
    Regulariser regulariser = chosen.regulariser();
    boolean alike = Choices.like(now.regulariser()).weight() == chosen.weight();
    change(new Term(regulariser, alike || now.weight() == 0 ? now.weight() : chosen.weight(), now.on()));
  }

  private void change(Term term) {
    send(terms -> terms.set(index, term));
  }

  private void send(Consumer<List<Term>> how) {
    List<Term> terms = new ArrayList<>(run.experiment().regularisers());
    if (index < terms.size()) {
      how.accept(terms);
      run.send(new Command.SetTerms(terms));
    }
  }
}
