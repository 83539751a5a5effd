package uncollapse.ui;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import uncollapse.scene.SubStep;
import uncollapse.train.SlowStep;

/**
 * One step of training, shown in its parts one after another. The run has taken the step by the time that the first part
 * is shown; as soon as it goes on, or restarts, this ends.
 */
final class SlowMotion {
  private final RunModel run;
  private final Look look;

  SlowMotion(RunModel run, Look look) {
    this.run = run;
    this.look = look;
    run.playingProperty().subscribe(_ -> follow());
    run.snapshotProperty().subscribe(_ -> follow());
  }

  /** Ends it by Escape, unless that is for a control. */
  void install(Scene scene) {
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            end();
          }
        });
  }

  /** Takes a step and shows its first part, shows the next part, or ends after the last one. */
  void next() {
    SubStep now = look.view().slow();
    if (now == null) {
      run.slowStep(this::begin);
    } else {
      now.next().ifPresentOrElse(this::show, this::end);
    }
  }

  /** Shows the run as it is after the step. */
  void end() {
    run.held.release();
    look.viewProperty().set(look.view().with((SubStep) null));
  }

  private void begin(Optional<SlowStep> step) {
    step.ifPresent(it -> show(new SubStep(it, SubStep.Part.FORWARD)));
  }

  private void show(SubStep part) {
    SlowStep step = part.step();
    run.held.show(new Hold(run.side(), part.part() == SubStep.Part.UPDATE ? step.after() : step.before(), step.after()));
    look.viewProperty().set(look.view().with(part));
  }

  private void follow() {
    SubStep now = look.view().slow();
    if (now != null && !run.held.holds()) {
      end();
    }
  }
}
