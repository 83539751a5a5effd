package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uncollapse.data.DataSpec;
import uncollapse.data.Dot;
import uncollapse.data.LabelledPoints;
import uncollapse.data.PointSource;
import uncollapse.data.PointSource.Drawn;
import uncollapse.data.PointsFile;
import uncollapse.data.Split;
import uncollapse.train.Command;
import uncollapse.train.ExperimentFile;
import uncollapse.train.Samples;
import uncollapse.train.Snapshot;

/** Drawing points in the window, with mouse and keys. */
class DrawingWindowTest extends WindowFixture {
  @TempDir private Path folder = Path.of("");
  private Hand hand;

  @BeforeEach
  void takeAHand() throws InterruptedException {
    hand = new Hand(open);
  }

  @Test
  void twoDrawnClassesAreWhatTheEngineTrainsOn() throws Exception {
    Fx.run(open.run::play);
    Fx.await("it trains", () -> open.snapshot().step() > 2);
    hand.pencil();
    assertThat(hand.state()).isEqualTo("600 points in 4 classes");
    hand.press("#drawClear");
    assertThat(hand.state()).isEqualTo("No points yet: at least 16 are needed.");
    assertThat(hand.canBeDone()).isFalse();

    hand.stroke(MouseButton.PRIMARY, 0.5, 0.5);
    assertThat(hand.state()).isEqualTo("One point: at least 16 are needed.");
    hand.stroke(MouseButton.PRIMARY, 0.2, 0.2, 0.8, 0.2);
    assertThat(hand.state()).startsWith("The task tells classes apart: draw points of a second class");
    assertThat(hand.canBeDone()).isFalse();
    hand.key(KeyCode.DIGIT3, "3");
    hand.stroke(MouseButton.PRIMARY, 0.2, 0.8, 0.8, 0.8);
    assertThat(hand.canBeDone()).isTrue();
    List<String> counts = hand.chips();
    assertThat(counts.get(0)).matches("Class 0: \\d\\d points \\(key 0\\)");
    assertThat(counts.get(1)).isEqualTo("Class 1: no points (key 1)");
    hand.press("#drawDone");

    Fx.await("it trains on them", () -> open.snapshot().experiment().data().source() instanceof Drawn);
    Fx.await("still playing, from the start", () -> open.loop.playing() && open.snapshot().step() > 0);
    List<Dot> dots = hand.drawn();
    assertThat(dots.getFirst().x()).isCloseTo(0, within(1e-4));
    assertThat(dots.getFirst().y()).isCloseTo(0, within(1e-4));
    assertThat(dots).extracting(Dot::label).containsOnly(0, 3);
    assertThat(dots).filteredOn(dot -> dot.label() == 3).hasSizeGreaterThan(20).allMatch(dot -> dot.y() < -0.7);
    assertThat(hand.state()).isEqualTo(dots.size() + " points in 2 classes");

    Snapshot now = open.snapshot();
    Split split = Split.of(now.experiment().data(), now.experiment().seed());
    assertThat(now.probe().x()).isEqualTo(split.probe().x());
    assertThat(now.probe().names()).containsExactly("0", "3");
    assertThat(now.trained() + now.probe().labels().length).isEqualTo(dots.size());
    assertThat(Fx.get(() -> open.node("#drawing").isVisible())).isFalse();
    assertThat(Fx.get(() -> open.node("#card").getParent().isVisible())).isTrue();
    Fx.await("the settings say so", () -> ((Label) open.node("#own")).getText().equals(dots.size() + " points, 2 classes"));
    assertThat(Fx.get(() -> ((ComboBox<?>) open.node("#source")).getValue())).isEqualTo(SourceKind.DRAWN);

    Path file = folder.resolve("drawn.json");
    ExperimentFile.write(file, now.experiment());
    assertThat(ExperimentFile.read(file)).isEqualTo(now.experiment());
  }

  @Test
  void cancellingLeavesTheRunUntouched() throws Exception {
    for (int i = 0; i < 3; i++) {
      Fx.run(open.run::step);
    }
    Fx.await("three steps", () -> open.snapshot().step() == 3);
    Snapshot before = open.snapshot();
    hand.pencil();
    hand.press("#drawClear");
    hand.stroke(MouseButton.PRIMARY, 0.2, 0.2, 0.8, 0.8);
    hand.key(KeyCode.N, "n");
    hand.key(KeyCode.R, "r");
    hand.key(KeyCode.ESCAPE, "");
    Fx.await("it is closed", () -> !open.node("#drawing").isVisible());
    open.settle();
    assertThat(open.snapshot().step()).isEqualTo(3);
    assertThat(open.snapshot().run()).isEqualTo(before.run());
    assertThat(open.snapshot().experiment()).isEqualTo(before.experiment());

    hand.pencil();
    assertThat(hand.state()).as("a new drawing begins with the run's points").isEqualTo("600 points in 4 classes");
    hand.press("#drawDone");
    Fx.await("it is closed", () -> !open.node("#drawing").isVisible());
    open.settle();
    assertThat(open.snapshot().run()).as("nothing was drawn, so nothing restarts").isEqualTo(before.run());
    assertThat(open.snapshot().experiment()).isEqualTo(before.experiment());
  }

