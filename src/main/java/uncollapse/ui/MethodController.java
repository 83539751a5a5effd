package uncollapse.ui;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import uncollapse.objective.TaskLoss;
import uncollapse.scene.Names;
import uncollapse.text.Words;
import uncollapse.train.Command;

/** The task; the regularisers below it have a room of their own. Both change while the run goes on. */
public final class MethodController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final Notices notices;

  @FXML private ComboBox<TaskLoss> task;

  MethodController(RunModel run, Watch watch, Words words, Notices notices) {
    this.run = run;
    this.watch = watch;
    this.words = words;
    this.notices = notices;
  }

  @FXML
  private void initialize() {
    var tasks =
        new Pick<>(task, Choices.tasks(), it -> Names.of(it, words), it -> run.send(new Command.SetTask(it)))
            .explained(it -> Names.about(it, words));
    watch.on(run.experimentProperty(), experiment -> tasks.show(experiment.task()));
    watch.onChange(notices.faultProperty(), () -> tasks.show(run.experiment().task()));
  }
}
