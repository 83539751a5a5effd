package uncollapse.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import uncollapse.Golden;
import uncollapse.autograd.Gradients;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Tape;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;
import uncollapse.nn.Activation;
import uncollapse.nn.Initialiser;
import uncollapse.nn.Network;
import uncollapse.nn.NetworkSpec;
import uncollapse.nn.Optimiser;
import uncollapse.nn.OptimiserSpec;

/** Training runs against the reference numbers. */
class GoldenRunsTest {
  private static final double RELATIVE = 1e-9;
  private static final double PERCENT = 1e-7;

  static List<JsonNode> runs() {
    return Golden.runs();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void trainingRunFollowsReference(JsonNode run) {
    int batch = run.get("batch").asInt();
    int[] sizes = Golden.ints(run.get("sizes"));
    String about = run.get("objective").asString();
    List<Term> terms = new ArrayList<>(
        switch (about) {
          case "contrastive all pairs + 0.1*svmax_bounded" ->
              List.of(new Term(new Regulariser.SvMaxBounded(), 0.1, Place.EMBEDDING));
          case "contrastive all pairs + 0.5*variance(gamma 1)" ->
              List.of(new Term(new Regulariser.VicVariance(1e-4), 0.5, Place.OUTPUT));
          case "contrastive all pairs" -> List.<Term>of();
          default -> throw new IllegalArgumentException(about);
        });
    // The reference loss is without the decay, which its optimiser adds to the gradient.
    double decay = run.get("weight_decay").asDouble();
    terms.add(new Term(new Regulariser.WeightDecay(), decay, Place.EMBEDDING));
    Objective objective =
        new Objective(
            new TaskLoss.Contrastive(), () -> List.copyOf(terms), Heads.drawn(2, 2, 1), () -> Knobs.STANDARD);
    OptimiserSpec spec =
        run.get("optimizer").asString().equals("sgd")
            ? new OptimiserSpec.Sgd(0.9)
            : new OptimiserSpec.Adam(0.9, 0.999, 1e-8);

    Kernels kernels = Kernels.available();
    Network network = network(sizes, kernels);
    Optimiser optimiser = new Optimiser(spec, network.parameters(), kernels);
    Tape tape = new Tape(kernels);
    Var input = tape.input(batch, sizes[0]);
    int[] labels = new int[batch];
    Network.Output output = network.forward(input);
    Features raw = new Features(output.raw(), false, false);
    Features unit = new Features(output.embedding(), true, false);
    Objective.Terms parts = objective.terms(new Pass(List.of(), raw, unit, labels, network.parameters(), () -> raw));
    Var total = parts.total();

    Matrix data = Golden.x(4 * batch, sizes[0]);
    double[] expected = Golden.doubles(run.get("loss"));
    for (int step = 0; step < expected.length; step++) {
      int from = step % 4 * batch;
      System.arraycopy(data.data(), from * sizes[0], input.value().data(), 0, batch * sizes[0]);
      Arrays.setAll(labels, i -> (from + i) % 3);
      tape.forward();
      double loss = total.scalar() - decay * parts.regularisers().getLast().scalar();
      assertThat(loss).as("step %d", step).isCloseTo(expected[step], withinPercentage(PERCENT));
      Gradients gradients = tape.backward(total);
      optimiser.step(gradients, run.get("lr").asDouble());
    }
    Matrix last = network.layers().getLast().weights().value();
    Golden.assertClose(last, Golden.matrix(run.get("last_layer")), RELATIVE);
  }

  /** W_l[r][c] = sin(0.7(r+1) + 1.3(c+1)(l+1)) / √fan-in, l from 0; biases 0. */
  private static Network network(int[] sizes, Kernels kernels) {
    List<Integer> hidden = IntStream.range(1, sizes.length - 1).map(i -> sizes[i]).boxed().toList();
    NetworkSpec spec = new NetworkSpec(hidden, Activation.TANH, sizes[sizes.length - 1], true, Initialiser.XAVIER);
    Network network = new Network(spec, sizes[0], new SeededRandom(1), kernels);
    Function<Integer, Matrix> weights =
        l ->
            Golden.fill(
                sizes[l],
                sizes[l + 1],
                at -> {
                  int row = at / sizes[l + 1];
                  int col = at % sizes[l + 1];
                  return Math.sin(0.7 * (row + 1) + 1.3 * (col + 1) * (l + 1)) / Math.sqrt(sizes[l]);
                });
    for (int l = 0; l < network.layers().size(); l++) {
      network.layers().get(l).weights().value().copyFrom(weights.apply(l));
    }
    return network;
  }
}
