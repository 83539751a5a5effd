package uncollapse.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uncollapse.data.Drawing.Lack;
import uncollapse.data.PointSource.Drawn;

class DrawingTest {
  private final Drawing drawing = new Drawing(List.of());

  private void spray(double fromX, double fromY, double toX, double toY, int label) {
    drawing.begin();
    drawing.put(fromX, fromY, label);
    drawing.spray(fromX, fromY, toX, toY, 0.1, label);
    drawing.end();
  }

  @Test
  void sprayedPointsLieWithinTheBrushAndEvenlyAlongItsWay() {
    spray(-1, -1, 1, 1, 3);
    List<Dot> dots = drawing.dots();
    assertThat(dots).hasSizeBetween(60, 66).allMatch(dot -> dot.label() == 3);
    assertThat(dots).allMatch(dot -> Math.abs(dot.x() - dot.y()) / Math.sqrt(2) <= 0.1001);
    for (double t = -0.8; t < 1; t += 0.4) {
      double low = t - 0.2;
      assertThat(dots.stream().filter(dot -> (dot.x() + dot.y()) / 2 >= low && (dot.x() + dot.y()) / 2 < low + 0.4).count())
          .isBetween(9L, 16L);
    }
    assertThat(dots.stream().distinct().count()).isEqualTo(dots.size());
  }

  @Test
  void manySmallMovesSprayAsMuchAsOneLargeMove() {
    drawing.begin();
    for (int i = 0; i < 1_000; i++) {
      drawing.spray(i / 1_000.0, 0, (i + 1) / 1_000.0, 0, 0.1, 0);
    }
    drawing.end();
    assertThat(drawing.dots()).hasSize(22);
    drawing.begin();
    drawing.spray(0, 0, 1, 0, 0.1, 0);
    assertThat(drawing.dots()).hasSize(44);
  }

  @Test
  void theSameStrokesGiveTheSamePoints() {
    spray(0, 0, 1, 0.5, 1);
    List<Dot> first = drawing.dots();
    Drawing other = new Drawing(List.of());
    other.begin();
    other.put(0, 0, 1);
    other.spray(0, 0, 1, 0.5, 0.1, 1);
    assertThat(other.dots()).isEqualTo(first);
  }

  @Test
  void erasingTakesWhatIsWithinTheBrushOfTheWholeWay() {
    List<Dot> row = IntStream.rangeClosed(-10, 10).mapToObj(i -> new Dot(i, 0, 0)).toList();
    Drawing erased = new Drawing(row);
    erased.erase(-3, 0.9, 4, 0.9, 1);
    assertThat(erased.dots()).extracting(Dot::x).containsExactlyElementsOf(
        IntStream.rangeClosed(-10, 10).filter(i -> i < -3 || i > 4).mapToObj(i -> (double) i).toList());
    erased.erase(10, 1.1, 10, 1.1, 1);
    assertThat(erased.dots()).extracting(Dot::x).contains(10.0);
    erased.erase(10, 0.5, 10, 0.5, 1);
    assertThat(erased.dots()).extracting(Dot::x).doesNotContain(10.0).contains(9.0);
  }

  @Test
  void strokesAreTakenBackOneByOneToTheBeginning() {
    List<List<Dot>> states = new ArrayList<>();
    for (int label = 0; label < 5; label++) {
      states.add(drawing.dots());
      spray(0, label, 1, label, label);
    }
    states.add(drawing.dots());
    drawing.clear();
    drawing.begin();
    drawing.erase(5, 5, 6, 6, 0.1);
    drawing.end();
    for (List<Dot> state : states.reversed()) {
      drawing.undo();
      assertThat(drawing.dots()).isEqualTo(state);
    }
    assertThat(drawing.canUndo()).as("a stroke that changed nothing is none").isFalse();
    drawing.undo();
    assertThat(drawing.dots()).isEmpty();
  }

  @Test
  void aDrawingNeverHoldsMorePointsThanAnExperimentMay() {
    drawing.begin();
    for (int k = 0; k < 100; k++) {
      drawing.spray(-1, 0, 1, 0, 0.01, k % Dot.CLASSES);
    }
    drawing.put(2_000, 0, 0);
    drawing.end();
    assertThat(drawing.dots()).hasSize(Drawn.MOST);
    assertThat(drawing.source().points()).isEqualTo(drawing.dots());
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThat(drawing.lack(true)).contains(Lack.FEW_POINTS);
    assertThat(new Drawing(Collections.nCopies(15, new Dot(0, 0, 0))).lack(true)).contains(Lack.FEW_POINTS);
    assertThat(new Drawing(Collections.nCopies(16, new Dot(0, 0, 0))).lack(true)).contains(Lack.ONE_PLACE);
    List<Dot> one = IntStream.range(0, 16).mapToObj(i -> new Dot(i, 0, 4)).toList();
    assertThat(new Drawing(one).lack(true)).contains(Lack.ONE_CLASS);
    assertThat(new Drawing(one).lack(false)).isEmpty();
    List<Dot> two = new ArrayList<>(one);
    two.set(3, new Dot(3, 0, 5));
    assertThat(new Drawing(two).lack(true)).isEmpty();
  }

  @Test
  void aRunsPointsBeginADrawing() {
    DataSpec moons = new DataSpec(new PointSource.Moons(0.1), 100, 50, List.of(0.5, 0.25));
    Template template = Template.of(moons, 3);
    Split split = Split.of(moons, 3);
    assertThat(template.all()).isEqualTo(150);
    assertThat(template.dots()).hasSize(150);
    Dot last = template.dots().getLast();
    assertThat(last.x()).isEqualTo(split.probe().x().get(49, 0));
    assertThat(last.label()).isEqualTo(split.probe().labels()[49]);

    DataSpec own = DataSpec.of(new Drawn(template.dots()), 150);
    assertThat(Template.of(own, 3).dots()).isEqualTo(template.dots());
    DataSpec helix = new DataSpec(new PointSource.Helix(2, 0), 100, 50, List.of());
    assertThat(Template.of(helix, 3)).isEqualTo(new Template(List.of(), 0));
  }

  @Test
  void ofManyPointsARandomPartOfEachClassIsKeptAndClassesWithoutADigitAreNot() {
    DataSpec rings = new DataSpec(new PointSource.Rings(16, 0.1), 16_000, 1_600, List.of());
    Template template = Template.of(rings, 3);
    assertThat(template.all()).isEqualTo(17_600);
    assertThat(template.dots()).hasSize(Template.MOST);
    int[] counts = new Drawing(template.dots()).counts();
    assertThat(counts).hasSize(10);
    for (int count : counts) {
      assertThat(count).isBetween(190, 310);
    }
  }

  @Test
  void aFileThatIsGoneIsSaid() {
    DataSpec gone = new DataSpec(new PointSource.CsvPoints(Path.of("gone.csv"), 2), 100, 50, List.of());
    assertThatThrownBy(() -> Template.of(gone, 1)).hasMessage("gone.csv does not exist.");
  }
}
