package uncollapse.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import uncollapse.export.FilmFormat;
import uncollapse.export.FilmTiming;
import uncollapse.export.FrameSize;
import uncollapse.text.BadInputException;
import uncollapse.text.Words;
import uncollapse.train.json.Range;
import uncollapse.ui.NumberField.Rule;

/** Sets up a film: its format and size, and how it passes. */
public final class FilmController {
  private final FilmDraft draft;
  private final Words words;
  private final Runnable onSave;
  private final Runnable close;

  @FXML private ComboBox<FilmFormat> format;
  @FXML private ComboBox<FrameSize> size;
  @FXML private ComboBox<FilmTiming.Easing> easing;
  @FXML private NumberField rate;
  @FXML private NumberField seconds;
  @FXML private NumberField stride;
  @FXML private NumberField from;
  @FXML private NumberField to;
  @FXML private NumberField holdFirst;
  @FXML private NumberField holdLast;
  @FXML private NumberField turn;
  @FXML private RadioButton bySteps;
  @FXML private CheckBox loop;
  @FXML private Label missing;
  @FXML private Label estimate;
  @FXML private Button save;

  FilmController(FilmDraft draft, Words words, Runnable onSave, Runnable close) {
    this.draft = draft;
    this.words = words;
    this.onSave = onSave;
    this.close = close;
  }

  @FXML
  private void initialize() {
    List<FilmFormat> formats = List.of(FilmFormat.values());
    format.setCellFactory(_ -> new FormatCell(this::nameOf, draft::isPossible));
    new Pick<>(format, formats, this::nameOf, it -> { draft.choose(it); show(); }).show(draft.format);
    new Pick<>(size, FilmDraft.SIZES, it -> it.width() + " × " + it.height(), it -> { draft.size = it; show(); })
        .show(draft.size);
    new Pick<>(easing, List.of(FilmTiming.Easing.values()), this::nameOf, it -> set(draft.timing.eased(it)))
        .show(draft.timing.easing());
    boolean video = formats.stream().allMatch(draft::isPossible);
    missing.setVisible(!video);
    missing.setManaged(!video);
    numbers();
    bySteps.selectedProperty().subscribe(it -> { draft.bySteps = it; show(); });
    loop.selectedProperty().subscribe(it -> set(draft.timing.looping(it)));
  }

  private void numbers() {
    take(rate, "ui.film.rate", new Range(FilmTiming.LEAST_RATE, FilmTiming.MOST_RATE), it -> set(draft.timing.at(it)));
    Range lengths = new Range(FilmTiming.LEAST_SECONDS, FilmTiming.MOST_SECONDS);
    take(seconds, "ui.film.seconds", lengths, it -> { draft.seconds = it; show(); });
    whole(stride, "ui.film.stride", new Range(1, Integer.MAX_VALUE), it -> { draft.stride = (long) it; show(); });
    whole(from, "ui.film.span", draft.steps(), it -> { draft.begin(it); show(); });
    whole(to, "ui.film.span", draft.steps(), it -> { draft.end(it); show(); });
    Range hold = new Range(0, FilmTiming.MOST_HOLD);
    take(holdFirst, "ui.film.hold", hold, it -> set(draft.timing.holding(it, draft.timing.holdLast())));
    take(holdLast, "ui.film.hold", hold, it -> set(draft.timing.holding(draft.timing.holdFirst(), it)));
    double most = Math.toDegrees(FilmTiming.MOST_TURN);
    take(turn, "ui.film.turn", new Range(-most, most), it -> set(draft.timing.turning(Math.toRadians(it))));
  }

  private void take(NumberField field, String name, Range range, DoubleConsumer change) {
    field.take(words, Rule.number(words.get(name), range), change);
  }

  private void whole(NumberField field, String name, Range range, DoubleConsumer change) {
    field.take(words, Rule.whole(words.get(name), range), change);
  }

  private void set(FilmTiming timing) {
    draft.timing = timing;
    show();
  }

  private String nameOf(FilmFormat it) {
    return words.get("ui.film.format." + it.name().toLowerCase(Locale.ROOT));
  }

  private String nameOf(FilmTiming.Easing it) {
    return words.get(it == FilmTiming.Easing.EVEN ? "ui.film.easing.even" : "ui.film.easing.slow");
  }

  /** What is chosen, and what follows from it. */
  private void show() {
    FilmTiming timing = draft.timing;
    rate.show(timing.framesPerSecond());
    seconds.show(draft.seconds);
    stride.show((double) draft.stride);
    from.show((double) timing.from());
    to.show((double) timing.to());
    holdFirst.show(timing.holdFirst());
    holdLast.show(timing.holdLast());
    turn.show(Math.round(10 * Math.toDegrees(timing.turn())) / 10.0);
    seconds.setDisable(draft.bySteps);
    easing.setDisable(draft.bySteps);
    stride.setDisable(!draft.bySteps);
    loop.setDisable(draft.format != FilmFormat.GIF);
    try {
      estimate.setText(draft.estimate(words));
      save.setDisable(false);
    } catch (BadInputException bad) {
      estimate.setText(bad.in(words));
      save.setDisable(true);
    }
  }

  @FXML
  private void save() {
    close.run();
    onSave.run();
  }

  @FXML
  private void cancel() {
    close.run();
  }
}
