package uncollapse.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import uncollapse.export.PointsCsv;
import uncollapse.scene.DrawingPainter;
import uncollapse.scene.FeaturesPainter;
import uncollapse.text.Words;
import uncollapse.train.Inputs;

/** Where points are drawn: over the card, beside the features of the run that goes on. */
public final class DrawingController {
  private final RunModel run;
  private final Look look;
  private final Watch watch;
  private final Words words;
  private final RenderLoop loop;
  private final DrawMode draw;
  private final Notices notices;
  private final FileDialogs dialogs;
  private final DrawingPainter painter = new DrawingPainter();

  @FXML private Node drawing;
  @FXML private Pane tools;
  @FXML private PainterCanvas drawingCanvas;
  @FXML private PainterCanvas drawingFeatures;
  @FXML private Label state;
  @FXML private Button drawUndo;
  @FXML private Button drawClear;
  @FXML private Button drawSave;
  @FXML private Button drawDone;

  DrawingController(
      RunModel run, Look look, Watch watch, Words words, RenderLoop loop, DrawMode draw, Notices notices,
      FileDialogs dialogs) {
    this.run = run;
    this.look = look;
    this.watch = watch;
    this.words = words;
    this.loop = loop;
    this.draw = draw;
    this.notices = notices;
    this.dialogs = dialogs;
  }

  @FXML
  private void initialize() {
    drawingCanvas.setPainter(painter);
    loop.addMoving(drawingCanvas, RenderLoop.Subject.CHOSEN);
    new DrawMouse(drawingCanvas, draw);
    FeaturesPainter featuresPainter = new FeaturesPainter();
    drawingFeatures.setPainter(featuresPainter);
    new PointMouse(drawingFeatures, featuresPainter, look, () -> FeaturesPainter.turns(run.experiment()));
    loop.addMoving(drawingFeatures, RenderLoop.Subject.CHOSEN);
    DrawTools chips = new DrawTools(draw, words, loop);
    tools.getChildren().addAll(0, chips.buttons());
    drawing.managedProperty().bind(drawing.visibleProperty());
    watch.on(draw.toolProperty(), tool -> chips.show(tool.intValue()));
    watch.on(draw.changesProperty(), _ -> show(chips));
    watch.on(
        draw.brushProperty(),
        brush -> {
          painter.hold(brush);
          drawingCanvas.markDirty();
        });
    watch.on(run.experimentProperty(), _ -> judge());
    watch.on(draw.activeProperty(), this::open);
  }

  private void open(boolean active) {
    drawing.setVisible(active);
    if (active) {
      drawingCanvas.requestFocus();
    }
  }

  private void show(DrawTools chips) {
    painter.show(draw.drawing().dots(), draw.axes());
    drawingCanvas.markDirty();
    chips.count(draw.drawing().counts());
    judge();
  }

  /** Says what is there and what is missing. */
  private void judge() {
    drawUndo.setDisable(!draw.drawing().canUndo());
    drawClear.setDisable(draw.drawing().dots().isEmpty());
    drawSave.setDisable(draw.drawing().dots().isEmpty());
    drawDone.setDisable(draw.lack().isPresent());
    state.setText(DrawWords.of(draw, words));
  }

  @FXML
  private void undo() {
    draw.undo();
  }

  @FXML
  private void clear() {
    draw.clear();
  }

  @FXML
  private void cancel() {
    draw.cancel();
  }

  @FXML
  private void done() {
    draw.done();
  }

  @FXML
  private void save() {
    dialogs
        .save(words.get("ui.draw.save.title"), "points.csv", new FileDialogs.Kind(words.get("ui.kind.points"), List.of("csv")))
        .ifPresent(
            file ->
                notices.attempt(
                    () -> {
                      Inputs.of(run.experiment()).protect(file);
                      PointsCsv.write(file, draw.drawing().dots());
                      state.setText(words.get("ui.export.done", file.getFileName()));
                    }));
  }
}
