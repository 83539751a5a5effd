package uncollapse.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;
import uncollapse.objective.Place;
import uncollapse.objective.Term;
import uncollapse.scene.Names;
import uncollapse.text.Words;
import uncollapse.train.Command;
import uncollapse.train.Experiment;

/** The regularisers of the loss, a row for each, and a menu that adds one. All of it acts while the run goes on. */
public final class RegularisersController {
  private final RunModel run;
  private final Look look;
  private final Watch watch;
  private final Words words;
  private final Notices notices;
  private final List<RegulariserRow> list = new ArrayList<>();

  @FXML private Node heads;
  @FXML private VBox rows;
  @FXML private MenuButton add;

  RegularisersController(RunModel run, Look look, Watch watch, Words words, Notices notices) {
    this.run = run;
    this.look = look;
    this.watch = watch;
    this.words = words;
    this.notices = notices;
  }

  @FXML
  private void initialize() {
    heads.managedProperty().bind(heads.visibleProperty());
    rows.managedProperty().bind(heads.visibleProperty());
    IntStream.range(0, Term.MOST).mapToObj(index -> new RegulariserRow(index, run, words, add)).forEach(list::add);
    rows.getChildren().setAll(list);
    watch.on(run.experimentProperty(), this::show);
    watch.onChange(look.themeProperty(), () -> show(run.experiment()));
    watch.onChange(notices.faultProperty(), () -> show(run.experiment()));
  }

  private void show(Experiment experiment) {
    heads.setVisible(!experiment.regularisers().isEmpty());
    list.forEach(row -> row.show(experiment, look.themeProperty().get()));
    List<MenuItem> items = new ArrayList<>();
    Choices.regularisers().forEach(term -> items.add(item(term, experiment)));
    items.add(new SeparatorMenuItem());
    Choices.presets().forEach(preset -> items.add(item(preset)));
    if (!texts(items).equals(texts(add.getItems()))) {
      add.getItems().setAll(items);
    }
  }

  private static List<String> texts(List<MenuItem> items) {
    return items.stream().map(it -> String.valueOf(it.getText())).toList();
  }

  private MenuItem item(Choices.Preset preset) {
    MenuItem item = new MenuItem(words.get("ui.preset." + preset.id()));
    item.setOnAction(_ -> preset.commands().forEach(run::send));
    return item;
  }

  /** A regulariser that cannot be added says why. */
  private MenuItem item(Term term, Experiment experiment) {
    Optional<Term> next = next(term, experiment);
    String name = Names.of(term.key(), words);
    boolean blind = !Choices.hasViewsFor(term.regulariser(), experiment);
    MenuItem item =
        new MenuItem(
            next.isPresent() ? name : words.get(blind ? "ui.regulariser.views" : "ui.regulariser.full", name));
    item.setDisable(next.isEmpty());
    item.setOnAction(_ -> next(term, run.experiment()).ifPresent(this::append));
    return item;
  }

  /** The regulariser at the first place where it may stand. */
  private static Optional<Term> next(Term term, Experiment experiment) {
    return experiment.regularisers().size() == Term.MOST
        ? Optional.empty()
        : Stream.of(Place.values())
            .map(term::withPlace)
            .filter(it -> Choices.fits(with(it, experiment), experiment))
            .findFirst();
  }

  private static List<Term> with(Term term, Experiment experiment) {
    return Stream.concat(experiment.regularisers().stream(), Stream.of(term)).toList();
  }

  private void append(Term term) {
    run.send(new Command.SetTerms(with(term, run.experiment())));
  }
}
