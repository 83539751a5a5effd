package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uncollapse.measure.Spectrum;
import uncollapse.objective.Knob;
import uncollapse.train.KnobMove;
import uncollapse.train.Setting;
import uncollapse.train.Snapshot;

class BarsTest {
  private final Sheet sheet = new Sheet(320, 180);

  /** Rows from the top at which a column first shows a colour. */
  private int firstRow(int x, Color color) {
    for (int y = 0; y < sheet.image.getHeight(); y++) {
      if (Sheet.distance(sheet.at(x, y), color) < 40) {
        return y;
      }
    }
    return -1;
  }

  @Test
  void barsAndLinesStandAtTheirValues() {
    Snapshot needle = SnapshotFixture.needle();
    Spectrum s = needle.spectrum();
    sheet.paint(new SingularValueBars(), Sheet.picture(needle));
    SingularValueBars.Axis axis = SingularValueBars.axis(sheet.area, s, null);
    int firstBar = (int) Curves.LEFT + 30;
    assertThat((double) firstRow(firstBar, Theme.LIGHT.accent())).isBetween(axis.row(s.singularValues()[0]) - 1.5, axis.row(s.singularValues()[0]) + 1.5);
    int besideBars = (int) Curves.LEFT + 150;
    for (double[] line : new double[][] {{s.upper(), 0}, {s.sMu(), 1}, {s.lower(), 2}}) {
      Color color = line[1] == 0 ? Theme.LIGHT.upper() : line[1] == 1 ? Theme.LIGHT.regulariser() : Theme.LIGHT.lower();
      boolean found = false;
      for (int x = besideBars; x < besideBars + 12; x++) {
        found |= Sheet.distance(sheet.at(x, axis.row(line[0])), color) < 60
            || Sheet.distance(sheet.at(x, axis.row(line[0]) - 1), color) < 60;
      }
      assertThat(found).as("line at %s", line[0]).isTrue();
    }
  }

  @Test
  void theAxisOfUnitRowsStandsStill() {
    double dot = SingularValueBars.axis(sheet.area, SnapshotFixture.dot(3, true).spectrum(), null).pixels();
    double spread = SingularValueBars.axis(sheet.area, SnapshotFixture.sphere().spectrum(), null).pixels();
    assertThat(spread).isEqualTo(dot);
  }

  @Test
  void boundsAreNamedByTheirFormula() {
    assertThat(SingularValueBars.upperFormula(SnapshotFixture.sphere().spectrum())).isEqualTo("U = √(b/d)");
    assertThat(SingularValueBars.lowerFormula(SnapshotFixture.sphere().spectrum())).isEqualTo("L = √b/d");
    assertThat(SingularValueBars.upperFormula(SnapshotFixture.plane().spectrum())).contains("Σσ²");
    Spectrum wide = SnapshotFixture.clusters(64, true, 0.5, 32).spectrum();
    assertThat(SingularValueBars.upperFormula(wide)).isEqualTo("U = √(bm)/m");
  }

  @ParameterizedTest
  @CsvSource({"50;50;50", "50;52;53", "2;3;4", "98;99;100", "10;40;90", "0;50;51"})
  void labelsKeepTheirDistance(String wishes) {
    double[] at = Spread.apart(
        Arrays.stream(wishes.split(";")).mapToDouble(Double::parseDouble).toArray(), 13, 0, 100);
    assertThat(at[0]).isGreaterThanOrEqualTo(0);
    assertThat(at[2]).isLessThanOrEqualTo(100);
    assertThat(at[1] - at[0]).isGreaterThanOrEqualTo(13 - 1e-9);
    assertThat(at[2] - at[1]).isGreaterThanOrEqualTo(13 - 1e-9);
  }

  @Test
  void labelsThatHaveRoomStayWhereTheyAre() {
    assertThat(Spread.apart(new double[] {10, 40, 90}, 13, 0, 100)).containsExactly(10, 40, 90);
  }

