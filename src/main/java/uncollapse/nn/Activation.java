package uncollapse.nn;

import uncollapse.autograd.Ops;
import uncollapse.autograd.Var;

/** What stands between the layers of a network. */
public enum Activation {
  TANH,
  RELU,
  LEAKY_RELU,
  SIGMOID,
  LINEAR;

  /** This activation of every element. */
  Var on(Var x) {
    return switch (this) {
      case TANH -> Ops.tanh(x);
      case RELU -> Ops.relu(x);
      case LEAKY_RELU -> Ops.leakyRelu(x);
      case SIGMOID -> Ops.sigmoid(x);
      case LINEAR -> x;
    };
  }
}
