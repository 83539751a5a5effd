package uncollapse.nn;

/** How weights start; biases start at 0. */
public enum Initialiser {
  /** He-normal for hidden layers followed by a (leaky) ReLU, Xavier-uniform for all others. */
  MATCHED,
  /** Xavier-uniform everywhere: U(−a, a), a = √(6 / (fan-in + fan-out)) (Glorot and Bengio 2010). */
  XAVIER,
  /** He-normal everywhere: N(0, 2 / fan-in) (He et al. 2015). */
  HE
}
