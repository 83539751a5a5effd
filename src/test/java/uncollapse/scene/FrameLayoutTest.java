package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Snapshot;

/** Whatever is chosen, at whatever size: panels lie in the frame and not on each other, and a few of them are all there. */
class FrameLayoutTest {
  private static final Snapshot RUN = SnapshotFixture.circle();
  private static final Set<Panel> FURNITURE = EnumSet.of(Panel.TITLE, Panel.COUNTER, Panel.LEGEND, Panel.REGIME);

  /** Each panel, each two of them, and all, each with and without what is around them. */
  static Stream<Set<Panel>> choices() {
    List<Set<Panel>> all = new ArrayList<>(List.of(Panel.ALL));
    List<Panel> body = Stream.of(Panel.values()).filter(it -> !FURNITURE.contains(it)).toList();
    for (Panel one : body) {
      for (Panel two : body.subList(body.indexOf(one), body.size())) {
        Set<Panel> bare = EnumSet.of(one, two);
        Set<Panel> furnished = EnumSet.copyOf(bare);
        furnished.addAll(FURNITURE);
        all.add(bare);
        all.add(furnished);
      }
    }
    return all.stream();
  }

  private static Picture picture(boolean compared) {
    Snapshot against = compared ? SnapshotFixture.dot(2, true) : null;
    return new Picture(RUN, against, Theme.LIGHT, new Words(Language.ENGLISH), View.HOME);
  }

  @ParameterizedTest
  @MethodSource("choices")
  void panelsLieInTheFrameAndNotOnEachOther(Set<Panel> panels) {
    for (int[] size : new int[][] {{1280, 720}, {960, 600}, {600, 900}, {400, 700}, {375, 265}, {1200, 300}, {720, 720}}) {
      for (boolean compared : new boolean[] {false, true}) {
        List<Slot> slots = FrameLayout.of(panels, size[0], size[1], picture(compared));
        Rectangle2D frame = new Rectangle2D.Double(-1e-6, -1e-6, size[0] + 2e-6, size[1] + 2e-6);
        for (int k = 0; k < slots.size(); k++) {
          Rectangle2D area = slots.get(k).area();
          assertThat(frame.contains(area)).as("%s in %s × %s: %s", slots.get(k), size[0], size[1], area).isTrue();
          for (Slot other : slots.subList(k + 1, slots.size())) {
            Rectangle2D both = area.createIntersection(other.area());
            assertThat(Math.min(both.getWidth(), both.getHeight()))
                .as("%s and %s in %s × %s", slots.get(k), other, size[0], size[1])
                .isLessThan(1e-6);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("choices")
  void aFewPanelsAreAllThere(Set<Panel> panels) {
    if (panels.equals(Panel.ALL)) {
      return; // leaves out what finds no room
    }
    for (int[] size : new int[][] {{960, 600}, {600, 900}, {375, 265}}) {
      Set<Panel> there = EnumSet.noneOf(Panel.class);
      FrameLayout.of(panels, size[0], size[1], picture(false)).forEach(slot -> there.add(slot.panel()));
      Set<Panel> wanted = EnumSet.copyOf(panels);
      wanted.removeAll(FURNITURE);
      assertThat(there).as("%s × %s", size[0], size[1]).containsAll(wanted);
    }
  }

  /** Two runs are side by side in rooms of one size, A at the left. */
  @Test
  void aPairHasTheSameRoomEach() {
    List<Slot> slots = FrameLayout.of(Panel.ALL, 1280, 720, picture(true));
    for (Panel panel : List.of(Panel.REGIME, Panel.FEATURES, Panel.INPUT)) {
      List<Slot> two = slots.stream().filter(slot -> slot.panel() == panel).toList();
      assertThat(two).extracting(Slot::other).containsExactly(true, false);
      Rectangle2D a = two.getFirst().area();
      Rectangle2D b = two.getLast().area();
      assertThat(a.getMaxX()).isLessThan(b.getX());
      assertThat(List.of(a.getY(), a.getWidth(), a.getHeight())).isEqualTo(List.of(b.getY(), b.getWidth(), b.getHeight()));
    }
  }

  @Test
  void headingsOfTwoRunsSayInWhatTheyDiffer() {
    Picture same = picture(true);
    assertThat(RunHeading.names(same)).containsExactly("SVMax, bounded, λ = 0.1", "SVMax, λ = 0.1", "0.1 SVMax");
    Picture tasks = new Picture(SnapshotFixture.plane(), RUN, same.theme(), same.words(), same.view());
    assertThat(RunHeading.names(tasks).getFirst()).isEqualTo("Two views, invariance + VICReg variance, λ = 0.1");
  }

  @ParameterizedTest
  @MethodSource("choices")
  void paintsAnyChoiceAtAnySize(Set<Panel> panels) {
    for (int[] size : new int[][] {{16, 16}, {300, 16}, {16, 300}, {200, 130}}) {
      for (boolean compared : new boolean[] {false, true}) {
        Sheet sheet = new Sheet(size[0], size[1]);
        assertThatCode(() -> sheet.paint(new FramePainter(panels, true), picture(compared))).doesNotThrowAnyException();
      }
    }
  }
}
