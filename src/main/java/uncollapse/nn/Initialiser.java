package uncollapse.nn;

import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/** How weights start; biases start at 0. */
public enum Initialiser {
  /** He-normal for hidden layers followed by a (leaky) ReLU, Xavier-uniform for all others. */
  MATCHED,
  /** Xavier-uniform everywhere: U(−a, a), a = √(6 / (fan-in + fan-out)) (Glorot and Bengio 2010). */
  XAVIER,
  /** He-normal everywhere: N(0, 2 / fan-in) (He et al. 2015). */
  HE;

  /**
   * Weights of one layer.
   *
   * @param followedBy the activation after this layer; LINEAR for the last
   * @return fan-in × fan-out, drawn row by row
   */
  Matrix draw(int fanIn, int fanOut, Activation followedBy, SeededRandom random) {
    boolean he =
        switch (this) {
          case HE -> true;
          case XAVIER -> false;
          case MATCHED -> followedBy == Activation.RELU || followedBy == Activation.LEAKY_RELU;
        };
    double deviation = Math.sqrt(2.0 / fanIn);
    double bound = Math.sqrt(6.0 / (fanIn + fanOut));
    Matrix weights = new Matrix(fanIn, fanOut);
    double[] w = weights.data();
    for (int i = 0; i < w.length; i++) {
      w[i] = he ? deviation * random.nextGaussian() : random.nextDouble(-bound, bound);
    }
    return weights;
  }
}
