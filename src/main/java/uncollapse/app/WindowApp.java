package uncollapse.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.Theme;
import uncollapse.text.Language;
import uncollapse.train.Experiment;
import uncollapse.train.Samples;
import uncollapse.train.TrainingLoop;
import uncollapse.ui.Look;
import uncollapse.ui.MainWindow;
import uncollapse.ui.Notices;
import uncollapse.ui.RunModel;
import uncollapse.ui.SystemFileDialogs;

/** The window as a JavaFX application: wires the training loop to it, and stops the one when the other closes. */
public final class WindowApp extends Application {
  private @Nullable TrainingLoop loop;

  @Override
  public void start(Stage stage) {
    List<Experiment> samples = Samples.names().stream().map(Samples::load).toList();
    Notices notices = new Notices();
    TrainingLoop training = new TrainingLoop(samples.getFirst(), notices::report);
    loop = training;
    boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    Look look = new Look(dark ? Theme.DARK : Theme.LIGHT, Language.of(Locale.getDefault()));
    RunModel run = new RunModel(training);
    MainWindow window = new MainWindow(run, look, notices, samples, new SystemFileDialogs(() -> stage));
    window.show(stage);
    run.begin();
    getParameters().getRaw().stream().findFirst().map(Path::of).ifPresent(window::open);
  }

  @Override
  public void stop() {
    if (loop != null) {
      loop.close();
    }
  }
}
