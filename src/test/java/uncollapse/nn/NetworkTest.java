package uncollapse.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uncollapse.Golden;
import uncollapse.autograd.GradientCheck;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Tape;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

class NetworkTest {
  private static Network network(NetworkSpec spec, int inputs, long seed) {
    return new Network(spec, inputs, new SeededRandom(seed), Kernels.available());
  }

  private static NetworkSpec spec(List<Integer> hidden, Activation activation, int d, boolean normalise) {
    return new NetworkSpec(hidden, activation, d, normalise, Initialiser.MATCHED);
  }

  @Test
  void parametersAreWeightsAndBiasesInOrder() {
    Network network = network(spec(List.of(5, 4), Activation.TANH, 3, true), 2, 1);
    assertThat(network.parameters().stream().map(it -> it.name() + " " + it.value().rows() + "x" + it.value().cols()))
        .containsExactly("W1 2x5", "b1 1x5", "W2 5x4", "b2 1x4", "W3 4x3", "b3 1x3");
  }

  @Test
  void withoutHiddenLayersItIsALinearMap() {
    Network network = network(spec(List.of(), Activation.TANH, 2, false), 2, 1);
    network.parameters().get(0).value().copyFrom(Matrix.of(new double[] {1, 2}, new double[] {3, 4}));
    network.parameters().get(1).value().copyFrom(Matrix.of(new double[] {10, 20}));
    assertThat(network.embed(Matrix.of(new double[] {1, -1}))).isEqualTo(Matrix.of(new double[] {8, 18}));
  }

  @Test
  void oneSeedGivesOneNetwork() {
    NetworkSpec spec = spec(List.of(8), Activation.RELU, 3, true);
    Matrix x = Golden.x(10, 2);
    assertThat(network(spec, 2, 5).embed(x)).isEqualTo(network(spec, 2, 5).embed(x));
    assertThat(network(spec, 2, 5).embed(x)).isNotEqualTo(network(spec, 2, 6).embed(x));
  }

  @Test
  void initialisersHaveTheirSpread() {
    Network relu = network(spec(List.of(256), Activation.RELU, 64, true), 256, 3);
    double he = Math.sqrt(2.0 / 256);
    assertThat(deviation(relu.layers().get(0).weights().value())).isCloseTo(he, within(0.02 * he));
    double bound = Math.sqrt(6.0 / (256 + 64));
    double[] last = relu.layers().get(1).weights().value().data();
    assertThat(Arrays.stream(last).map(Math::abs).max().orElseThrow()).isBetween(0.99 * bound, bound);
    assertThat(deviation(relu.layers().get(1).weights().value())).isCloseTo(bound / Math.sqrt(3), within(0.01 * bound));
    assertThat(relu.layers().get(0).bias().value().data()).containsOnly(0);
  }

  private static double deviation(Matrix m) {
    return Math.sqrt(Arrays.stream(m.data()).map(w -> w * w).average().orElseThrow());
  }

  @Test
  void embedsAnyNumberOfPointsToTheBitAsInTraining() {
    Network network = network(spec(List.of(16, 16), Activation.TANH, 3, true), 2, 1);
    for (int n : new int[] {1, 63, 64, 65, 200}) {
      Matrix x = Golden.x(n, 2);
      Tape tape = new Tape(Kernels.available());
      Var input = tape.input(n, 2);
      Network.Output output = network.forward(input);
      input.value().copyFrom(x);
      tape.forward();
      assertThat(network.embed(x)).isEqualTo(output.embedding().value());
      assertThat(network.features(x, FeatureLayer.INPUT)).isEqualTo(x);
      assertThat(network.features(x, FeatureLayer.HIDDEN_1)).isEqualTo(output.hidden().getFirst().value());
      assertThat(network.features(x, FeatureLayer.HIDDEN_2)).isEqualTo(output.hidden().getLast().value());
      assertThat(network.features(x, FeatureLayer.OUTPUT)).isEqualTo(output.raw().value());
      assertThat(network.features(x, FeatureLayer.EMBEDDING)).isEqualTo(output.embedding().value());
    }
  }

  @Test
  void aNetworkHasTheLayersOfItsShape() {
    assertThat(FeatureLayer.of(spec(List.of(), Activation.TANH, 3, false)))
        .containsExactly(FeatureLayer.INPUT, FeatureLayer.EMBEDDING);
    assertThat(FeatureLayer.of(spec(List.of(5, 5), Activation.TANH, 3, true)))
        .containsExactly(
            FeatureLayer.INPUT, FeatureLayer.HIDDEN_1, FeatureLayer.HIDDEN_2, FeatureLayer.OUTPUT, FeatureLayer.EMBEDDING);
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void gradientsOfEveryLayerAreRight(Activation activation) {
    for (boolean normalise : new boolean[] {true, false}) {
      Network network = network(spec(List.of(6, 5), activation, 3, normalise), 2, 4);
      // Without biases a dead ReLU layer gives rows of length 0.
      network.layers().forEach(it -> it.bias().value().copyFrom(Golden.y(1, it.bias().value().cols())));
      new GradientCheck(
              2,
              network.parameters(),
              leaves -> network.forward(leaves.getFirst().tape().constant(Golden.x(9, 2))).embedding())
          .check();
    }
  }
}
