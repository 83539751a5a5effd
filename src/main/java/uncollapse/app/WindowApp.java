package uncollapse.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.Theme;
import uncollapse.store.Preferences;
import uncollapse.store.Store;
import uncollapse.text.Language;
import uncollapse.train.Experiment;
import uncollapse.train.Lab;
import uncollapse.train.Samples;
import uncollapse.train.TrainingLoop;
import uncollapse.ui.Look;
import uncollapse.ui.MainWindow;
import uncollapse.ui.Notices;
import uncollapse.ui.Places;
import uncollapse.ui.RunModel;
import uncollapse.ui.SystemFileDialogs;

/** The window as a JavaFX application: wires the training loop to it, and stops the one when the other closes. */
public final class WindowApp extends Application {
  private @Nullable TrainingLoop loop;

  @Override
  public void start(Stage stage) {
    List<Experiment> samples = Samples.names().stream().map(Samples::load).toList();
    Notices notices = new Notices();
    Optional<String> subject = getParameters().getRaw().stream().findFirst();
    Optional<Path> file = subject.map(Path::of).filter(Files::isRegularFile);
    Experiment first = file.isEmpty() && subject.isPresent() ? Samples.load(subject.get()) : samples.getFirst();
    TrainingLoop training = new TrainingLoop(first, memory(), notices::report);
    loop = training;
    Store store = new Store(Store.usualFolder(), notices::report);
    Preferences kept = store.preferences();
    Look look = new Look(theme(kept.theme()), kept.language().or(Language.of(Locale.getDefault())));
    look.keepIn(store);
    RunModel run = new RunModel(training);
    MainWindow window =
        new MainWindow(
            run, look, notices, samples, new SystemFileDialogs(() -> stage, getHostServices()::showDocument), store);
    if (!Places.put(stage, kept.bounds())) {
      fitScreen(stage, window.scene());
    }
    window.show(stage);
    if (subject.isEmpty()) {
      window.restore();
    } else {
      run.begin();
      file.ifPresent(window::open);
    }
  }

  private static Theme theme(Preferences.ThemeChoice choice) {
    return switch (choice) {
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
    };
  }

  /** What the user grants the past of the runs: megabytes in -Duncollapse.timeline, 256 by itself. */
  private static long memory() {
    long megabytes = Math.clamp(Long.getLong("uncollapse.timeline", Lab.BUDGET >> 20), 1, 1 << 20);
    return megabytes << 20;
  }

  /** A window larger than the screen would open with its edges out of reach. */
  private static void fitScreen(Stage stage, Scene scene) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    if (scene.getWidth() > screen.getWidth() || scene.getHeight() > screen.getHeight()) {
      stage.setX(screen.getMinX());
      stage.setY(screen.getMinY());
      stage.setWidth(screen.getWidth());
      stage.setHeight(screen.getHeight());
    }
  }

  @Override
  public void stop() {
    if (loop != null) {
      loop.close();
    }
  }
}
