package uncollapse.scene;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.regex.Pattern;
import org.jfree.svg.SVGGraphics2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uncollapse.measure.Spectrum;
import uncollapse.objective.Knob;
import uncollapse.objective.TaskLoss;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Command;
import uncollapse.train.Experiment;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;

/** Two runs in one panel: B in colour, A in grey. */
class CompareTest {
  private static final Theme LIGHT = Theme.LIGHT;
  private static final Experiment WITH = SnapshotFixture.circle().experiment();

  /** The same start, data and batches; B has the regulariser and another move on the way. */
  private static final Snapshot A = run(WITH.withWeight(0, 0), Knob.GAMMA, 0.5);
  private static final Snapshot B = run(WITH.withWeight(0, 1), Knob.MARGIN, 0.4);

  private static final Pattern TEXT = Pattern.compile("<text x='([^']+)' y='([^']+)'[^>]*>([^<]*)</text>");

  private final Sheet sheet = new Sheet(320, 180);

  private static Snapshot run(Experiment experiment, Knob moved, double value) {
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(60);
    trainer.apply(new Command.SetKnob(moved, value));
    trainer.advanceTo(150);
    return trainer.snapshot();
  }

  private static Picture both(Snapshot run, Snapshot against) {
    return new Picture(run, against, LIGHT, new Words(Language.ENGLISH), View.HOME);
  }

  private static boolean isGrey(Color color) {
    return Sheet.distance(color, LIGHT.compared()) < 12;
  }

  @Test
  void theRunsDifferInWhatWasSet() {
    assertThat(A.step()).isEqualTo(B.step());
    assertThat(A.probe().x()).isEqualTo(B.probe().x());
    assertThat(B.spectrum().utilisation()).isGreaterThan(A.spectrum().utilisation() + 0.02);
  }

  @Test
  void everySingularValueHasAGreyBarAndAColouredOne() {
    sheet.paint(new SingularValueBars(), both(B, A));
    SingularValueBars.Axis axis = SingularValueBars.axis(sheet.area, B.spectrum(), A.spectrum());
    int grey = (int) Curves.LEFT + 6 + 31 - 15;
    int coloured = (int) Curves.LEFT + 6 + 31 + 15;
    assertThat(top(grey, LIGHT.compared())).isBetween(
        axis.row(A.spectrum().singularValues()[0]) - 1.5, axis.row(A.spectrum().singularValues()[0]) + 1.5);
    assertThat(top(coloured, LIGHT.accent())).isBetween(
        axis.row(B.spectrum().singularValues()[0]) - 1.5, axis.row(B.spectrum().singularValues()[0]) + 1.5);
  }

  /** The highest row below the key in which a column shows a colour. */
  private double top(int x, Color color) {
    for (int y = 20; y < sheet.image.getHeight(); y++) {
      if (Sheet.distance(sheet.at(x, y), color) < 12) {
        return y;
      }
    }
    return -1;
  }

  @Test
  void theAxisHoldsBothRuns() {
    Spectrum small = SnapshotFixture.plane().spectrum();
    Spectrum large = SnapshotFixture.cloud().spectrum();
    assertThat(SingularValueBars.axis(sheet.area, small, large).top())
        .isGreaterThanOrEqualTo(Math.max(small.singularValues()[0], large.singularValues()[0]))
        .isEqualTo(SingularValueBars.axis(sheet.area, large, small).top());
  }

  @Test
  void standardDeviationsAreInProportion() {
    Snapshot b = SnapshotFixture.circle();
    Snapshot a = SnapshotFixture.clusters(2, true, 0.6, SnapshotFixture.N);
    sheet.paint(new StdBars(), both(b, a));
    int grey = 0;
    int green = 0;
    for (int x = 0; x < 320; x++) {
      grey += isGrey(sheet.at(x, 16 + 3.7)) ? 1 : 0;
      green += Sheet.distance(sheet.at(x, 16 + 9), LIGHT.variance()) < 40 ? 1 : 0;
    }
    double expected = a.spectrum().std()[0] / b.spectrum().std()[0];
    assertThat(grey / (double) green).isBetween(expected - 0.03, expected + 0.03);
  }

  @Test
  void aDimensionThatOnlyAHasLostIsPaleRed() {
    sheet.paint(new StdBars(), both(SnapshotFixture.plane(), SnapshotFixture.clusters(2, false, -0.06, 300)));
    assertThat(sheet.count(Ink.mix(LIGHT.background(), LIGHT.lower(), 0.5), 12)).isGreaterThan(20);
    assertThat(sheet.count(LIGHT.lower(), 30)).isZero();
  }

