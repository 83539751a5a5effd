package uncollapse.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uncollapse.linalg.Matrix;
import uncollapse.scene.SpectrumTimeline;
import uncollapse.train.Command;
import uncollapse.train.Pace;
import uncollapse.train.Samples;
import uncollapse.train.Side;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;

/** The foot of the window: any step of the record is looked at, played from and gone on from. */
class TimelineUiTest extends WindowFixture {
  private static final int HEAD = 400;

  private PainterCanvas timeline;

  @BeforeEach
  void trainToTheHead() throws InterruptedException {
    timeline = open.find("#timeline", PainterCanvas.class);
    open.train(HEAD);
    assertThat(drawn(timeline).head()).isEqualTo(HEAD);
  }

  private static Snapshot drawn(PainterCanvas canvas) {
    return requireNonNull(canvas.picture()).snapshot();
  }

  private double x(long step) {
    var on = SpectrumTimeline.plot(timeline.area());
    return (on.getX() + on.getWidth() * step / HEAD) * timeline.zoomProperty().get();
  }

  private void mouse(javafx.event.EventType<MouseEvent> type, long step) throws InterruptedException {
    Fx.run(() -> Open.mouse(timeline, type, x(step), timeline.getHeight() / 3, 1));
  }

  private void scrub(long from, long to) throws InterruptedException {
    mouse(MouseEvent.MOUSE_PRESSED, from);
    for (int i = 1; i <= 8; i++) {
      mouse(MouseEvent.MOUSE_DRAGGED, from + (to - from) * i / 8);
    }
    mouse(MouseEvent.MOUSE_RELEASED, to);
  }

  private void awaitShown(long step) throws InterruptedException {
    Fx.await("step " + step, () -> open.run.snapshot().step() == step && open.run.labProperty().get().way() == null);
  }

  @Test
  void dragBringsEveryPanelToThatStep() throws InterruptedException {
    scrub(350, 123);
    open.settle();
    Trainer same = new Trainer(Samples.load("un-collapse"));
    same.advanceTo(123);
    for (String panel : List.of("#features", "#input", "#singular", "#losses", "#formula", "#timeline")) {
      Snapshot there = Fx.get(() -> drawn((PainterCanvas) open.node(panel)));
      assertThat(there.step()).as(panel).isEqualTo(123);
      assertThat(there.embedding()).as(panel).isEqualTo(same.snapshot().embedding());
      assertThat(requireNonNull(there.losses()).total()).as(panel).isEqualTo(requireNonNull(same.snapshot().losses()).total());
      assertThat(there.head()).isEqualTo(HEAD);
    }
    assertThat(Fx.get(() -> ((Label) open.node(".step-count")).getText())).isEqualTo("123");
    assertThat(Fx.get(() -> open.run.readingProperty().get().quality())).isEqualTo(same.snapshot().quality());
    assertThat(Fx.get(() -> ((Label) open.node("#timeline-state")).getText())).startsWith("step 123 of 400");
    assertThat(Fx.get(() -> open.node("#branch").isVisible())).isTrue();

    scrub(123, HEAD);
    awaitShown(HEAD);
    Fx.await("the present", () -> !open.node("#branch").isVisible());
    assertThat(Fx.get(() -> ((Label) open.node("#timeline-kept")).getText())).isEqualTo("400 steps kept");
  }

  @Test
  void trainingPausesWhileDragged() throws InterruptedException {
    Fx.run(
        () -> {
          open.run.paceProperty().set(new Pace.PerSecond(10));
          open.run.play();
        });
    Fx.await("playing", () -> open.run.playingProperty().get());
    mouse(MouseEvent.MOUSE_PRESSED, 100);
    Fx.await("paused", () -> !open.run.playingProperty().get());
    mouse(MouseEvent.MOUSE_DRAGGED, 2 * HEAD);
    mouse(MouseEvent.MOUSE_RELEASED, 2 * HEAD);
    Fx.await("it goes on", () -> open.run.playingProperty().get() && open.run.snapshot().step() > HEAD);
    mouse(MouseEvent.MOUSE_PRESSED, 100);
    mouse(MouseEvent.MOUSE_RELEASED, 100);
    Fx.await("the past", () -> open.run.labProperty().get().past());
    open.settle();
    assertThat(Fx.get(() -> open.run.playingProperty().get())).isFalse();
  }

  @Test
  void aChangeInThePastBranchesAndTheOldCourseIsPale() throws InterruptedException {
    long before = pale();
    scrub(300, 60);
    awaitShown(60);
    Fx.run(() -> open.run.set(new Dial.Weight(0), 8));
    Fx.await("a new present", () -> open.run.snapshot().head() == 60 && !open.run.labProperty().get().past());
    open.train(HEAD - 60);
    assertThat(drawn(timeline).head()).as("as far as before").isEqualTo(HEAD);
    assertThat(pale()).isGreaterThan(before + 80);

    CompletableFuture<List<Matrix>> branched = new CompletableFuture<>();
    CompletableFuture<List<Matrix>> replayed = new CompletableFuture<>();
    open.run.ask(lab -> branched.complete(weights(lab.trainer(Side.A))));
    open.run.ask(lab -> replayed.complete(weights(lab.trainer(Side.A).recording().replay())));
    Trainer same = new Trainer(Samples.load("un-collapse"));
    same.advanceTo(60);
    same.apply(new Command.SetWeight(0, 8));
    same.advanceTo(HEAD);
    assertThat(branched.join()).isEqualTo(weights(same)).isEqualTo(replayed.join());
  }

