package uncollapse.ui;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import uncollapse.data.DataSpec;
import uncollapse.data.PointSource;
import uncollapse.text.Words;
import uncollapse.train.Command;
import uncollapse.train.Experiment;
import uncollapse.train.Ranges;
import uncollapse.train.Snapshot;

/** Where the points come from. All but the jitter of two views restarts the run from step 0. */
public final class DataController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final FileActions files;
  private final DrawMode draw;
  private @Nullable Pick<SourceKind> kinds;
  private SourceKind.Settings settings = new SourceKind.Settings(4, 0.05, 2);

  @FXML private ComboBox<SourceKind> source;
  @FXML private Label own;
  @FXML private Node classesCell;
  @FXML private NumberField classes;
  @FXML private NumberField n;
  @FXML private NumberField probe;
  @FXML private Node noiseCell;
  @FXML private NumberField noise;
  @FXML private Node dimensionCell;
  @FXML private ComboBox<Integer> dimension;

  DataController(RunModel run, Watch watch, Words words, FileActions files, DrawMode draw) {
    this.run = run;
    this.watch = watch;
    this.words = words;
    this.files = files;
    this.draw = draw;
  }

  @FXML
  private void initialize() {
    kinds = new Pick<>(source, List.of(SourceKind.values()), it -> words.get("ui.source." + it.name()), this::choose);
    var dimensions =
        new Pick<>(
            dimension,
            List.of(2, 3),
            it -> words.get("ui.dimension.value", it),
            it -> make(new SourceKind.Settings(settings.classes(), settings.noise(), it)));
    classes.take(
        words,
        NumberField.Rule.whole(words.get("ui.classes"), Ranges.CLASSES),
        value -> make(new SourceKind.Settings((int) value, settings.noise(), settings.dimension())));
    noise.take(
        words,
        NumberField.Rule.number(words.get("ui.noise"), Ranges.NOISE),
        value -> make(new SourceKind.Settings(settings.classes(), value, settings.dimension())));
    n.take(
        words,
        NumberField.Rule.whole(words.get("ui.n"), Ranges.POINTS),
        value -> change(data -> data.sized((int) value, data.source().isOwn() ? points() - (int) value : data.probe())));
    probe.take(
        words,
        NumberField.Rule.whole(words.get("ui.probe"), Ranges.PROBE),
        value -> change(data -> data.sized(data.source().isOwn() ? points() - (int) value : data.n(), (int) value)));
    Tips.explain(n, words.get("ui.n.tip"));
    Tips.explain(probe, words.get("ui.probe.tip"));
    Tips.explain(noise, words.get("ui.noise.tip"));
    Tips.explain(source, words.get("ui.source.tip"));
    Tips.explain(classes, words.get("ui.classes.tip"));
    Tips.explain(dimension, words.get("ui.dimension.tip"));
    watch.on(
        run.experimentProperty(),
        experiment -> {
          show(experiment);
          dimensions.show(settings.dimension());
        });
  }

  private void show(Experiment experiment) {
    DataSpec data = experiment.data();
    SourceKind kind = SourceKind.of(data.source());
    settings = SourceKind.settings(data.source(), settings);
    if (kinds != null) {
      kinds.show(kind);
    }
    classes.show(settings.classes());
    noise.show(settings.noise());
    Snapshot now = run.snapshot();
    n.show(data.source().isOwn() ? now.trained() : data.n());
    probe.show(data.source().isOwn() ? points() - now.trained() : data.probe());
    own.setText(words.get("ui.own", points(), now.probe().classes()));
    use(own, data.source().isOwn());
    use(classesCell, kind.hasClasses());
    use(noiseCell, kind.hasNoise());
    use(dimensionCell, kind.hasDimension());
  }

  private int points() {
    return run.snapshot().trained() + run.snapshot().probe().labels().length;
  }

  private static void use(Node cell, boolean used) {
    cell.setVisible(used);
    cell.setManaged(used);
  }

  private void choose(SourceKind kind) {
    kind.make(settings).ifPresentOrElse(this::send, () -> ask(kind));
  }

  /** Own points need a file or a hand; until they are there the picker goes back to what holds. */
  private void ask(SourceKind kind) {
    if (kind == SourceKind.DRAWN) {
      draw.start();
    } else {
      files.openPoints();
    }
    show(run.experiment());
  }

  private void make(SourceKind.Settings next) {
    SourceKind.of(run.experiment().data().source()).make(next).ifPresent(this::send);
  }

  private void send(PointSource next) {
    change(
        data ->
            new DataSpec(
                next,
                data.n(),
                data.probe(),
                data.shift().size() == next.dimension() ? data.shift() : List.of()));
  }

  private void change(UnaryOperator<DataSpec> how) {
    DataSpec now = run.experiment().data();
    DataSpec next = how.apply(now);
    if (!next.equals(now)) {
      run.send(new Command.SetData(next));
    }
  }
}