  @Test
  void collapsedDimensionsAreRed() {
    sheet.paint(new StdBars(), Sheet.picture(SnapshotFixture.dot(3, true)));
    assertThat(sheet.count(Theme.LIGHT.lower(), 30)).isGreaterThan(20);
    assertThat(sheet.count(Theme.LIGHT.variance(), 30)).isZero();
    Sheet spread = new Sheet(320, 180).paint(new StdBars(), Sheet.picture(SnapshotFixture.sphere()));
    assertThat(spread.count(Theme.LIGHT.lower(), 30)).isZero();
    assertThat(spread.count(Theme.LIGHT.variance(), 30)).isGreaterThan(3000);
  }

  @Test
  void stdBarsAreAsLongAsTheirStd() {
    Snapshot needle = SnapshotFixture.needle();
    sheet.paint(new StdBars(), Sheet.picture(needle));
    double[] std = needle.spectrum().std();
    int[] length = new int[2];
    for (int x = 0; x < 320; x++) {
      length[0] += Sheet.distance(sheet.at(x, 16 + 5), Theme.LIGHT.variance()) < 40 ? 1 : 0;
      length[1] += Sheet.distance(sheet.at(x, 16 + 22 + 5), Theme.LIGHT.variance()) < 40 ? 1 : 0;
    }
    assertThat(length[1] / (double) length[0]).isBetween(std[1] / std[0] - 0.03, std[1] / std[0] + 0.03);
  }

  @Test
  void timelineLabelsNeverOverlapAndTheNewestIsThere() {
    Snapshot s = SnapshotFixture.circle();
    List<KnobMove> many = java.util.stream.IntStream.range(0, 60)
        .mapToObj(i -> new KnobMove(1 + i * 20L, new Setting.OfKnob(i % 2 == 0 ? Knob.GAMMA : Knob.LEARNING_RATE), "0.1", Integer.toString(i)))
        .toList();
    Snapshot busy = SnapshotFixture.moved(s, many);
    for (int width : new int[] {200, 500, 1400}) {
      Sheet wide = new Sheet(width, 100);
      List<MoveMarkers.Label> labels = SpectrumTimeline.labels(wide.area, Sheet.picture(busy));
      assertThat(labels).isNotEmpty();
      for (int k = 0; k < labels.size(); k++) {
        MoveMarkers.Label a = labels.get(k);
        assertThat(a.x()).isGreaterThanOrEqualTo(SpectrumTimeline.plot(wide.area).getX());
        assertThat(a.x() + a.line().width()).isLessThanOrEqualTo(SpectrumTimeline.plot(wide.area).getMaxX() + 1e-9);
        for (MoveMarkers.Label b : labels.subList(k + 1, labels.size())) {
          boolean apart = a.row() != b.row() || a.x() + a.line().width() < b.x() || b.x() + b.line().width() < a.x();
          assertThat(apart).isTrue();
        }
      }
      wide.paint(new SpectrumTimeline(), Sheet.picture(busy));
    }
  }

  @Test
  void theCurveEndsAtThePresentUtilisation() {
    Snapshot s = SnapshotFixture.needle();
    Sheet wide = new Sheet(600, 110).paint(new SpectrumTimeline(), Sheet.picture(s));
    var on = SpectrumTimeline.plot(wide.area);
    double y = on.getMaxY() - s.history().utilisation()[s.history().size() - 1] * on.getHeight();
    boolean found = false;
    for (int dy = -2; dy <= 2; dy++) {
      found |= Sheet.distance(wide.at(on.getMaxX() - 2, y + dy), Theme.LIGHT.regulariser()) < 70;
    }
    assertThat(found).isTrue();
  }

  @Test
  void lossesFillTheirPanelWhateverTheirSize() {
    Sheet wide = new Sheet(320, 140).paint(new LossCurves(), Sheet.picture(SnapshotFixture.sphere()));
    int blue = wide.count(Theme.LIGHT.task(), 30);
    assertThat(blue).isGreaterThan(200);
  }
}
