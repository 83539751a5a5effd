package uncollapse.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.Theme;
import uncollapse.store.Store;
import uncollapse.text.Language;
import uncollapse.train.Experiment;
import uncollapse.train.LabView;
import uncollapse.train.Samples;
import uncollapse.train.Snapshot;
import uncollapse.train.TrainingLoop;

/** A window under test: the whole of it, over a real training loop, on JavaFX's headless platform. */
final class Open {
  /** Nothing is kept from one window to the next. */
  private static Path freshFolder() {
    return Path.of("target", "test-config", Long.toString(System.nanoTime()));
  }

  final TrainingLoop loop;
  final Notices notices = new Notices();
  final RunModel run;
  final Look look;
  final Dialogs dialogs = new Dialogs();
  final Store store;
  final MainWindow window;
  final Stage stage;

  /** Answers every question for a file with one that the test chose. */
  static final class Dialogs implements FileDialogs {
    @Nullable Path answer;
    @Nullable Path shown;
    List<Kind> offered = List.of();

    @Override
    public Optional<Path> open(String title, List<Kind> kinds) {
      offered = kinds;
      return Optional.ofNullable(answer);
    }

    @Override
    public void show(Path folder) {
      shown = folder;
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, Kind kind) {
      return Optional.ofNullable(answer);
    }
  }

  private Open(Experiment experiment, Theme theme, Language language, double width, double height, Path folder) {
    loop = new TrainingLoop(experiment, notices::report);
    run = new RunModel(loop);
    look = new Look(theme, language);
    store = new Store(folder, notices::report);
    window = new MainWindow(run, look, notices, all(), dialogs, store);
    stage = new Stage();
    window.show(stage);
    // The robot reaches only what is on the screen, and that is 1,000 × 1,000.
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(width);
    stage.setHeight(height);
  }

  static Open window(String sample) throws InterruptedException {
    return window(sample, Theme.LIGHT, Language.ENGLISH, 1440, 900);
  }

  static Open window(String sample, Theme theme, Language language, double width, double height)
      throws InterruptedException {
    return window(sample, theme, language, width, height, freshFolder());
  }

  /** With what was kept in a folder. */
  static Open window(String sample, Path folder) throws InterruptedException {
    return window(sample, Theme.LIGHT, Language.ENGLISH, 1440, 900, folder);
  }

  private static Open window(
      String sample, Theme theme, Language language, double width, double height, Path folder)
      throws InterruptedException {
    Fx.start();
    Open open = Fx.get(() -> new Open(Samples.load(sample), theme, language, width, height, folder));
    Fx.frames(8);
    return open;
  }

  /**
   * Waits until the run stands still, all that was asked of it up to now is done, and the window shows what came of it, in
   * every chart.
   */
  @SuppressWarnings("ReferenceEquality") // what changes nothing is published, too
  void settle() throws InterruptedException {
    CompletableFuture<LabView> told = new CompletableFuture<>();
    loop.ask(_ -> told.complete(loop.view()));
    LabView before = told.join();
    Fx.await(
        "all is done and seen",
        () -> {
          LabView now = loop.view();
          return now != before && now.way() == null && now == run.lab() && !loop.playing();
        });
    Fx.frames(8);
  }

  /** Has so many steps taken, at once, and seen. */
  void train(int steps) throws InterruptedException {
    loop.ask(
        lab -> {
          for (int i = 0; i < steps; i++) {
            lab.step();
          }
        });
    settle();
  }

  private static List<Experiment> all() {
    return Samples.names().stream().map(Samples::load).toList();
  }

  Scene scene() {
    return window.scene();
  }

  Snapshot snapshot() {
    return loop.snapshot();
  }

  <T extends Node> T find(String selector, Class<T> type) throws InterruptedException {
    return Fx.get(() -> type.cast(node(selector)));
  }

  /** On the JavaFX thread. */
  Node node(String selector) {
    Node node = scene().getRoot().lookup(selector);
    if (node == null) {
      throw new AssertionError("No " + selector);
    }
    return node;
  }

  List<Node> all(String selector) throws InterruptedException {
    return Fx.get(
        () -> {
          Set<Node> found = scene().getRoot().lookupAll(selector);
          return new ArrayList<>(found);
        });
  }

  /** A mouse event at a place of a node; on the JavaFX thread. */
  static void mouse(Node node, javafx.event.EventType<MouseEvent> type, double x, double y, int clicks) {
    var scene = node.localToScene(x, y);
    boolean down = type != MouseEvent.MOUSE_RELEASED && type != MouseEvent.MOUSE_MOVED;
    MouseButton button = type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY;
    node.fireEvent(
        new MouseEvent(
            type, scene.getX(), scene.getY(), scene.getX(), scene.getY(), button, clicks, false, false, false, false,
            down, false, false, false, false, true, null));
  }

  static void mouse(Node node, javafx.event.EventType<MouseEvent> type, Point2D local, int clicks) {
    mouse(node, type, local.getX(), local.getY(), clicks);
  }

  WritableImage picture() throws InterruptedException {
    Fx.frames(8);
    return Fx.get(() -> scene().snapshot(null));
  }

  void close() throws InterruptedException {
    Fx.run(
        () -> {
          window.close();
          stage.close();
        });
    loop.close();
  }

  /** Drags the slider's thumb in small moves. */
  static void drag(Slider slider, double from, double to) throws InterruptedException {
    Node thumb = Fx.get(() -> slider.lookup(".thumb"));
    Fx.run(() -> mouse(thumb, MouseEvent.MOUSE_PRESSED, thumb.sceneToLocal(at(slider, from)), 1));
    for (int i = 1; i <= 10; i++) {
      double position = from + (to - from) * i / 10;
      Fx.run(() -> mouse(thumb, MouseEvent.MOUSE_DRAGGED, thumb.sceneToLocal(at(slider, position)), 1));
      Fx.frames(1);
    }
    Fx.run(() -> mouse(thumb, MouseEvent.MOUSE_RELEASED, thumb.sceneToLocal(at(slider, to)), 1));
  }

  private static Point2D at(Slider slider, double position) {
    double radius = 8;
    return slider.localToScene(radius + position * (slider.getWidth() - 2 * radius), slider.getHeight() / 2);
  }
}
