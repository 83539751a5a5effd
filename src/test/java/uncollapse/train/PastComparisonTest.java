package uncollapse.train;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uncollapse.linalg.Matrix;

/** A comparison that is begun while an earlier step is looked at begins there, and not at the present, which nobody sees. */
class PastComparisonTest {
  private final Lab lab = new Lab(Runs.SMALL, 64L << 20);

  private void steps(int count) {
    for (int i = 0; i < count; i++) {
      assertThat(lab.step()).isTrue();
    }
  }

  @Test
  void itBeginsAtTheStepThatIsShown() {
    steps(40);
    Matrix end = lab.view().a().embedding();
    lab.seek(25);
    lab.travel(() -> true);
    lab.compare();
    LabView view = lab.view();
    assertThat(view.past()).isFalse();
    for (Side side : Side.values()) {
      assertThat(view.of(side).step()).isEqualTo(25);
      assertThat(view.of(side).embedding()).isEqualTo(Runs.at(25).snapshot().embedding());
      assertThat(view.of(side).branches()).singleElement().satisfies(old -> assertThat(old.last()).isEqualTo(40));
    }
    lab.apply(Side.B, new Command.SetWeight(0, 0), false);
    steps(5);
    assertThat(lab.view().a().embedding()).isEqualTo(Runs.at(30).snapshot().embedding());
    assertThat(requireNonNull(lab.view().b()).embedding()).isNotEqualTo(lab.view().a().embedding());

    lab.undo();
    assertThat(lab.view().undo()).isEqualTo(Deed.Whole.COMPARED);
    lab.undo();
    assertThat(lab.compares()).isFalse();
    assertThat(lab.stepsTaken()).as("one key, one undo").isEqualTo(40);
    assertThat(lab.view().a().embedding()).isEqualTo(end);
    lab.redo();
    assertThat(requireNonNull(lab.view().b()).step()).isEqualTo(30);
  }

  /** Also on the way there. */
  @Test
  void itNeedNotHaveGotThereYet() {
    steps(40);
    lab.seek(25);
    lab.compare();
    assertThat(requireNonNull(lab.view().b()).step()).isEqualTo(25);
  }
}
