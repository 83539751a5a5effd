package uncollapse.train;

import uncollapse.nn.NetworkSpec;

/** How much arithmetic a run takes, roughly. */
public final class Effort {
  /** Points in space: the input's greatest width. */
  private static final int INPUTS = 3;

  /** Forward, and the gradients of inputs and weights. */
  private static final int PRODUCTS = 3;

  /** For a picture: points of the probe set, and of the field over input space. */
  private static final int ROWS_SHOWN = 2_500;

  private Effort() {}

  /** Multiplications, where the network is trained for so many steps and looked at so many times. */
  public static double multiplications(Experiment experiment, long steps, long pictures) {
    double row = perRow(experiment.network());
    double batch = experiment.batch();
    double pairs = batch * batch * experiment.network().d();
    return steps * (PRODUCTS * batch * row + pairs) + pictures * ROWS_SHOWN * row;
  }

  private static double perRow(NetworkSpec network) {
    double all = 0;
    int before = INPUTS;
    for (int width : network.hidden()) {
      all += (double) before * width;
      before = width;
    }
    return all + (double) before * network.d();
  }
}
