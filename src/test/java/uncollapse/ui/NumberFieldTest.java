package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import uncollapse.nn.OptimiserSpec;

/** What is typed into the window's number boxes is taken, or refused where it stands. */
class NumberFieldTest extends WindowFixture {
  @Test
  void aNumberBoxTakesWhatIsInRangeAndSaysWhyNot() throws InterruptedException {
    NumberField box = open.find("#weight-1 .number-field", NumberField.class);

    WindowTest.type(box, "0.35");
    Fx.await("λ = 0.35", () -> WindowTest.lambda(open.run.experiment()) == 0.35);
    WindowTest.type(box, "1e9");
    assertThat(box.errorProperty().get()).isEqualTo("λ must be between 0 and 100.");
    WindowTest.type(box, "lots");
    assertThat(box.errorProperty().get()).isEqualTo("λ: “lots” is not a number.");
    assertThat(WindowTest.lambda(open.run.experiment())).isEqualTo(0.35);

    WindowTest.key(box, KeyCode.ESCAPE);
    assertThat(box.getText()).isEqualTo("0.35");
    assertThat(box.errorProperty().get()).isEmpty();
  }

  @Test
  void aBoxThatIsLeftWithABadNumberShowsTheEnginesAgain() throws InterruptedException {
    NumberField batch = open.find("#batch", NumberField.class);
    WindowTest.type(batch, "7");
    assertThat(batch.errorProperty().get()).isEqualTo("batch b: “7” is not an even number.");
    Fx.run(open.find("#momentum", NumberField.class)::requestFocus);
    Fx.await("the engine's batch is back", () -> batch.getText().equals("64") && batch.errorProperty().get().isEmpty());
    WindowTest.type(batch, "8");
    Fx.await("8 rows", () -> open.run.experiment().batch() == 8);

    @SuppressWarnings("unchecked")
    ComboBox<OptimiserSpec> optimiser = open.find("#optimiser", ComboBox.class);
    Fx.run(() -> optimiser.setValue(new OptimiserSpec.Adam(0.9, 0.999, 1e-8)));
    Fx.await("Adam", () -> open.run.experiment().optimiser() instanceof OptimiserSpec.Adam);
    NumberField beta = open.find("#momentum", NumberField.class);
    WindowTest.type(beta, "2");
    assertThat(beta.errorProperty().get()).startsWith("β₁ must be between");
  }
}
