package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import uncollapse.text.Language;

class PresentationTest extends WindowFixture {
  private static final List<String> HIDDEN =
      List.of(".top-bar", ".left-column", ".timeline", ".input-row", ".switch", "#losses", ".quality");

  private static final List<String> SHOWN = List.of("#features", "#singular", "#std", "#presentation", "#pill");

  private boolean isSeen(String selector) {
    for (Node node = open.node(selector); node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private void key(KeyCode code) throws InterruptedException {
    WindowTest.key(Fx.get(() -> open.scene().getRoot()), code);
    Fx.frames(8);
  }

  @Test
  void f11ShowsFeaturesAndBarsInLargeTypeAndEscapeLeaves() throws InterruptedException {
    double before = Fx.get(() -> ((Label) open.node("#pill")).getFont().getSize());
    assertThat(Fx.get(() -> isSeen("#presentation"))).isFalse();

    key(KeyCode.F11);
    for (String selector : HIDDEN) {
      assertThat(Fx.get(() -> isSeen(selector))).as(selector).isFalse();
      assertThat(Fx.get(() -> open.node(selector).isManaged())).as(selector).isFalse();
    }
    for (String selector : SHOWN) {
      assertThat(Fx.get(() -> isSeen(selector))).as(selector).isTrue();
    }
    assertThat(Fx.get(() -> ((Label) open.node("#pill")).getFont().getSize())).isGreaterThan(1.3 * before);
    assertThat(Fx.get(() -> Layout.faults(open.scene().getRoot()))).isEmpty();

    key(KeyCode.RIGHT);
    Fx.await("keys still work", () -> open.snapshot().step() == 1);
    Fx.run(() -> open.look.languageProperty().set(Language.CHINESE));
    Fx.frames(8);
    assertThat(Fx.get(() -> isSeen(".top-bar"))).as("in another language, too").isFalse();

    key(KeyCode.ESCAPE);
    for (String selector : HIDDEN) {
      assertThat(Fx.get(() -> isSeen(selector))).as(selector).isTrue();
    }
    assertThat(Fx.get(() -> isSeen("#presentation"))).isFalse();
    assertThat(Fx.get(() -> ((Label) open.node("#pill")).getFont().getSize())).isEqualTo(before);
  }

  private List<Bounds> places() throws InterruptedException {
    return Fx.get(
        () -> {
          open.scene().getRoot().applyCss();
          open.scene().getRoot().layout();
          return open.scene().getRoot().lookupAll(".presentation, .card-box, #features, #pill, #input, .right-column, .between, .cards-foot").stream()
              .filter(it -> it.isVisible() && it.isManaged())
              .map(it -> it.localToScene(it.getLayoutBounds()))
              .toList();
        });
  }

  /** Whichever key came first. */
  @Test
  void twoRunsFillTheScreen() throws InterruptedException {
    key(KeyCode.B);
    Fx.await("two runs", () -> open.run.sides().comparingProperty().get());
    key(KeyCode.F11);
    List<Bounds> before = places();
    key(KeyCode.B);
    Fx.await("one run", () -> !open.run.sides().comparingProperty().get());
    Fx.frames(8);
    key(KeyCode.B);
    Fx.await("two runs", () -> open.run.sides().comparingProperty().get());
    Fx.frames(8);
    assertThat(places()).isEqualTo(before);
    // The headless screen is narrower than any window may be, so that titles are cut.
    assertThat(Fx.get(() -> Layout.faults(open.scene().getRoot()))).allMatch(it -> it.contains(" is cut to "));
    for (String hidden : List.of(".between", ".cards-foot", ".close-card", ".pencil", ".layers")) {
      assertThat(Fx.get(() -> isSeen(hidden))).as(hidden).isFalse();
    }
    assertThat(Fx.get(() -> isSeen("#input"))).as("there is room for it").isTrue();
    for (Node pill : open.all("#pill")) {
      double gap = Fx.get(() -> pill.getParent().getLayoutBounds().getWidth() - pill.getBoundsInParent().getMaxX());
      assertThat(gap).as("right of the verdict").isLessThan(1);
    }
  }
}
