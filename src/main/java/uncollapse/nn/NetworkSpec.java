package uncollapse.nn;

import java.util.List;

/**
 * The shape of an embedding network: a multilayer perceptron with a linear output.
 *
 * @param hidden widths of the hidden layers: 0 to 4 of them, each 1 to 256
 * @param d embedding width, 1 to 64
 * @param normalise whether each row of the output is divided by its Euclidean norm
 */
public record NetworkSpec(
    List<Integer> hidden, Activation activation, int d, boolean normalise, Initialiser initialiser) {
  public static final int MAX_HIDDEN_LAYERS = 4;
  public static final int MAX_WIDTH = 256;
  public static final int MAX_D = 64;

  public NetworkSpec {
    hidden = List.copyOf(hidden);
  }
}
