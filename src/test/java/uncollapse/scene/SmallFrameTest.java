package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jfree.svg.SVGGraphics2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Snapshot;

/** Frames as small as a column of a journal: what is shown can be read, and what cannot is left out and named. */
class SmallFrameTest {
  /** 85 mm × 40 mm and × 60 mm of paper, and what a small GIF has. */
  private static final List<Dimension> SIZES = List.of(new Dimension(375, 176), new Dimension(375, 265), new Dimension(480, 300));

  private static final Pattern TEXT =
      Pattern.compile("<text x='([^']+)' y='([^']+)' style='[^']*font-size: ?([0-9.]+)px;([^']*)'[^>]*>([^<]*)</text>");

  private record Text(String text, Rectangle2D box) {}

  private static Picture picture(Snapshot run, boolean compared, Language language) {
    return new Picture(run, compared ? SnapshotFixture.dot(2, true) : null, Theme.LIGHT, new Words(language), View.HOME);
  }

  private static List<Text> texts(Painter painter, Rectangle2D area, Picture picture) {
    SVGGraphics2D g = new SVGGraphics2D(area.getMaxX(), area.getMaxY());
    painter.paint(g, area, picture);
    return TEXT.matcher(g.getSVGElement())
        .results()
        .map(
            it -> {
              int size = (int) Double.parseDouble(it.group(3));
              double width = Lettering.width(it.group(5), size, it.group(4).contains("bold"));
              double x = Double.parseDouble(it.group(1));
              double baseline = Double.parseDouble(it.group(2));
              return new Text(it.group(5), new Rectangle2D.Double(x, baseline - 0.7 * size, width, 0.7 * size));
            })
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatIsThereCanBeReadAndTheRestIsNamed(Language language) {
    for (Snapshot run : List.of(SnapshotFixture.circle(), SnapshotFixture.everyRegulariser(), SnapshotFixture.dot(2, true))) {
      for (Dimension size : SIZES) {
        for (boolean compared : new boolean[] {false, true}) {
          Picture picture = picture(run, compared, language);
          List<Slot> slots = FrameLayout.of(Panel.ALL, size.width, size.height, picture);
          assertThat(slots).as("%s", size).filteredOn(it -> !Needs.met(it, picture)).isEmpty();
          Set<Panel> there = EnumSet.noneOf(Panel.class);
          slots.forEach(it -> there.add(it.panel()));
          assertThat(there).contains(Panel.FEATURES, Panel.TITLE);
          there.addAll(FrameLayout.leftOut(Panel.ALL, size.width, size.height, picture));
          there.add(Panel.COUNTER);
          assertThat(there).as("%s", size).isEqualTo(Panel.ALL);
          Rectangle2D frame = new Rectangle2D.Double(0, 0, size.width, size.height);
          assertThat(texts(new FramePainter(), frame, picture)).isNotEmpty().allMatch(it -> frame.contains(it.box));
        }
      }
    }
  }

  /** Nothing of a formula sticks out of the room that it gets. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void aFormulaIsWholeOrNotThere(Language language) {
    int shown = 0;
    for (Snapshot run : List.of(SnapshotFixture.circle(), SnapshotFixture.everyRegulariser(), SnapshotFixture.plane())) {
      for (Panel other : List.of(Panel.FEATURES, Panel.INPUT, Panel.BARS)) {
        for (Dimension size : SIZES) {
          Picture picture = picture(run, false, language);
          Set<Panel> panels = EnumSet.of(other, Panel.FORMULA);
          for (Slot slot : FrameLayout.of(panels, size.width, size.height, picture)) {
            if (slot.panel() == Panel.FORMULA) {
              shown++;
              Rectangle2D room = new Rectangle2D.Double(
                  slot.area().getX() - 1, slot.area().getY() - 1, slot.area().getWidth() + 2, slot.area().getHeight() + 2);
              assertThat(texts(new LossFormula(), slot.area(), picture)).as("%s", size).isNotEmpty().allMatch(it -> room.contains(it.box));
            }
          }
        }
      }
    }
    assertThat(shown).isGreaterThan(10);
  }

  /** What tells two runs apart comes before how much of their room they use. */
  @ParameterizedTest
  @ValueSource(ints = {161, 214, 460})
  void bothNamesAreWhole(int width) {
    Picture b = picture(SnapshotFixture.circle(), true, Language.ENGLISH);
    Picture a = new Picture(SnapshotFixture.dot(2, true), SnapshotFixture.circle(), b.theme(), b.words(), b.view());
    Rectangle2D area = new Rectangle2D.Double(0, 0, width, 24);
    List<Text> all = new ArrayList<>(texts(new RunHeading("A", true), area, a));
    all.addAll(texts(new RunHeading("B", true), area, b));
    assertThat(all).hasSize(4).noneMatch(it -> it.text.contains("…"));
    assertThat(all.get(0).text.contains("%")).as("alike").isEqualTo(all.get(2).text.contains("%")).isEqualTo(width > 200);
    assertThat(all.get(1).box.getMaxX()).isLessThan(all.get(0).box.getX());
  }

  @Test
  void aTableWithoutAllOfItsGroupsIsNamed() {
    for (boolean compared : new boolean[] {false, true}) {
      Picture picture = picture(SnapshotFixture.circle(), compared, Language.ENGLISH);
      Set<Panel> panels = EnumSet.of(Panel.FEATURES, Panel.QUALITY);
      double whole = QualityTable.height(picture);
      assertThat(FrameLayout.leftOut(panels, 1280, 3 * whole, picture)).isEmpty();
      assertThat(FrameLayout.leftOut(panels, 1280, whole, picture)).containsExactly(Panel.QUALITY);
      assertThat(FrameLayout.of(panels, 1280, whole, picture)).as("the first groups are there").anyMatch(it -> it.panel() == Panel.QUALITY);
    }
  }
}
