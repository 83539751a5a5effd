package uncollapse.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TeamTest {
  @Test
  void bothPartsAreDoneWhenItReturns() {
    try (Team team = new Team()) {
      int[] done = new int[2];
      for (int round = 1; round <= 2000; round++) {
        team.run((part, parts) -> done[part] += parts);
        assertThat(done).containsExactly(2 * round, 2 * round);
      }
    }
  }

  @Test
  void workIsTakenUpAgainAfterAPause() throws InterruptedException {
    try (Team team = new Team()) {
      int[] done = new int[2];
      for (int round = 0; round < 3; round++) {
        Thread.sleep(20);
        team.run((part, parts) -> done[part]++);
      }
      assertThat(done).containsExactly(3, 3);
    }
  }

  @Test
  void aFailureOfTheHelperReachesTheCaller() {
    try (Team team = new Team()) {
      Team.Work failing =
          (part, parts) -> {
            if (part == 1) {
              throw new ArithmeticException("planted");
            }
          };
      assertThatThrownBy(() -> team.run(failing)).hasRootCauseInstanceOf(ArithmeticException.class);
    }
  }
}
