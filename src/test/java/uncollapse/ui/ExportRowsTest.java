package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.concurrent.Worker;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import uncollapse.scene.Theme;
import uncollapse.text.Language;
import uncollapse.ui.ExportList.Export;

/** What lies over the picture while files are written, and after. */
class ExportRowsTest extends WindowFixture {
  @Override
  Open window() throws InterruptedException {
    return Open.window("un-collapse", Theme.LIGHT, Language.ENGLISH, 1280, 720);
  }

  private Export start(String name, Exports.Job job) throws InterruptedException {
    return Fx.get(
        () -> {
          ExportList list = open.window.exportList();
          list.start(Path.of(name), job);
          return list.exportsProperty().get().getLast();
        });
  }

  private Export saved(String name) throws InterruptedException {
    Export export = start(name, (_, _) -> {});
    Fx.await("it is saved", () -> export.work().getState() == Worker.State.SUCCEEDED);
    Fx.frames(4);
    return export;
  }

  private void passes(Export export) throws InterruptedException {
    Fx.run(() -> export.stay().pause.jumpTo(Stay.WHILE.subtract(Duration.millis(20))));
  }

  private boolean isThere(Export export) {
    return open.window.exportList().exportsProperty().get().contains(export);
  }

  @Test
  void theWayToStopStaysWhereItIs() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch[] next = {new CountDownLatch(1), new CountDownLatch(1), new CountDownLatch(1)};
    Export export =
        start(
            "big.mp4",
            (_, watcher) -> {
              for (int k = 0; k < next.length; k++) {
                await(next[k]);
                watcher.reached(new long[] {1, 99, 100}[k], 100);
              }
              await(end);
            });
    Set<Bounds> places = new LinkedHashSet<>();
    Set<String> texts = new LinkedHashSet<>();
    for (int k = 0; k < next.length; k++) {
      next[k].countDown();
      double share = new double[] {0.01, 0.99, 1}[k];
      Fx.await("it goes on", () -> export.work().getProgress() == share);
      Fx.frames(4);
      HBox row = open.find("#rows .picture-row", HBox.class);
      Node cancel = row.getChildren().getLast();
      places.add(Fx.get(() -> cancel.localToScene(cancel.getLayoutBounds())));
      texts.add(Fx.get(() -> ((Label) open.node("#rows .picture-row-left")).getText()));
    }
    end.countDown();
    assertThat(places).hasSize(1);
    assertThat(texts).containsExactly("", "about 1 s left", "Finishing…");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsSavedGoesByItselfUnlessSomebodyIsThere() throws InterruptedException {
    Export export = saved("run1.uncollapse");
    HBox row = open.find("#rows .picture-row", HBox.class);
    Button show = (Button) row.getChildren().get(1);
    Fx.run(show::requestFocus);
    passes(export);
    Thread.sleep(200);
    assertThat(Fx.get(() -> isThere(export))).as("focus is in it").isTrue();
    Fx.run(() -> open.node("#files").requestFocus());
    assertThat(Fx.get(row::isFocusWithin)).isFalse();
    passes(export);
    Fx.await("it goes", () -> !isThere(export));
  }

  @Test
  void aPresentationHidesIt() throws InterruptedException {
    saved("run1.uncollapse");
    HBox row = open.find("#rows .picture-row", HBox.class);
    assertThat(Fx.get(row::isVisible)).isTrue();
    Fx.run(() -> open.look.presentingProperty().set(true));
    Fx.await("it is hidden", () -> !row.isVisible());
    Fx.run(() -> open.look.presentingProperty().set(false));
    Fx.await("it is back", row::isVisible);
  }

  @Test
  void whatBecameOfAFileIsNeverCutOff() throws InterruptedException {
    assertThat(ExportRow.name(Path.of("somewhere", "a-long-name-of-a-long-run-with-a-date-2026.uncollapse.json")))
        .isEqualTo("a-long-name-of…ncollapse.json");
    Export short1 = saved("run1.uncollapse");
    assertThat(isWhole()).isTrue();
    Fx.run(() -> open.window.exportList().remove(short1));
    saved("a-long-name-of-a-long-run-with-a-date-2026.uncollapse.json");
    assertThat(isWhole()).isTrue();
  }

  /** Whether nothing of the text that is shown gives way to an ellipsis. */
  private boolean isWhole() throws InterruptedException {
    Label text = open.find("#rows .picture-row-text", Label.class);
    return Fx.get(() -> ((Text) text.lookup(".text")).getText().equals(text.getText()));
  }
}
