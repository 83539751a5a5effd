package uncollapse.train;

import java.util.Set;
import uncollapse.autograd.Kernels;

/** Trains W0 and W1 for {@code args[0]} steps, the others for {@code args[1]}, and prints a hash of each's weights. */
final class WeightHashes {
  private WeightHashes() {}

  public static void main(String[] args) {
    for (Workload workload : Workload.values()) {
      boolean small = workload.compareTo(Workload.W1) <= 0;
      int steps = Integer.parseInt(args[small ? 0 : 1]);
      for (Workload.Extra extra : steps == 0 ? Set.<Workload.Extra>of() : workload.extras()) {
        Workload.Run run = workload.prepare(extra, Kernels.available());
        for (int i = 0; i < steps; i++) {
          run.step();
        }
        System.out.println(workload + " " + extra + " " + Long.toHexString(run.weightHash()) + " " + run.loss());
      }
    }
  }
}
