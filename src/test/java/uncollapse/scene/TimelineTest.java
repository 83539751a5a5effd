package uncollapse.scene;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import uncollapse.objective.Knob;
import uncollapse.train.Command;
import uncollapse.train.Lab;
import uncollapse.train.Side;

/** The past of a run on its axis: cursor, places, markers and courses that were left. */
class TimelineTest {
  private static final Theme LIGHT = Theme.LIGHT;
  private static final long HEAD = 200;
  private static final long MOVED = 120;

  private final Lab lab = new Lab(SnapshotFixture.circle().experiment().withKnob(Knob.LEARNING_RATE, 0.2), Lab.BUDGET);
  private final Sheet sheet = new Sheet(900, 110);
  private final Rectangle2D on = SpectrumTimeline.plot(sheet.area);

  private void steps(long count) {
    for (long i = 0; i < count; i++) {
      lab.step();
    }
  }

  private Picture at(long step) {
    lab.seek(step);
    lab.travel(() -> true);
    return Sheet.picture(lab.view().a());
  }

  private Picture present() {
    steps(MOVED);
    lab.apply(Side.A, new Command.SetKnob(Knob.LEARNING_RATE, 0.01), false);
    steps(HEAD - MOVED);
    return Sheet.picture(lab.view().a());
  }

  private double x(long step) {
    return on.getX() + on.getWidth() * step / HEAD;
  }

  private int dark(double x) {
    int dark = 0;
    for (double y = on.getY() + 2; y < on.getMaxY() - 2; y++) {
      dark += Sheet.distance(sheet.at(x, y), LIGHT.text()) < 80 ? 1 : 0;
    }
    return dark;
  }

  @Test
  void theCursorStandsAtTheStepThatIsShownAndTheCurveGoesOn() {
    present();
    sheet.paint(new SpectrumTimeline(), at(50));
    assertThat(dark(x(50))).isGreaterThan(30);
    assertThat(dark(x(HEAD))).isLessThan(5);
    double end = on.getMaxY() - lab.trainer(Side.A).snapshot().spectrum().utilisation() * on.getHeight();
    int found = 0;
    for (int dy = -2; dy <= 2; dy++) {
      found += Sheet.distance(sheet.at(on.getMaxX() - 2, end + dy), LIGHT.regulariser()) < 60 ? 1 : 0;
    }
    assertThat(found).isPositive();
    sheet.paint(new SpectrumTimeline(), at(HEAD));
    assertThat(dark(x(HEAD))).isGreaterThan(30);
    assertThat(dark(x(50))).isLessThan(5);
  }

  @Test
  void theLossesHaveACursorOnlyInThePast() {
    Sheet losses = new Sheet(320, 140);
    int now = losses.paint(new LossCurves(), present()).count(LIGHT.text(), 20);
    int then = new Sheet(320, 140).paint(new LossCurves(), at(70)).count(LIGHT.text(), 20);
    assertThat(then).isGreaterThan(now + 60);
  }

  @Test
  void everyPlaceIsAStepThatWasTaken() {
    Picture picture = present();
    for (long step : new long[] {0, 1, 57, 199, HEAD}) {
      assertThat(SpectrumTimeline.at(x(step), on.getY(), sheet.area, picture).step()).isEqualTo(step);
    }
    assertThat(SpectrumTimeline.at(-50, on.getY(), sheet.area, picture).step()).isZero();
    assertThat(SpectrumTimeline.at(2000, on.getY(), sheet.area, picture).step()).isEqualTo(HEAD);
  }

  @Test
  void aMarkerIsFoundByItsLineAndItsLabel() {
    Picture picture = present();
    MoveMarkers.Label label = SpectrumTimeline.labels(sheet.area, picture).getFirst();
    double row = on.getMaxY() + 6 + MoveMarkers.ROW * (label.row() + 0.5);
    for (double[] place : new double[][] {{x(MOVED + 1) + 2, on.getCenterY()}, {label.x() + label.line().width() - 1, row}}) {
      SpectrumTimeline.Spot spot = SpectrumTimeline.at(place[0], place[1], sheet.area, picture);
      assertThat(requireNonNull(spot.move()).to()).isEqualTo("0.01");
      assertThat(spot.before()).isEqualTo(MOVED);
      lab.seek(spot.before());
      lab.travel(() -> true);
      assertThat(lab.view().a().experiment().knobs().get(Knob.LEARNING_RATE)).isEqualTo(0.2);
    }
    assertThat(SpectrumTimeline.at(x(MOVED) - 30, on.getCenterY(), sheet.area, picture).move()).isNull();
  }

  @Test
  void aCourseThatWasLeftIsPaleFromItsForkOn() {
    int before = sheet.paint(new SpectrumTimeline(), present()).count(pale(), 12);
    at(100);
    lab.apply(Side.A, new Command.SetWeight(0, 5), false);
    steps(HEAD - 100);
    Sheet branched = new Sheet(900, 110).paint(new SpectrumTimeline(), at(HEAD));
    assertThat(branched.count(pale(), 12)).isGreaterThan(before + 150);
    // The soft edge of the curve itself is as pale here and there.
    assertThat(pale(branched, on.getX(), x(98))).isLessThan(pale(branched, x(102), on.getMaxX()) / 5);
  }

  private int pale(Sheet of, double from, double to) {
    int pale = 0;
    for (double x = from; x < to; x++) {
      for (double y = on.getY() - 2; y < on.getMaxY() + 2; y++) {
        pale += Sheet.distance(of.at(x, y), pale()) <= 12 ? 1 : 0;
      }
    }
    return pale;
  }

  private static Color pale() {
    return SpectrumTimeline.pale(LIGHT);
  }

  @Test
  void aLongCourseThatWasLeftDoesNotSqueezeThePresentOne() {
    present();
    at(10);
    lab.apply(Side.A, new Command.SetWeight(0, 5), false);
    Picture picture = at(10);
    assertThat(SpectrumTimeline.at(on.getX() + on.getWidth() / 4, on.getY(), sheet.area, picture).step()).isEqualTo(10);
    assertThat(SpectrumTimeline.at(on.getMaxX(), on.getY(), sheet.area, picture).step()).isEqualTo(10);
  }

  @Test
  void whatIsUnderTheMouseIsTold() {
    Picture picture = present();
    SpectrumTimeline painter = new SpectrumTimeline();
    int without = sheet.paint(painter, picture).count(LIGHT.panel(), 2);
    painter.pointAt(x(60), on.getCenterY());
    assertThat(new Sheet(900, 110).paint(painter, picture).count(LIGHT.panel(), 2)).isGreaterThan(without + 200);
    painter.pointNowhere();
    assertThat(new Sheet(900, 110).paint(painter, picture).count(LIGHT.panel(), 2)).isEqualTo(without);
  }
}
