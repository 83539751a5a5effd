package uncollapse.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way back from a divergence to the last good step.
 *
 * <p>By its size the loss is compared with its median up to there. It was last calm where it was no larger, and last sane
 * where it was no more than {@value #FAR} times as large. The setting that was changed last is to blame if since then the loss
 * stayed calm for no longer than it rose afterwards: then all of its moves in this time are taken back, and the good step is
 * the one before the first of them. Else it is the one where the loss was last sane.
 *
 * @param step how many steps are taken there
 * @param undone the move that is taken back; null for none
 */
public record Rewind(long step, @Nullable KnobMove undone) {
  private static final double FAR = 10;

  /**
   * For a run that cannot take the next step.
   *
   * @param history up to the last step that was taken
   */
  static Rewind of(long failed, MoveLog log, History history) {
    long calm = lastWithin(1, history);
    long since = calm - (failed - calm);
    KnobMove last = log.last();
    if (last == null || log.lastStep() < since) {
      return new Rewind(lastWithin(FAR, history), null);
    }
    KnobMove first =
        log.moves().stream()
            .filter(move -> move.setting().equals(last.setting()) && move.step() > since)
            .findFirst()
            .orElse(last);
    return new Rewind(first.step() - 1, first);
  }

  /** The last step at which the loss was at most {@code times} as large as its median up to there. */
  private static long lastWithin(double times, History history) {
    double[] sizes = new double[history.size()];
    int known = 0;
    long within = 0;
    for (int i = 0; i < history.size(); i++) {
      double size = Math.abs(history.total()[i]);
      if (!Double.isNaN(size)) {
        int place = Arrays.binarySearch(sizes, 0, known, size);
        place = place < 0 ? -place - 1 : place;
        System.arraycopy(sizes, place, sizes, place + 1, known - place);
        sizes[place] = size;
        known++;
        if (size <= times * sizes[(known - 1) / 2]) {
          within = history.steps()[i];
        }
      }
    }
    return within;
  }

  /** Takes a laboratory whose runs have diverged back; what they were stays as a branch. Without effect on others. */
  public static void perform(Lab lab) {
    Stream.of(Side.values())
        .flatMap(side -> Stream.ofNullable(lab.trainer(side).divergence()))
        .map(Divergence::rewind)
        .min((one, other) -> Long.compare(one.step, other.step))
        .ifPresent(
            first ->
                lab.arrange(
                    Deed.Whole.BRANCHED,
                    runs -> {
                      Trainer second = runs.b();
                      return new Pair(first.back(runs.a()), second == null ? null : first.back(second));
                    }));
  }

  /** Another run, which stands at the good step with all changes that had been made there but the one to blame. */
  private Trainer back(Trainer run) {
    Replay replay = run.towards(step, run);
    replay.advance(step, () -> true);
    Trainer there = replay.trainer();
    Divergence divergence = run.divergence();
    KnobMove blamed = divergence == null || divergence.rewind().step != step ? null : divergence.rewind().undone;
    List<Recording.Entry> changes = run.recording().entries().stream().filter(entry -> entry.step() == step).toList();
    for (Recording.Entry change : changes) {
      if (blamed == null || !blamed.setting().equals(MoveLog.settingOf(there.experiment(), change.command()))) {
        there.apply(change.command(), change.drag());
      } else if (blamed.setting() instanceof Setting.Part) {
        break; // what was changed after another method may not fit the one before
      }
    }
    there.branchOff(run);
    return there;
  }
}
