package uncollapse.train;

import java.util.Set;
import java.util.function.Supplier;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Team;

/**
 * Trains W0 and W1 for {@code args[0]} steps, W2 and W3 for {@code args[1]}, W4 for {@code args[2]}, on {@code args[3]}
 * threads, and prints a hash of each's weights.
 */
final class WeightHashes {
  private WeightHashes() {}

  public static void main(String[] args) {
    if (args[3].equals("1")) {
      train(args, Kernels::available);
    } else {
      try (Team team = new Team()) {
        train(args, () -> Kernels.available(team));
      }
    }
  }

  private static void train(String[] args, Supplier<Kernels> kernels) {
    for (Workload workload : Workload.values()) {
      int steps =
          Integer.parseInt(
              switch (workload) {
                case W0, W1 -> args[0];
                case W2, W3 -> args[1];
                case W4 -> args[2];
              });
      for (Workload.Extra extra : steps == 0 ? Set.<Workload.Extra>of() : workload.extras()) {
        Workload.Run run = workload.prepare(extra, kernels.get());
        for (int i = 0; i < steps; i++) {
          run.step();
        }
        System.out.println(workload + " " + extra + " " + Long.toHexString(run.weightHash()) + " " + run.loss());
      }
    }
  }
}
