package uncollapse.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import uncollapse.Golden;
import uncollapse.autograd.Gradients;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Parameter;
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

/** Values, gradients and training runs against the reference numbers. */
class GoldenTest {
  private static final double RELATIVE = 1e-9;
  private static final double PERCENT = 1e-7;

  static Stream<Arguments> terms() {
    return Stream.of(
            one("svmax_bounded", true, (e, labels) -> on(new Regulariser.SvMaxBounded(), e, 0)),
            one("svmax_vanilla", true, (e, labels) -> on(new Regulariser.SvMaxVanilla(), e, 0)),
            one(
                "variance gamma=1 eps=1e-4",
                false,
                (e, labels) -> on(new Regulariser.VicVariance(1e-4), e, 1)),
            one("contrastive all pairs m=1 squared", true, task(new TaskLoss.Contrastive(), 1)),
            one("triplet batch-hard m=0.2", true, task(new TaskLoss.BatchHardTriplet(), 0.2)))
        .flatMap(it -> it);
  }

  private static Stream<Arguments> one(String name, boolean unit, BiFunction<Features, int[], Var> term) {
    return Golden.cases(name).stream()
        .map(it -> Arguments.of(name + " " + it.get("n") + "x" + it.get("d"), it, unit, term));
  }

  private static Var on(Regulariser regulariser, Features e, double gamma) {
    return regulariser.on(e, Passes.of(e, new int[0]), () -> Knobs.STANDARD.with(Knob.GAMMA, gamma));
  }

  private static BiFunction<Features, int[], Var> task(TaskLoss task, double margin) {
    Objective objective = objective(task, Knobs.STANDARD.with(Knob.MARGIN, margin));
    return (e, labels) -> task.on(Passes.of(e, labels), objective);
  }

  private static Objective objective(TaskLoss task, Knobs knobs, Term... terms) {
    return new Objective(task, () -> List.of(terms), new LinearHead(2, 2, new SeededRandom(1)), () -> knobs);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("terms")
  void termHasReferenceValueAndGradient(
      String name, JsonNode golden, boolean unit, BiFunction<Features, int[], Var> term) {
    Parameter x = new Parameter("x", Golden.x(golden.get("n").asInt(), golden.get("d").asInt()));
    Tape tape = new Tape(Kernels.available());
    Var rows = unit ? Ops.normaliseRows(tape.parameter(x)) : tape.parameter(x);
    JsonNode labels = golden.get("labels");
    Var loss = term.apply(new Features(rows, unit, false), labels == null ? new int[0] : Golden.ints(labels));
    tape.forward();

    assertThat(loss.scalar()).isCloseTo(golden.get("value").asDouble(), withinPercentage(PERCENT));
    Golden.assertClose(tape.backward(loss).of(x), Golden.matrix(golden.get("grads").get(0)), RELATIVE);
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void twoViewsOnUnitRowsAreAlignment(JsonNode golden) {
    int n = golden.get("n").asInt();
    int d = golden.get("d").asInt();
    double[] both = Arrays.copyOf(Golden.x(n, d).data(), 2 * n * d);
    System.arraycopy(Golden.y(n, d).data(), 0, both, n * d, n * d);
    Parameter x = new Parameter("x", new Matrix(2 * n, d, both));
    Tape tape = new Tape(Kernels.available());
    TaskLoss task = new TaskLoss.TwoViewInvariance();
    Features features = new Features(Ops.normaliseRows(tape.parameter(x)), true, true);
    Var loss = task.on(Passes.of(features, new int[0]), objective(task, Knobs.STANDARD));
    tape.forward();
    double[] gradient = tape.backward(loss).of(x).data();

    assertThat(loss.scalar()).isCloseTo(golden.get("value").asDouble(), withinPercentage(PERCENT));
    for (int view = 0; view < 2; view++) {
      Matrix half = new Matrix(n, d, Arrays.copyOfRange(gradient, view * n * d, (view + 1) * n * d));
      Golden.assertClose(half, Golden.matrix(golden.get("grads").get(view)), RELATIVE);
    }
  }

  static List<JsonNode> alignments() {
    return Golden.cases("align");
  }

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
    Objective objective = objective(new TaskLoss.Contrastive(), Knobs.STANDARD, terms.toArray(new Term[0]));
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
    Objective.Terms parts = objective.terms(new Pass(List.of(), raw, unit, labels, network.parameters()));
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
