package uncollapse.ui;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import uncollapse.export.FilmFormat;
import uncollapse.export.FilmTiming;
import uncollapse.text.Words;
import uncollapse.train.json.Range;
import uncollapse.ui.NumberField.Rule;

/** How a film passes. */
public final class TimingController {
  private final FilmDraft draft;
  private final Words words;
  private Runnable onChange = () -> {};

  @FXML private ComboBox<FilmTiming.Easing> easing;
  @FXML private NumberField rate;
  @FXML private NumberField seconds;
  @FXML private NumberField stride;
  @FXML private NumberField from;
  @FXML private NumberField to;
  @FXML private NumberField holdFirst;
  @FXML private NumberField holdLast;
  @FXML private NumberField turn;
  @FXML private RadioButton bySeconds;
  @FXML private RadioButton bySteps;
  @FXML private CheckBox loop;

  TimingController(FilmDraft draft, Words words) {
    this.draft = draft;
    this.words = words;
  }

  /** From now on each change is told. */
  void begin(Runnable changed) {
    onChange = changed;
  }

  @FXML
  private void initialize() {
    (draft.bySteps ? bySteps : bySeconds).setSelected(true);
    loop.setSelected(draft.timing.loop());
    new Pick<>(easing, List.of(FilmTiming.Easing.values()), this::nameOf, it -> set(draft.timing.eased(it)))
        .show(draft.timing.easing());
    take(rate, "ui.film.rate", new Range(FilmTiming.LEAST_RATE, FilmTiming.MOST_RATE), it -> set(draft.timing.at(it)));
    Range lengths = new Range(FilmTiming.LEAST_SECONDS, FilmTiming.MOST_SECONDS);
    take(seconds, "ui.film.seconds", lengths, it -> { draft.seconds = it; onChange.run(); });
    whole(stride, "ui.film.stride", new Range(1, Integer.MAX_VALUE), it -> { draft.stride = (long) it; onChange.run(); });
    whole(from, "ui.film.span", draft.steps(), it -> { draft.from = (long) it; onChange.run(); });
    whole(to, "ui.film.until", draft.steps(), it -> { draft.to = (long) it; onChange.run(); });
    Range hold = new Range(0, FilmTiming.MOST_HOLD);
    take(holdFirst, "ui.film.hold", hold, it -> set(draft.timing.holding(it, draft.timing.holdLast())));
    take(holdLast, "ui.film.hold-last", hold, it -> set(draft.timing.holding(draft.timing.holdFirst(), it)));
    double most = Math.toDegrees(FilmTiming.MOST_TURN);
    take(turn, "ui.film.turn", new Range(-most, most), it -> set(draft.timing.turning(Math.toRadians(it))));
    bySteps.selectedProperty().subscribe((_, it) -> { draft.bySteps = it; onChange.run(); });
    loop.selectedProperty().subscribe((_, it) -> set(draft.timing.looping(it)));
  }

  private void take(NumberField field, String name, Range range, DoubleConsumer change) {
    field.take(words, Rule.number(words.get(name), range), change);
  }

  private void whole(NumberField field, String name, Range range, DoubleConsumer change) {
    field.take(words, Rule.whole(words.get(name), range), change);
  }

  private void set(FilmTiming timing) {
    draft.timing = timing;
    onChange.run();
  }

  private String nameOf(FilmTiming.Easing it) {
    return words.get(it == FilmTiming.Easing.EVEN ? "ui.film.easing.even" : "ui.film.easing.slow");
  }

  /** What is chosen; what has no effect is grey. */
  void show() {
    FilmTiming timing = draft.timing;
    rate.show(timing.framesPerSecond());
    seconds.show(draft.seconds);
    stride.show((double) draft.stride);
    from.show((double) draft.from);
    to.show((double) draft.to);
    holdFirst.show(timing.holdFirst());
    holdLast.show(timing.holdLast());
    turn.show(Math.round(10 * Math.toDegrees(timing.turn())) / 10.0);
    seconds.setDisable(draft.bySteps);
    easing.setDisable(draft.bySteps);
    stride.setDisable(!draft.bySteps);
    turn.setDisable(!draft.turns());
    loop.setDisable(draft.format != FilmFormat.GIF);
  }
}
