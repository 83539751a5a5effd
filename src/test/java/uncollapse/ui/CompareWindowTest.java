package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uncollapse.linalg.Matrix;
import uncollapse.nn.Activation;
import uncollapse.nn.Initialiser;
import uncollapse.nn.NetworkSpec;
import uncollapse.objective.Knob;
import uncollapse.scene.Picture;
import uncollapse.scene.Theme;
import uncollapse.text.Language;
import uncollapse.train.Command;
import uncollapse.train.Samples;
import uncollapse.train.Side;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;

/** Two runs side by side in the window: begun, told apart by one setting, swapped, copied and ended. */
class CompareWindowTest extends WindowFixture {
  private Snapshot of(Side side) {
    return open.loop.view().of(side);
  }

  private static double lambda(Snapshot snapshot) {
    return WindowTest.lambda(snapshot.experiment());
  }

  private void compare() throws InterruptedException {
    Fx.run(open.find("#compare", ToggleButton.class)::fire);
    Fx.await("both", () -> open.run.sides().comparingProperty().get() && open.run.side() == Side.B);
    Fx.frames(8);
  }

  private void fire(String selector) throws InterruptedException {
    Fx.run(open.find(selector, Button.class)::fire);
  }

  /** B with λ = 1 from step 0 on, A as it was, both at the same step a while later. */
  private void tellApart() throws InterruptedException {
    compare();
    Fx.run(() -> open.run.set(new Dial.Weight(0), 1));
    Fx.await("λ of B", () -> lambda(of(Side.B)) == 1);
    open.train(160);
  }

  @Test
  void onlyWhatIsSetOnBTellsThemApart() throws InterruptedException {
    tellApart();

    Snapshot a = of(Side.A);
    Snapshot b = of(Side.B);
    assertThat(a.step()).isEqualTo(b.step());
    assertThat(lambda(a)).isZero();
    assertThat(b.spectrum().utilisation()).isGreaterThan(a.spectrum().utilisation() + 0.2);
    Trainer alone = new Trainer(Samples.load("un-collapse"));
    alone.advanceTo(a.step());
    assertThat(a.embedding()).as("A is as if nobody had compared it").isEqualTo(alone.snapshot().embedding());
  }

  @Test
  void theWindowShowsBoth() throws InterruptedException {
    tellApart();

    assertThat(titles()).startsWith("A · SVMax").contains("B · SVMax").contains("λ = 0").contains("λ = 1");
    assertThat(open.all(".cards-row > .card-box")).hasSize(2).allMatch(Node::isVisible);
    assertThat(open.find("#same", Label.class).getText()).startsWith("Same data, same initial weights, same batches");
    Picture charts = picture("#singular");
    assertThat(charts.snapshot()).isSameAs(open.run.lab().b());
    assertThat(charts.against()).isSameAs(open.run.lab().a());
    assertThat(picture("#formula").snapshot()).isSameAs(open.run.lab().b());
  }

  private Picture picture(String selector) throws InterruptedException {
    return Fx.get(() -> ((PainterCanvas) open.node(selector)).picture());
  }

  private String titles() throws InterruptedException {
    StringBuilder titles = new StringBuilder();
    for (Node title : open.all(".cards-row .card-title")) {
      titles.append(((Label) title).getText()).append('\n');
    }
    return titles.toString();
  }

  @Test
  void settingsAreThoseOfTheCardThatIsPressed() throws InterruptedException {
    tellApart();
    assertThat(open.find("#weight-1 .number-field", NumberField.class).getText()).isEqualTo("1");

    Node first = open.all(".cards-row > .card-box").getFirst();
    Fx.run(() -> Open.mouse(first, MouseEvent.MOUSE_PRESSED, 20, 20, 1));
    Fx.await("side A", () -> open.run.side() == Side.A);
    Fx.frames(4);
    assertThat(open.find("#weight-1 .number-field", NumberField.class).getText()).isEqualTo("0");
    assertThat(open.find("#ofA", ToggleButton.class).isSelected()).isTrue();

    Fx.run(() -> open.run.set(new Dial.Weight(0), 0.3));
    Fx.await("λ of A", () -> lambda(of(Side.A)) == 0.3);
    assertThat(lambda(of(Side.B))).isEqualTo(1);

    WindowTest.key(open.scene().getRoot(), KeyCode.A);
    Fx.await("side B", () -> open.run.side() == Side.B);
  }