  @Test
  void manyDimensionsHaveALineOfTheOtherRunAcross() {
    Snapshot b = SnapshotFixture.clusters(32, true, 0.3, 200);
    Snapshot a = SnapshotFixture.clusters(32, true, 0.9, 200);
    int alone = new Sheet(320, 180).paint(new StdBars(), Sheet.picture(b)).count(LIGHT.muted(), 20);
    int both = new Sheet(320, 180).paint(new StdBars(), both(b, a)).count(LIGHT.muted(), 20);
    assertThat(both).isGreaterThan(alone + 150);
  }

  @Test
  void theOtherTotalIsAGreyLineBelowTheOthers() {
    int alone = new Sheet(320, 140).paint(new LossCurves(), Sheet.picture(B)).count(LIGHT.compared(), 12);
    int both = new Sheet(320, 140).paint(new LossCurves(), both(B, A)).count(LIGHT.compared(), 12);
    assertThat(both).isGreaterThan(alone + 100);
  }

  @Test
  void bothCurvesEndAtTheirUtilisation() {
    Sheet wide = new Sheet(600, 110).paint(new SpectrumTimeline(), both(B, A));
    Rectangle2D on = SpectrumTimeline.plot(wide.area);
    assertThat(near(wide, on, B, LIGHT.regulariser())).isTrue();
    assertThat(near(wide, on, A, LIGHT.compared())).isTrue();
  }

  private static boolean near(Sheet sheet, Rectangle2D on, Snapshot run, Color color) {
    double y = on.getMaxY() - run.spectrum().utilisation() * on.getHeight();
    boolean found = false;
    for (int dy = -2; dy <= 2; dy++) {
      found |= Sheet.distance(sheet.at(on.getMaxX() - 2, y + dy), color) < 60;
    }
    return found;
  }

  /** A text and where it begins. */
  private record Text(double x, double y, String text) {}

  private static List<Text> texts(Painter painter, Picture picture) {
    SVGGraphics2D g = new SVGGraphics2D(600, 400);
    painter.paint(g, new Rectangle2D.Double(0, 0, 600, 400), picture);
    return TEXT.matcher(g.getSVGElement())
        .results()
        .map(it -> new Text(Double.parseDouble(it.group(1)), Double.parseDouble(it.group(2)), it.group(3).strip()))
        .toList();
  }

  /** Neither run's figures are given for the other's. */
  @Test
  void figuresAreOfTheRunTheyAreSaidToBeOf() {
    String a = Figures.of(A.spectrum().sMu());
    String b = Figures.of(B.spectrum().sMu());
    assertThat(a).isNotEqualTo(b);
    assertThat(texts(new SingularValueBars(), both(B, A))).extracting(Text::text).contains(a, b);
    assertThat(texts(new SpectrumTimeline(), both(B, A))).extracting(Text::text).contains("A: " + a, b);
    String total = Figures.of(requireNonNull(A.losses()).total());
    assertThat(total).isNotEqualTo(Figures.of(requireNonNull(B.losses()).total()));
    assertThat(texts(new LossCurves(), both(B, A))).extracting(Text::text).anyMatch(it -> it.endsWith("A: total " + total));
  }

  @Test
  void headingsAndMarkersSayWhoseTheyAre() {
    for (String letter : List.of("A", "B")) {
      assertThat(texts(new RunHeading(letter, false), both(B, A))).extracting(Text::text).anyMatch(it -> it.startsWith(letter + " · "));
    }
    Sheet wide = new Sheet(900, 110);
    Rectangle2D on = SpectrumTimeline.plot(wide.area);
    double x = on.getX() + A.moves().getFirst().step() * on.getWidth() / A.step();
    Color ofA = wide.paint(new SpectrumTimeline(), both(B, A)).at(x, on.getY() - 1.5);
    Color ofB = wide.paint(new SpectrumTimeline(), both(B, B)).at(x, on.getY() - 1.5);
    assertThat(isGrey(ofA)).isTrue();
    assertThat(isGrey(ofB)).isFalse();
  }

  @Test
  void theTableHasAAtTheLeft() {
    List<Text> texts = texts(new QualityTable(), both(B, A));
    Text a = only(texts, Measure.UTILISATION.value(A));
    Text b = only(texts, Measure.UTILISATION.value(B));
    assertThat(a.y).isEqualTo(b.y);
    assertThat(a.x).isLessThan(b.x);
  }

  private static Text only(List<Text> texts, String text) {
    List<Text> found = texts.stream().filter(it -> it.text.equals(text)).toList();
    assertThat(found).as(text).hasSize(1);
    return found.getFirst();
  }

