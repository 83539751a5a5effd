package uncollapse.nn;

import java.util.ArrayList;
import java.util.List;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Parameter;
import uncollapse.autograd.Tape;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/**
 * An embedding network: its parameters, and how its forward pass is written on a tape. Layers l compute
 * activation(x · W_l + b_l), the last one without the activation.
 */
public final class Network {
  /** Rows that {@link #embed} sends through at a time. */
  private static final int BLOCK = 64;

  /** One affine layer: W is fan-in × fan-out, b is 1 × fan-out. */
  public record Layer(Parameter weights, Parameter bias) {}

  /**
   * The forward pass on a tape.
   *
   * @param hidden what leaves each hidden layer, after its activation
   * @param raw the last layer's output, rows × d
   * @param embedding the same with rows of length 1 if the network normalises, else {@code raw} itself
   */
  public record Output(List<Var> hidden, Var raw, Var embedding) {}

  private final NetworkSpec spec;
  private final List<Layer> layers;
  private final Tape inference;
  private final Var inferenceInput;
  private final Output inferenceOutput;

  /**
   * A network with weights drawn from {@code random} in the order of the layers, row by row, and biases 0.
   *
   * @param inputs coordinates of a point
   */
  public Network(NetworkSpec spec, int inputs, SeededRandom random, Kernels kernels) {
    this.spec = spec;
    List<Layer> built = new ArrayList<>();
    int fanIn = inputs;
    for (int l = 0; l <= spec.hidden().size(); l++) {
      boolean last = l == spec.hidden().size();
      int fanOut = last ? spec.d() : spec.hidden().get(l);
      Matrix weights = spec.initialiser().draw(fanIn, fanOut, last ? Activation.LINEAR : spec.activation(), random);
      built.add(new Layer(new Parameter("W" + (l + 1), weights), new Parameter("b" + (l + 1), new Matrix(1, fanOut))));
      fanIn = fanOut;
    }
    layers = List.copyOf(built);
    inference = new Tape(kernels);
    inferenceInput = inference.input(BLOCK, inputs);
    inferenceOutput = forward(inferenceInput);
  }

  public NetworkSpec spec() {
    return spec;
  }

  public int inputs() {
    return inferenceInput.cols();
  }

  public List<Layer> layers() {
    return layers;
  }

  /** W₁, b₁, W₂, b₂, … */
  public List<Parameter> parameters() {
    return layers.stream().flatMap(layer -> List.of(layer.weights(), layer.bias()).stream()).toList();
  }

  /** Writes the forward pass on the tape of {@code x} (rows × inputs). */
  public Output forward(Var x) {
    List<Var> hidden = new ArrayList<>();
    Var h = x;
    for (int l = 0; l < layers.size(); l++) {
      Layer layer = layers.get(l);
      boolean last = l == layers.size() - 1;
      Activation activation = last ? Activation.LINEAR : spec.activation();
      h = activation.layer(h, x.tape().parameter(layer.weights()), x.tape().parameter(layer.bias()));
      if (!last) {
        hidden.add(h);
      }
    }
    return new Output(List.copyOf(hidden), h, spec.normalise() ? Ops.normaliseRows(h) : h);
  }

  /** The embedding of any number of points (n × inputs) by the present weights, the same bits as in training; n × d, new. */
  public Matrix embed(Matrix x) {
    return features(x, FeatureLayer.EMBEDDING);
  }

  /**
   * What a layer makes of any number of points by the present weights, the same bits as in training.
   *
   * @param x n × inputs
   * @param layer one that this network has
   * @return n × the layer's width, new
   */
  public Matrix features(Matrix x, FeatureLayer layer) {
    Matrix rows = at(layer).value();
    Matrix out = new Matrix(x.rows(), rows.cols());
    for (int from = 0; from < x.rows(); from += BLOCK) {
      int count = Math.min(BLOCK, x.rows() - from);
      System.arraycopy(x.data(), from * x.cols(), inferenceInput.value().data(), 0, count * x.cols());
      inference.forward();
      System.arraycopy(rows.data(), 0, out.data(), from * rows.cols(), count * rows.cols());
    }
    return out;
  }

  private Var at(FeatureLayer layer) {
    return switch (layer) {
      case INPUT -> inferenceInput;
      case HIDDEN_1, HIDDEN_2, HIDDEN_3, HIDDEN_4 -> inferenceOutput.hidden().get(layer.hidden() - 1);
      case OUTPUT -> inferenceOutput.raw();
      case EMBEDDING -> inferenceOutput.embedding();
    };
  }
}
