package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlayingTest {
  private final Playing playing = new Playing();

  @Test
  void whoFindsThatItCannotGoOnPausesIt() {
    playing.begin();
    playing.pauseIfStill(playing.time());
    assertThat(playing.on()).isFalse();
  }

  /** As when a run has diverged, is reset and played, and only then the divergence is acted upon. */
  @Test
  void whatWasFoundBeforeItWasAskedToPlayDoesNotPauseIt() {
    long paused = playing.time();
    playing.begin();
    playing.pauseIfStill(paused);
    assertThat(playing.on()).isTrue();

    long first = playing.time();
    playing.pause();
    playing.begin();
    playing.pauseIfStill(first);
    assertThat(playing.on()).as("nor once it was paused in between").isTrue();
  }
}
