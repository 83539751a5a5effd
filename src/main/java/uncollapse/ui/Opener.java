package uncollapse.ui;

import javafx.application.Platform;
import uncollapse.text.BadInputException;
import uncollapse.train.Command;
import uncollapse.train.Lab;
import uncollapse.train.RunFile;
import uncollapse.train.SavedRun;
import uncollapse.train.Side;

/**
 * Opens runs in the window: one that was begun is run again to where it ended and stays there, an experiment is played.
 *
 * @param opened told, on the JavaFX thread, once they are there and, as the case may be, being run again
 * @param failed told if they cannot be run, in place of it; why is told as any other bad input
 */
record Opener(RunModel run, Runnable opened, Runnable failed) {
  Opener(RunModel run, Runnable opened) {
    this(run, opened, () -> {});
  }

  void open(RunFile runs) {
    run.ask(
        lab -> {
          try {
            open(lab, runs);
          } catch (BadInputException e) {
            Platform.runLater(failed);
            throw e;
          }
          Platform.runLater(() -> follow(runs));
        });
  }

  private void open(Lab lab, RunFile runs) {
    if (runs.isFresh()) {
      lab.apply(Side.A, new Command.Load(runs.a().experiment()), false);
    } else {
      lab.open(runs.a().recording(), runs.b().map(SavedRun::recording).orElse(null));
      run.pause();
    }
  }

  private void follow(RunFile runs) {
    run.took(runs.a().experiment());
    if (runs.isFresh()) {
      run.begin(runs.a().experiment());
    }
    opened.run();
  }
}