  @Test
  void pointsAreErasedWithEitherButtonAndStrokesTakenBack() throws Exception {
    hand.pencil();
    hand.press("#drawClear");
    hand.stroke(MouseButton.PRIMARY, 0.2, 0.5, 0.8, 0.5);
    String all = hand.chips().getFirst();
    hand.stroke(MouseButton.SECONDARY, 0.15, 0.5, 0.5, 0.5);
    String half = hand.chips().getFirst();
    assertThat(half).isNotEqualTo(all);
    assertThat(Fx.get(() -> open.node(".draw-tool:selected").getAccessibleText())).startsWith("Class 0");
    hand.key(KeyCode.Z, "z", true);
    assertThat(hand.chips()).startsWith(all);

    hand.key(KeyCode.E, "e");
    hand.stroke(MouseButton.PRIMARY, 0.15, 0.5, 0.5, 0.5);
    assertThat(hand.chips()).startsWith(half);
    hand.stroke(MouseButton.PRIMARY, 0.15, 0.5, 0.9, 0.5);
    assertThat(hand.state()).isEqualTo("No points yet: at least 16 are needed.");
    for (int i = 0; i < 4; i++) {
      hand.press("#drawUndo");
    }
    assertThat(hand.state()).isEqualTo("600 points in 4 classes");
    assertThat(Fx.get(() -> open.node("#drawUndo").isDisabled())).isTrue();
  }

  @Test
  void largerBrushesTakeMore() throws Exception {
    hand.pencil();
    hand.press("#drawClear");
    hand.stroke(MouseButton.PRIMARY, 0.2, 0.5, 0.8, 0.5);
    String all = hand.chips().getFirst();
    hand.key(KeyCode.E, "e");
    for (int i = 0; i < 4; i++) {
      hand.key(KeyCode.OPEN_BRACKET, "[");
    }
    hand.stroke(MouseButton.PRIMARY, 0.5, 0.1);
    assertThat(hand.chips()).startsWith(all);
    for (int i = 0; i < 14; i++) {
      hand.key(KeyCode.CLOSE_BRACKET, "]");
    }
    hand.stroke(MouseButton.PRIMARY, 0.5, 0.35);
    assertThat(hand.chips().getFirst()).isNotEqualTo(all);
  }

  @Test
  void pointsAreDrawnWithoutAMouse() throws Exception {
    hand.pencil();
    assertThat(Fx.get(() -> open.scene().getFocusOwner())).isSameAs(hand.canvas);
    hand.press("#drawClear");
    Fx.run(hand.canvas::requestFocus);
    for (int i = 0; i < 20; i++) {
      hand.key(i % 2 == 0 ? KeyCode.RIGHT : KeyCode.UP, "");
      hand.key(i < 10 ? KeyCode.DIGIT1 : KeyCode.DIGIT2, i < 10 ? "1" : "2");
      hand.key(KeyCode.SPACE, " ");
    }
    open.settle();
    assertThat(open.snapshot().step()).as("neither key reached the run").isZero();
    assertThat(open.loop.playing()).isFalse();
    hand.press("#drawDone");
    Fx.await("it has them", () -> open.snapshot().experiment().data().source() instanceof Drawn);
    assertThat(hand.drawn()).hasSize(20);
    assertThat(hand.drawn().getLast().x()).isPositive().isEqualTo(hand.drawn().getLast().y());
    assertThat(hand.drawn()).extracting(Dot::label).containsOnly(1, 2);
    assertThat(open.loop.playing()).isFalse();
  }