  @Test
  void swappedCopiedAndEnded() throws InterruptedException {
    tellApart();
    Matrix a = of(Side.A).embedding();
    Matrix b = of(Side.B).embedding();

    fire(".swap");
    Fx.await("swapped", () -> of(Side.A).embedding().equals(b) && of(Side.B).embedding().equals(a));
    fire(".copy-a");
    Fx.await("copied", () -> of(Side.B).embedding().equals(b) && lambda(of(Side.B)) == 1);

    Fx.run(() -> open.run.set(new Dial.Weight(0), 7));
    Fx.await("B differs", () -> lambda(of(Side.B)) == 7);
    fire(".close-card");
    Fx.await("A is closed", () -> !open.run.sides().comparingProperty().get());
    open.settle();
    assertThat(lambda(open.snapshot())).as("the other one is kept").isEqualTo(7);
    assertThat(open.run.side()).isEqualTo(Side.A);
    assertThat(open.find("#compare", ToggleButton.class).isSelected()).isFalse();
    assertThat(open.all(".cards-row > .card-box").stream().filter(Node::isVisible)).hasSize(1);
    assertThat(picture("#singular").against()).isNull();
  }

  @Test
  void aRestartIsOneOfBoth() throws InterruptedException {
    tellApart();
    fire("#reset");
    Fx.await("step 0", () -> of(Side.A).step() == 0 && of(Side.B).step() == 0);
    assertThat(of(Side.A).embedding()).isEqualTo(of(Side.B).embedding());
    assertThat(lambda(of(Side.B))).isEqualTo(1);

    Fx.run(() -> open.run.send(new Command.SetSeed(9)));
    Fx.await("another seed", () -> of(Side.A).experiment().seed() == 9 && of(Side.B).experiment().seed() == 9);
    assertThat(of(Side.A).embedding()).isEqualTo(of(Side.B).embedding());
  }

  /** On whichever side the settings are, the banner speaks of the one that diverged and puts that one right. */
  @ParameterizedTest
  @EnumSource(Side.class)
  void theSideThatDivergesIsNamedAndPutRight(Side side) throws InterruptedException {
    Fx.run(
        () ->
            open.run.send(
                new Command.SetNetwork(new NetworkSpec(List.of(16), Activation.LINEAR, 2, false, Initialiser.HE))));
    compare();
    Side other = side == Side.A ? Side.B : Side.A;
    Fx.run(() -> open.run.choose(side));
    double before = open.run.experiment().knobs().get(Knob.LEARNING_RATE);
    Fx.run(() -> open.run.set(new Dial.OfKnob(Knob.LEARNING_RATE), 10));
    Fx.await("η", () -> of(side).experiment().knobs().get(Knob.LEARNING_RATE) == 10);
    Fx.run(() -> open.run.choose(other));
    Fx.run(open.run::play);
    Fx.await("the banner", () -> open.node("#divergence").isVisible());
    assertThat(of(other).divergence()).isNull();
    assertThat(Fx.get(() -> ((Label) open.node("#divergenceText")).getText()))
        .startsWith(side + ": Diverged at step ")
        .contains("η " + Numbers.write(before) + " → 10");

    fire("#resetButton");
    Fx.await("the end is left behind", () -> of(side).divergence() == null);
    assertThat(of(side).experiment().knobs().get(Knob.LEARNING_RATE)).isEqualTo(before);
    assertThat(of(other).experiment().knobs().get(Knob.LEARNING_RATE)).isEqualTo(before);
    Fx.await("both train again", () -> of(side).step() > 5 && of(other).step() > 5);
    Fx.await("the banner is gone", () -> !open.node("#divergence").isVisible());
    assertThat(of(side).divergence()).isNull();
  }

  @Test
  void differentBatchesAreSaidToBe() throws InterruptedException {
    compare();
    Fx.run(() -> open.run.send(new Command.SetBatch(32)));
    Fx.await("batch of B", () -> of(Side.B).experiment().batch() == 32);
    Label same = open.find("#same", Label.class);
    Fx.await("said", () -> same.getText().contains("b = 64 in A, 32 in B"));

    int before = of(Side.A).experiment().batch();
    Fx.run(open.run::step);
    Fx.await("a step", () -> of(Side.B).step() == 1);
    Fx.run(() -> open.run.send(new Command.SetBatch(before)));
    Fx.await("said still", () -> same.getText().contains("or have drawn them"));
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH,1280,720", "CHINESE,1280,720", "ENGLISH,1440,900", "CHINESE,1920,1080"})
  void bothCardsAreEquallyLargeAndNothingIsCutOff(Language language, double width, double height)
      throws InterruptedException {
    open.close();
    open = Open.window("un-collapse", Theme.DARK, language, width, height);
    tellApart();
    assertThat(Fx.get(() -> Layout.faults(open.scene().getRoot()))).isEmpty();
    Region first = (Region) open.all(".cards-row > .card-box").getFirst();
    Region second = (Region) open.all(".cards-row > .card-box").getLast();
    assertThat(first.getWidth()).isCloseTo(second.getWidth(), Offset.offset(1.0));
    assertThat(first.getHeight()).isEqualTo(second.getHeight());
    for (Node features : open.all("#features")) {
      assertThat(((Region) features).getHeight()).isGreaterThan(0.25 * height);
    }
  }
}
