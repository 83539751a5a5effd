package uncollapse.train;

import java.util.Set;
import java.util.function.Supplier;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Team;

/**
 * Trains W0 and W1 for {@code args[0]} steps, the others for {@code args[1]}, on {@code args[2]} threads, and prints a
 * hash of each's weights.
 */
final class WeightHashes {
  private WeightHashes() {}

  public static void main(String[] args) {
    if (args[2].equals("1")) {
      train(args, Kernels::available);
    } else {
      try (Team team = new Team()) {
        train(args, () -> Kernels.available(team));
      }
    }
  }

  private static void train(String[] args, Supplier<Kernels> kernels) {
    for (Workload workload : Workload.values()) {
      boolean small = workload.compareTo(Workload.W1) <= 0;
      int steps = Integer.parseInt(args[small ? 0 : 1]);
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
