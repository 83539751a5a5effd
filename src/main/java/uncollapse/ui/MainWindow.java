package uncollapse.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import uncollapse.scene.Lettering;
import uncollapse.scene.Theme;
import uncollapse.store.Store;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Experiment;

/** The window. It inflates its nodes anew for each language; run, look and hint live on through that. */
public final class MainWindow {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double FONT_SIZE = 13;

  /** Below this width, per unit of zoom, buttons with an icon lose their words. */
  private static final double ROOMY_WIDTH = 1500;

  /** Below this width the bar goes without the program's name, too, which the window's title has. */
  private static final double TIGHT_WIDTH = 1400;

  private final RunModel run;
  private final Look look;
  private final Notices notices;
  private final Store store;
  private final Document document;
  private final FileActions files;
  private final SaveActions saves;
  private final ExperimentClip clip;
  private final Offers offers = new Offers();
  private final Sessions sessions;
  private final FileDialogs dialogs;
  private final ExportList exportList = new ExportList();
  private final Exports exports;
  private final List<Experiment> samples;
  private final Hint hint = new Hint();
  private final DrawMode draw;
  private final Watch watch = new Watch();
  private final RenderLoop loop;
  private final Scene scene = new Scene(new Pane(), WIDTH, HEIGHT);
  private final Presentation presentation;
  private final Shortcuts shortcuts;
  private final SlowMotion slow;

  public MainWindow(
      RunModel run, Look look, Notices notices, List<Experiment> samples, FileDialogs dialogs, Store store) {
    this.run = run;
    this.look = look;
    this.notices = notices;
    this.samples = samples;
    this.dialogs = dialogs;
    this.store = store;
    this.document = new Document(run, notices);
    MeasureWindow measuring = new MeasureWindow(run, look, dialogs, scene::getWindow);
    this.files = new FileActions(run, look, notices, dialogs, measuring, document, store);
    this.saves = new SaveActions(run, look, notices, dialogs, exportList, document, store);
    this.clip = new ExperimentClip(run, notices, document);
    this.sessions = new Sessions(run, look, store, offers, files);
    this.draw = new DrawMode(run, notices);
    this.exports = new Exports(run, look, notices, dialogs, exportList, scene::getWindow);
    this.loop = new RenderLoop(run, look, this::visible, Boolean.getBoolean("uncollapse.fps") ? new FrameCounter(System.out::println) : null);
    HelpOverlay help = new HelpOverlay(scene, look::words);
    this.slow = new SlowMotion(run, look);
    this.presentation = new Presentation(look, scene);
    this.shortcuts = new Shortcuts(run, look, files, saves, clip, exports, draw, help, slow, presentation);
    Font.loadFont(Lettering.open(false), FONT_SIZE);
    Font.loadFont(Lettering.open(true), FONT_SIZE);
    look.themeProperty().subscribe(MainWindow::dress);
    look.languageProperty().subscribe(this::inflate);
    look.presentingProperty().subscribe(this::fit);
    scene.widthProperty().subscribe(this::fit);
    scene.heightProperty().subscribe(this::fit);
    new DrawKeys(draw).install(scene);
    shortcuts.install(scene);
    slow.install(scene);
    files.acceptDrops(scene);
  }

  public Scene scene() {
    return scene;
  }

  Exports exports() {
    return exports;
  }

  ExportList exportList() {
    return exportList;
  }

  Shortcuts shortcuts() {
    return shortcuts;
  }

  public void show(Stage stage) {
    stage.setScene(scene);
    stage.titleProperty().bind(document.titleProperty());
    stage.getIcons().add(new Image(MainWindow.class.getResource("icon.png").toExternalForm()));
    presentation.install(stage);
    stage.setMinWidth(1280);
    stage.setMinHeight(640);
    stage.setOnHidden(
        _ -> {
          exportList.cancel();
          sessions.close();
          store.change(it -> it.with(Places.of(stage)));
        });
    loop.start();
    sessions.start();
    stage.show();
  }

  /** Opens an experiment or points; says so in the window if they are bad. */
  public void open(Path file) {
    files.open(file);
  }

  /** Brings the last session back, or begins anew. */
  public void restore() {
    sessions.restore();
  }

  private boolean visible() {
    return scene.getWindow() instanceof Stage stage && stage.isShowing() && !stage.isIconified();
  }

  /** Draws nothing any more. */
  public void close() {
    loop.stop();
    watch.close();
  }

