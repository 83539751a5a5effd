package uncollapse.train;

import java.util.List;
import java.util.stream.DoubleStream;
import uncollapse.autograd.Parameter;

/**
 * One matrix of what a run has learnt.
 *
 * @param name as the network calls it: W1, b1, …
 * @param values row by row
 */
public record Weights(String name, int rows, int columns, List<Double> values) {
  public Weights {
    values = List.copyOf(values);
  }

  /** All that a trainer has learnt up to now, in a fixed order. */
  public static List<Weights> of(Trainer trainer) {
    return trainer.parameters().stream().map(Weights::of).toList();
  }

  private static Weights of(Parameter parameter) {
    double[] data = parameter.value().data();
    return new Weights(
        parameter.name(), parameter.value().rows(), parameter.value().cols(), DoubleStream.of(data).boxed().toList());
  }
}
