package uncollapse.train;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** On the way to a step that has been taken before: both sides are taken there again. */
final class Journey {
  private final Replay a;
  private final @Nullable Replay b;
  private final long toA;
  private final long toB;
  private final boolean opens;
  private boolean arrived;

  private Journey(Replay a, @Nullable Replay b, long toA, long toB, boolean opens) {
    this.a = a;
    this.b = b;
    this.toA = toA;
    this.toB = toB;
    this.opens = opens;
  }

  /**
   * To an earlier step of some runs, which stay as they are.
   *
   * @param before where one was looking until now: gone on from, if that is the shorter way
   */
  static Journey back(Pair runs, long step, @Nullable Journey before) {
    if (before != null && before.leadsTo(step, runs)) {
      return new Journey(before.a, before.b, step, step, false);
    }
    Pair seen = before == null || before.opens ? runs : before.pair();
    Trainer second = runs.b();
    return new Journey(
        runs.a().towards(step, seen.a()), second == null ? null : second.towards(step, seen.of(Side.B)), step, step, false);
  }

  private boolean leadsTo(long step, Pair runs) {
    long here = a.trainer().stepsTaken();
    return !opens && here < step && here >= runs.a().timeline().before(step).step();
  }

  /** Along recordings, from the start of {@code fresh} runs to their ends. */
  static Journey opening(Pair fresh, Recording a, @Nullable Recording b) {
    Trainer second = fresh.b();
    return new Journey(
        new Replay(fresh.a(), a.entries()),
        second == null || b == null ? null : new Replay(second, b.entries()),
        a.steps(),
        b == null ? 0 : b.steps(),
        true);
  }

  /**
   * Goes on.
   *
   * @param goOn asked after each step
   * @return whether it has arrived
   */
  boolean travel(BooleanSupplier goOn) {
    arrived = a.advance(toA, goOn) && (b == null || b.advance(toB, goOn));
    if (arrived && opens) {
      a.arrive();
      if (b != null) {
        b.arrive();
      }
    }
    return arrived;
  }

  boolean arrived() {
    return arrived;
  }

  /** Whether it is the runs themselves that are on their way, and not other ones for looking back. */
  boolean opens() {
    return opens;
  }

  /** The step that was asked for. */
  long to() {
    return toA;
  }

  LabView.Way way() {
    return new LabView.Way(a.trainer().stepsTaken() + (b == null ? 0 : b.trainer().stepsTaken()), toA + toB);
  }

  /** The runs on their way. */
  Pair pair() {
    return new Pair(a.trainer(), b == null ? null : b.trainer());
  }

  /** The runs at the step that was asked for, once they are there; what {@code runs} took after it stays with them as a branch. */
  Pair branch(Pair runs) {
    travel(() -> true);
    Pair there = pair();
    there.a().branchOff(runs.a());
    Trainer second = runs.b();
    if (there.b() != null && second != null) {
      there.b().branchOff(second);
    }
    return there;
  }
}
