package uncollapse.ui;

import java.util.function.Consumer;
import javafx.application.Platform;
import uncollapse.export.Story;
import uncollapse.train.Footage;
import uncollapse.train.Side;

/** What has happened in the laboratory up to now, told on the JavaFX thread. */
final class Told {
  private Told() {}

  /** The run whose settings are shown. */
  static void footage(RunModel run, Consumer<Footage> receiver) {
    Side side = run.side();
    run.ask(
        lab -> {
          Footage footage = lab.trainer(side).footage();
          Platform.runLater(() -> receiver.accept(footage));
        });
  }

  /** Of a comparison both runs, B in colour as in the window. */
  static void story(RunModel run, Consumer<Story> receiver) {
    run.ask(
        lab -> {
          Footage first = lab.trainer(Side.A).footage();
          Story story = lab.compares() ? new Story(lab.trainer(Side.B).footage(), first) : new Story(first, null);
          Platform.runLater(() -> receiver.accept(story));
        });
  }
}