  @Test
  void aDrawingIsSavedAndOpensAsTheSamePoints() throws Exception {
    hand.pencil();
    hand.press("#drawClear");
    hand.stroke(MouseButton.PRIMARY, 0.1, 0.3, 0.6, 0.6);
    hand.key(KeyCode.DIGIT2, "2");
    hand.stroke(MouseButton.PRIMARY, 0.9, 0.3, 0.3, 0.9);
    open.dialogs.answer = folder.resolve("mine.csv");
    hand.press("#drawSave");
    assertThat(hand.state()).isEqualTo("mine.csv is saved");
    assertThat(Files.readAllLines(folder.resolve("mine.csv")).getFirst()).isEqualTo("x,y,label");
    hand.press("#drawDone");
    Fx.await("it has them", () -> open.snapshot().experiment().data().source() instanceof Drawn);
    List<Dot> dots = hand.drawn();

    Fx.run(() -> open.window.open(folder.resolve("mine.csv")));
    Fx.await("the file", () -> open.snapshot().experiment().data().source() instanceof PointSource.CsvPoints);
    PointSource.CsvPoints csv = (PointSource.CsvPoints) open.snapshot().experiment().data().source();
    assertThat(csv.dimension()).isEqualTo(2);
    LabelledPoints read = PointsFile.read(csv);
    assertThat(read.names()).containsExactly("0", "2");
    assertThat(read.labels()).isEqualTo(dots.stream().mapToInt(dot -> dot.label() == 2 ? 1 : 0).toArray());
    double scale = (read.x().get(1, 0) - read.x().get(0, 0)) / (dots.get(1).x() - dots.get(0).x());
    for (int i = 1; i < dots.size(); i++) {
      Dot dot = dots.get(i);
      assertThat(read.x().get(i, 0) - read.x().get(0, 0)).isCloseTo(scale * (dot.x() - dots.getFirst().x()), within(1e-12));
      assertThat(read.x().get(i, 1) - read.x().get(0, 1)).isCloseTo(scale * (dot.y() - dots.getFirst().y()), within(1e-12));
    }

    byte[] before = Files.readAllBytes(folder.resolve("mine.csv"));
    hand.pencil();
    hand.press("#drawClear");
    hand.stroke(MouseButton.PRIMARY, 0.5, 0.5);
    hand.press("#drawSave");
    assertThat(Fx.get(() -> ((Label) open.node("#faultText")).getText())).contains("mine.csv is what the run is made from");
    assertThat(Files.readAllBytes(folder.resolve("mine.csv"))).isEqualTo(before);
  }

  @Test
  void thePickerOffersDrawingAndAnEmptySheetWherePointsAreInSpace() throws Exception {
    Fx.run(() -> open.run.send(new Command.SetData(new DataSpec(new PointSource.Helix(2, 0.05), 100, 50, List.of(1.0, 0.0, 0.0)))));
    Fx.await("it is in space", () -> open.run.experiment().data().source() instanceof PointSource.Helix);
    Fx.run(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<SourceKind> source = (ComboBox<SourceKind>) open.node("#source");
          source.setValue(SourceKind.DRAWN);
        });
    hand.awaitSheet();
    assertThat(Fx.get(() -> ((ComboBox<?>) open.node("#source")).getValue())).isEqualTo(SourceKind.HELIX);
    assertThat(hand.state()).isEqualTo("No points yet: at least 16 are needed.");
    hand.stroke(MouseButton.PRIMARY, 0.2, 0.2, 0.8, 0.2);
    hand.key(KeyCode.DIGIT1, "1");
    hand.stroke(MouseButton.PRIMARY, 0.2, 0.8, 0.8, 0.8);
    hand.press("#drawDone");
    Fx.await("it is flat", () -> open.snapshot().probe().x().cols() == 2);
    assertThat(open.snapshot().experiment().data().shift()).isEmpty();
  }

  @Test
  void aTaskThatNeedsNoClassesTakesOne() throws Exception {
    Fx.run(() -> open.run.load(Samples.load("two-views-no-guard")));
    Fx.await("two views", () -> open.run.experiment().equals(Samples.load("two-views-no-guard")));
    hand.pencil();
    hand.press("#drawClear");
    hand.stroke(MouseButton.PRIMARY, 0.2, 0.2, 0.8, 0.2);
    assertThat(hand.canBeDone()).isTrue();
    Fx.run(() -> open.run.send(new Command.SetTask(Samples.load("un-collapse").task())));
    Fx.await("now it does", () -> open.node("#drawDone").isDisabled());
    assertThat(hand.state()).startsWith("The task tells classes apart");
  }

  @Test
  void aDrawingLivesThroughAChangeOfLanguageAndLeavesRoomForAllWords() throws Exception {
    hand.pencil();
    hand.press("#drawClear");
    hand.stroke(MouseButton.PRIMARY, 0.2, 0.2, 0.8, 0.2);
    Fx.run(open.find("#language", Button.class)::fire);
    Fx.await("it is there", () -> open.node("#drawing").isVisible());
    hand = new Hand(open);
    Fx.frames(8);
    assertThat(hand.chips()).first().asString().matches("类别 0：\\d\\d 个点（按键 0）");
    for (double[] size : new double[][] {{1440, 900}, {1280, 720}}) {
      for (int language = 0; language < 2; language++) {
        Fx.run(
            () -> {
              open.stage.setWidth(size[0]);
              open.stage.setHeight(size[1]);
            });
        Fx.frames(8);
        List<String> faults = Fx.get(() -> Layout.faults((Parent) open.node("#drawing")));
        assertThat(faults).as("%s × %s", size[0], size[1]).isEmpty();
        Fx.run(open.find("#language", Button.class)::fire);
        Fx.frames(8);
      }
    }
    hand.key(KeyCode.ESCAPE, "");
    assertThat(Fx.get(() -> open.node("#drawing").isVisible())).isFalse();
  }
}
