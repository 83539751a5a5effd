package uncollapse.ui;

import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import uncollapse.nn.Activation;
import uncollapse.nn.NetworkSpec;
import uncollapse.scene.Names;
import uncollapse.text.Words;
import uncollapse.train.Command;
import uncollapse.train.Ranges;

/** The shape of the network. Every change restarts the run from step 0. */
public final class NetworkController {
  private static final int USUAL_WIDTH = 32;

  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final Notices notices;

  @FXML private ComboBox<Integer> layers;
  @FXML private NumberField width;
  @FXML private ComboBox<Activation> activation;
  @FXML private NumberField d;
  @FXML private CheckBox normalise;

  NetworkController(RunModel run, Watch watch, Words words, Notices notices) {
    this.run = run;
    this.watch = watch;
    this.words = words;
    this.notices = notices;
  }

  @FXML
  private void initialize() {
    var layerPick =
        new Pick<>(
            layers,
            IntStream.rangeClosed(0, NetworkSpec.MAX_HIDDEN_LAYERS).boxed().toList(),
            String::valueOf,
            count -> change(spec -> withHidden(spec, Collections.nCopies(count, widthOf(spec)))));
    var activationPick =
        new Pick<>(
            activation,
            List.of(Activation.values()),
            it -> Names.of(it, words),
            it ->
                change(
                    s -> new NetworkSpec(s.hidden(), it, s.d(), s.normalise(), s.initialiser())));
    width.take(
        words,
        NumberField.Rule.whole(words.get("ui.width"), Ranges.WIDTH),
        value -> change(spec -> withHidden(spec, Collections.nCopies(spec.hidden().size(), (int) value))));
    d.take(
        words,
        NumberField.Rule.whole("d", Ranges.D),
        value ->
            change(
                s -> new NetworkSpec(s.hidden(), s.activation(), (int) value, s.normalise(), s.initialiser())));
    Tips.explain(layers, words.get("ui.layers.tip"));
    Tips.explain(width, words.get("ui.width.tip"));
    Tips.explain(d, words.get("ui.d.tip"));
    Tips.explain(activation, words.get("ui.activation.tip"));
    Runnable show =
        () -> {
          NetworkSpec spec = run.experiment().network();
          layerPick.show(spec.hidden().size());
          activationPick.show(spec.activation());
          width.show(widthOf(spec));
          width.setDisable(spec.hidden().isEmpty());
          d.show(spec.d());
          normalise.setSelected(spec.normalise());
        };
    watch.on(run.experimentProperty(), _ -> show.run());
    watch.onChange(notices.faultProperty(), show);
  }

  @FXML
  private void setNormalise() {
    change(
        s -> new NetworkSpec(s.hidden(), s.activation(), s.d(), normalise.isSelected(), s.initialiser()));
  }

  private void change(UnaryOperator<NetworkSpec> how) {
    NetworkSpec now = run.experiment().network();
    NetworkSpec next = how.apply(now);
    if (!next.equals(now)) {
      run.send(new Command.SetNetwork(next));
    }
  }

  private static NetworkSpec withHidden(NetworkSpec s, List<Integer> hidden) {
    return new NetworkSpec(hidden, s.activation(), s.d(), s.normalise(), s.initialiser());
  }

  /** The width that the box shows: that of the first layer; a network from a file may have others behind it. */
  private static int widthOf(NetworkSpec spec) {
    return spec.hidden().isEmpty() ? USUAL_WIDTH : spec.hidden().getFirst();
  }
}
