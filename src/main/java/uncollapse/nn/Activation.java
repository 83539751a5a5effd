package uncollapse.nn;

import uncollapse.autograd.Ops;
import uncollapse.autograd.Pointwise;
import uncollapse.autograd.Var;

/** What stands between the layers of a network. */
public enum Activation {
  TANH,
  RELU,
  LEAKY_RELU,
  SIGMOID,
  LINEAR;

  /** This activation of every element of x · w + bias. */
  Var layer(Var x, Var w, Var bias) {
    return switch (this) {
      case TANH -> Ops.layer(Pointwise.TANH, x, w, bias);
      case RELU -> Ops.layer(Pointwise.RELU, x, w, bias);
      case LEAKY_RELU -> Ops.layer(Pointwise.LEAKY_RELU, x, w, bias);
      case SIGMOID -> Ops.layer(Pointwise.SIGMOID, x, w, bias);
      case LINEAR -> Ops.affine(x, w, bias);
    };
  }
}