  private static List<Matrix> weights(Trainer trainer) {
    return trainer.parameters().stream().map(it -> it.value().copy()).toList();
  }

  private long pale() throws InterruptedException {
    WritableImage picture = open.picture();
    var area = Fx.get(() -> timeline.localToScene(timeline.getLayoutBounds()));
    double share = 0.35;
    java.awt.Color ink = open.look.theme().regulariser();
    long pale = 0;
    for (int y = (int) area.getMinY(); y < area.getMaxY(); y++) {
      for (int x = (int) area.getMinX(); x < area.getMaxX(); x++) {
        var pixel = picture.getPixelReader().getColor(x, y);
        boolean is =
            near(pixel.getRed(), ink.getRed(), share)
                && near(pixel.getGreen(), ink.getGreen(), share)
                && near(pixel.getBlue(), ink.getBlue(), share);
        pale += is ? 1 : 0;
      }
    }
    return pale;
  }

  private static boolean near(double pixel, int ink, double share) {
    return Math.abs(255 * pixel - (255 + (ink - 255) * share)) < 6;
  }

  @Test
  void arrowsGoStepByStepAndHomeAndEndToTheEnds() throws InterruptedException {
    press(KeyCode.LEFT, false, false);
    awaitShown(HEAD - 1);
    press(KeyCode.LEFT, true, false);
    awaitShown(HEAD - 11);
    press(KeyCode.LEFT, false, true);
    press(KeyCode.LEFT, false, true);
    awaitShown(HEAD - 211);
    press(KeyCode.RIGHT, false, false);
    press(KeyCode.RIGHT, true, false);
    awaitShown(HEAD - 200);
    press(KeyCode.HOME, false, false);
    awaitShown(0);
    press(KeyCode.END, false, false);
    awaitShown(HEAD);
    assertThat(open.run.labProperty().get().past()).isFalse();
    for (int i = 0; i < 5; i++) {
      press(KeyCode.RIGHT, false, false);
    }
    awaitShown(HEAD + 5);
    assertThat(Fx.get(() -> open.run.snapshot().head())).isEqualTo(HEAD + 5);
    press(KeyCode.RIGHT, true, false);
    awaitShown(HEAD + 15);
  }

  @Test
  void pageKeysGoFromChangeToChange() throws InterruptedException {
    Fx.run(() -> open.run.set(new Dial.Weight(0), 8));
    open.train(HEAD);
    awaitShown(2 * HEAD);
    press(KeyCode.HOME, false, false);
    awaitShown(0);
    press(KeyCode.PAGE_DOWN, false, false);
    awaitShown(HEAD);
    assertThat(open.run.experiment().regularisers().getFirst().weight()).isNotEqualTo(8);
    press(KeyCode.PAGE_DOWN, false, false);
    awaitShown(2 * HEAD);
    press(KeyCode.PAGE_UP, false, false);
    awaitShown(HEAD);
    press(KeyCode.PAGE_UP, false, false);
    awaitShown(0);
  }

  private void press(KeyCode code, boolean shift, boolean control) throws InterruptedException {
    Node root = Fx.get(() -> open.scene().getRoot());
    Fx.run(() -> root.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false)));
  }

  @Test
  void theRecordIsPlayedBackwardsToTheStartAndForwardToThePresent() throws InterruptedException {
    Fx.run(() -> open.run.paceProperty().set(new Pace.PerFrame(2)));
    Button reverse = open.find("#timeline-reverse", Button.class);
    // As it is played, whoever looks now and then may miss it: it is stopped as soon as it is on its way.
    List<Long> shown = new ArrayList<>();
    Subscription watch =
        Fx.get(
            () ->
                open.run.labProperty().subscribe(view -> {
                  if (view.past()) {
                    if (shown.isEmpty()) {
                      reverse.fire();
                    }
                    shown.add(view.a().step());
                  }
                }));
    Fx.run(reverse::fire);
    Fx.await("on its way, and stopped", () -> !shown.isEmpty() && !open.run.playhead().reversingProperty().get());
    open.settle();
    long rest = Fx.get(() -> open.run.snapshot().step());
    Fx.frames(8);
    assertThat(Fx.get(() -> open.run.snapshot().step())).as("it stands").isEqualTo(rest).isBetween(1L, HEAD - 1L);
    Fx.run(() -> open.run.paceProperty().set(new Pace.PerFrame(10)));
    Fx.run(reverse::fire);
    awaitShown(0);
    Fx.await("no more to play", () -> !open.run.playhead().reversingProperty().get() && reverse.isDisabled());

    int back = Fx.get(shown::size);
    Fx.run(() -> open.run.paceProperty().set(new Pace.PerFrame(4)));
    Fx.run(((Button) open.all("#timeline-forward").getFirst())::fire);
    awaitShown(HEAD);
    assertThat(Fx.get(() -> List.copyOf(shown.subList(back, shown.size())))).as("what it passed").isSorted().anyMatch(it -> it > 20 && it < HEAD);
    Fx.run(watch::unsubscribe);
    Fx.await("it stops", () -> !open.run.playingProperty().get() && !open.run.labProperty().get().past());
    open.settle();
    assertThat(Fx.get(() -> open.run.snapshot().head())).isEqualTo(HEAD);
  }
}
