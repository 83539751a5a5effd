package uncollapse.nn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Parameter;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/** A copy of a network whose weights follow the network's: the target network of BYOL (Grill et al. 2020). */
public final class MovingAverage {
  private final Network leader;
  private final Network follower;

  /** Copies of the weights as they are, once somebody has asked for them. */
  private @Nullable List<Matrix> saved;

  /** Starts with the weights of {@code leader}. */
  public MovingAverage(Network leader, Kernels kernels) {
    this.leader = leader;
    follower = new Network(leader.spec(), leader.inputs(), new SeededRandom(0), kernels);
    follow(1);
  }

  /** The network of the averages. */
  public Network network() {
    return follower;
  }

  /** Each weight t becomes (1 − rate) t + rate · w, w the leader's: 0 leaves it, 1 makes it w. */
  public void follow(double rate) {
    saved = null;
    for (int l = 0; l < leader.layers().size(); l++) {
      follow(leader.layers().get(l).weights(), follower.layers().get(l).weights(), rate);
      follow(leader.layers().get(l).bias(), follower.layers().get(l).bias(), rate);
    }
  }

  /** Copies of all averages, which nobody writes to: the same ones until the next {@link #follow}. */
  public List<Matrix> save() {
    List<Matrix> copies = saved;
    if (copies == null) {
      copies = follower.parameters().stream().map(p -> p.value().copy()).toList();
      saved = copies;
    }
    return copies;
  }

  /** Takes over what {@link #save} gave. */
  public void restore(List<Matrix> copies) {
    for (int i = 0; i < copies.size(); i++) {
      follower.parameters().get(i).value().copyFrom(copies.get(i));
    }
    saved = copies;
  }

  private static void follow(Parameter leader, Parameter follower, double rate) {
    Matrix w = leader.value();
    Matrix t = follower.value();
    for (int i = 0; i < t.data().length; i++) {
      t.data()[i] = Math.fma(rate, w.data()[i], (1 - rate) * t.data()[i]);
    }
  }
}