  @Test
  void theLeftMapOfCorrelationsIsOfA() {
    Snapshot other = SnapshotFixture.clusters(2, true, 0.6, SnapshotFixture.N);
    Sheet same = new Sheet(320, 180).paint(new CorrelationMap(), both(B, B));
    Sheet different = new Sheet(320, 180).paint(new CorrelationMap(), both(B, other));
    int left = 0;
    int right = 0;
    for (int y = 0; y < 180; y++) {
      for (int x = 0; x < 320; x++) {
        if (!same.at(x, y).equals(different.at(x, y))) {
          left += x < 140 ? 1 : 0;
          right += x < 140 ? 0 : 1;
        }
      }
    }
    assertThat(left).isGreaterThan(1000);
    assertThat(right).isZero();
  }

  /** A move that both have made is one marker; those of A say so. */
  @Test
  void movesOfBothAreMarkedOnce() {
    Sheet wide = new Sheet(900, 110);
    assertThat(SpectrumTimeline.labels(wide.area, both(B, A))).hasSize(2);
    assertThat(SpectrumTimeline.labels(wide.area, both(B, B))).hasSize(1);
    assertThat(SpectrumTimeline.labels(wide.area, Sheet.picture(B))).hasSize(1);
  }

  @Test
  void correlationsOfBothStandSideBySide() {
    Snapshot other = SnapshotFixture.clusters(2, true, 0.6, SnapshotFixture.N);
    Picture picture = both(B, other);
    assertThat(CorrelationMap.cellAt(60, 120, sheet.area, picture))
        .hasValueSatisfying(cell -> assertThat(cell.r()).isEqualTo(value(other, cell)));
    assertThat(CorrelationMap.cellAt(200, 120, sheet.area, picture))
        .hasValueSatisfying(cell -> assertThat(cell.r()).isEqualTo(value(B, cell)).isNotEqualTo(value(other, cell)));
    sheet.paint(new CorrelationMap(), picture);
    assertThat(sheet.count(LIGHT.regulariser(), 4)).isGreaterThan(4000);
  }

  private static double value(Snapshot run, CorrelationMap.Cell cell) {
    return run.correlation().values().get(cell.row() - 1, cell.column() - 1);
  }

  @Test
  void runsAreNamedByWhatTellsThemApart() {
    Words words = new Words(Language.ENGLISH);
    assertThat(RunName.of(WITH, WITH, words)).containsExactly("SVMax, bounded, λ = 0.1", "SVMax, λ = 0.1", "0.1 SVMax");
    assertThat(RunName.of(WITH, WITH.withWeight(0, 1), words).getLast()).isEqualTo("0.1 SVMax");
    assertThat(RunName.of(WITH.withRegularisers(List.of()), WITH, words)).containsExactly("no regulariser");
    Experiment other = WITH.withKnob(Knob.LEARNING_RATE, 0.5).withBatch(32).withKnob(Knob.GAMMA, 3);
    assertThat(RunName.of(other, WITH, words)).as("nobody reads γ").containsExactly("b = 32, η = 0.5");
    assertThat(RunName.of(WITH.withTask(new TaskLoss.Contrastive()), WITH, words)).containsExactly("Contrastive, all pairs");
    assertThat(RunName.of(WITH.withTask(new TaskLoss.Contrastive()).withWeight(0, 2).withBatch(32), WITH, words).get(1))
        .isEqualTo("Contrastive, all pairs + SVMax, λ = 2, b = 32");
  }

  @ParameterizedTest
  @EnumSource(Measure.class)
  void whatIsBetterIsNeverWorse(Measure measure) {
    Snapshot spread = SnapshotFixture.sphere();
    Snapshot dot = SnapshotFixture.dot(3, true);
    boolean judged = List.of(Measure.UTILISATION, Measure.PARTICIPATION, Measure.CORRELATION, Measure.HEAD_ACCURACY)
        .stream().noneMatch(measure::equals);
    assertThat(measure.prefers(spread, dot)).isEqualTo(judged);
    assertThat(measure.prefers(dot, spread)).isFalse();
    assertThat(measure.prefers(spread, spread)).isFalse();
  }

  @Test
  void theTableHasAColumnForEachRun() {
    Sheet alone = new Sheet(312, 400).paint(new QualityTable(), Sheet.picture(B));
    Sheet both = new Sheet(312, 400).paint(new QualityTable(), both(B, A));
    assertThat(alone.count(LIGHT.accent(), 20)).isZero();
    assertThat(both.count(LIGHT.accent(), 20)).isGreaterThan(10);
    // All groups, one measure on a line and two lines for the wide one, fill 14 rows and three headings.
    int lowest = 0;
    for (int y = 0; y < 400; y++) {
      lowest = Sheet.distance(both.at(100, y), LIGHT.grid()) < 4 ? y : lowest;
    }
    assertThat(lowest).isBetween(15 * 3 + 16 * 12 - 2, 15 * 3 + 16 * 12 + 2);
  }
}
