package uncollapse.nn;

/** What stands between the layers of a network. */
public enum Activation {
  TANH,
  RELU,
  LEAKY_RELU,
  SIGMOID,
  LINEAR
}
