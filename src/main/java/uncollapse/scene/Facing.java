package uncollapse.scene;

import uncollapse.linalg.Matrix;
import uncollapse.train.Snapshot;

/**
 * Where a camera sees the features best: in front of their mean. Spread features need not lie all over the sphere, since
 * their mean counts as a direction, and a camera that stands anywhere may see little but its back.
 */
public final class Facing {
  /** Beyond this tilt "to the right" says little. */
  private static final double STEEPEST = 1;

  /** How much the usual place counts against a mean of length 1: all where there is no mean. */
  private static final double USUAL = 0.15;

  /** Nearer than this, in radians, nobody sees a camera move. */
  private static final double NEAR = 1e-3;

  private Facing() {}

  /** The view of one snapshot, from it alone; {@link View#HOME} where features lie on no sphere. */
  public static View of(Snapshot snapshot) {
    Matrix embedding = snapshot.embedding();
    if (!snapshot.experiment().network().normalise() || embedding.cols() < 3 || embedding.rows() == 0) {
      return View.HOME;
    }
    Matrix rows = embedding.cols() == 3 ? embedding : Principal.of(snapshot).rows();
    double[] towards = forward(View.HOME);
    for (int k = 0; k < towards.length; k++) {
      towards[k] *= USUAL;
      for (int i = 0; i < rows.rows(); i++) {
        towards[k] += rows.get(i, k) / rows.rows();
      }
    }
    double yaw = Math.atan2(-towards[0], towards[2]);
    double pitch = Math.atan2(towards[1], Math.hypot(towards[0], towards[2]));
    return View.HOME.turned(yaw, Math.clamp(pitch, -STEEPEST, STEEPEST));
  }

  /** A share of the way from one view to another, the shorter way round; all of it once they are near. */
  public static View towards(View from, View to, double share) {
    double yaw = Math.IEEEremainder(to.yaw() - from.yaw(), 2 * Math.PI);
    double pitch = to.pitch() - from.pitch();
    return Math.hypot(yaw, pitch) < NEAR
        ? from.turned(to.yaw(), to.pitch())
        : from.turned(from.yaw() + share * yaw, from.pitch() + share * pitch);
  }

  /** The direction from the middle to the camera. */
  private static double[] forward(View view) {
    return new double[] {
      -Math.sin(view.yaw()) * Math.cos(view.pitch()),
      Math.sin(view.pitch()),
      Math.cos(view.yaw()) * Math.cos(view.pitch())
    };
  }
}