  private static void dress(Theme theme) {
    Application.setUserAgentStylesheet(
        (theme.dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
  }

  private void inflate(Language language) {
    watch.close();
    Words words = new Words(language);
    loop.restart(words);
    Parent root = new Inflater(words, controllers(words)).inflate(FxmlFile.MAIN_WINDOW);
    scene.setRoot(root);
    root.lookup("#play").requestFocus();
    fit();
  }

  private static double zoom(Scene scene) {
    return Math.max(1, Math.min(scene.getWidth() / WIDTH, scene.getHeight() / HEIGHT));
  }

  private static double fontSize(double zoom) {
    return Math.round(FONT_SIZE * zoom * 2) / 2.0;
  }

  /** The size of type in a window over this one, which is read by who works with it and not by those who watch. */
  static double fontSize(Scene scene) {
    return fontSize(zoom(scene));
  }

  /** Grows all type, and with it every measure in em, with the window; shortens the bar when there is little room. */
  private void fit() {
    double zoom = zoom(scene);
    double font = fontSize(zoom * presentation.zoom());
    // Icons are letters too, but their size cannot be given in em: it would be relative to itself.
    String sizes =
        ".root { -fx-font-size: %spx } .ikonli-font-icon { -fx-icon-size: %spx }".formatted(font, Math.round(font * 1.2));
    String sheet = "data:text/css;base64," + Base64.getEncoder().encodeToString(sizes.getBytes(UTF_8));
    if (!scene.getStylesheets().equals(List.of(sheet))) {
      scene.getStylesheets().setAll(sheet);
    }
    Parent root = scene.getRoot();
    presentation.dress(root);
    root.getStyleClass().removeAll("compact", "tight");
    if (scene.getWidth() / zoom < ROOMY_WIDTH) {
      root.getStyleClass().add("compact");
    }
    if (scene.getWidth() / zoom < TIGHT_WIDTH) {
      root.getStyleClass().add("tight");
    }
    loop.setZoom(font / FONT_SIZE);
  }

  private Map<Class<?>, Supplier<?>> controllers(Words words) {
    Map<Class<?>, Supplier<?>> makers = new HashMap<>();
    makers.put(SamplePickerController.class, () -> new SamplePickerController(run, watch, words, samples));
    makers.put(TransportController.class, () -> new TransportController(run, watch, words, slow));
    makers.put(StopController.class, () -> new StopController(run, watch, words));
    makers.put(UndoController.class, () -> new UndoController(run, watch, words));
    makers.put(CounterController.class, () -> new CounterController(run, watch, words, notices));
    makers.put(FilesController.class, () -> new FilesController(exports));
    makers.put(FileMenuController.class, () -> new FileMenuController(files, saves, clip, store, words));
    makers.put(OpeningController.class, () -> new OpeningController(run, offers, watch, words));
    makers.put(PresentationController.class, () -> new PresentationController(run, look, watch, words));
    makers.put(LookController.class, () -> new LookController(look, watch, shortcuts));
    makers.put(KnobsController.class, () -> new KnobsController(run, look, watch, words, hint));
    makers.put(MethodController.class, () -> new MethodController(run, watch, words, notices));
    makers.put(
        RegularisersController.class, () -> new RegularisersController(run, look, watch, words, notices));
    makers.put(OptimiserController.class, () -> new OptimiserController(run, watch, words));
    makers.put(NetworkController.class, () -> new NetworkController(run, watch, words, notices));
    makers.put(DataController.class, () -> new DataController(run, watch, words, files, draw));
    makers.put(FormulaController.class, () -> new FormulaController(run, watch, words, loop));
    makers.put(RegimeController.class, () -> new RegimeController(run, watch, words));
    makers.put(BannerController.class, () -> new BannerController(run, watch, words, notices));
    makers.put(CompareController.class, () -> new CompareController(run, watch, words));
    makers.put(SideController.class, () -> new SideController(run, watch));
    makers.put(CardsController.class, () -> new CardsController(run, look, watch, words));
    makers.put(AboutController.class, () -> new AboutController(run, watch, words));
    makers.put(NotesController.class, () -> new NotesController(run, watch, words));
    makers.put(CardController.class, () -> new CardController(run, look, watch, words, hint, loop));
    makers.put(LayersController.class, () -> new LayersController(run, look, watch, words));
    makers.put(SlowController.class, () -> new SlowController(slow, look, watch, words));
    makers.put(PencilController.class, () -> new PencilController(draw));
    makers.put(
        DrawingController.class,
        () -> new DrawingController(run, look, watch, words, loop, draw, notices, dialogs));
    makers.put(LegendController.class, () -> new LegendController(run, watch, words, loop));
    makers.put(ExportsController.class, () -> new ExportsController(exportList, dialogs, watch, words));
    makers.put(ChartsController.class, () -> new ChartsController(words, loop));
    makers.put(DimensionsController.class, () -> new DimensionsController(run, look, watch, words, loop));
    makers.put(QualityController.class, () -> new QualityController(run, watch, words));
    makers.put(TimelineController.class, () -> new TimelineController(run, watch, words, loop));
    return makers;
  }
}
