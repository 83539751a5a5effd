package uncollapse.objective;

import java.util.List;
import uncollapse.autograd.Correlations;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Parameter;
import uncollapse.autograd.Pointwise;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/**
 * The predictor h of SimSiam and BYOL: a product (standardising would take a bias away), standardised over the batch,
 * ReLU, affine; d to d. It belongs to a run, not
 * to a task, so that what it has learnt is still there when the task is switched away and back.
 */
public final class Predictor {
  /** Units between: a quarter of d, as in SimSiam, would leave nothing of a small d. */
  static final int WIDTH = 16;

  private static final double EPSILON = 1e-5;

  private final Parameter inner;
  private final Parameter outer;
  private final Parameter outerBias;

  /** He-normal inner and Xavier-uniform outer weights from {@code random}, biases 0. */
  public Predictor(int d, SeededRandom random) {
    Matrix first = new Matrix(d, WIDTH);
    for (int i = 0; i < first.data().length; i++) {
      first.data()[i] = Math.sqrt(2.0 / d) * random.nextGaussian();
    }
    Matrix second = new Matrix(WIDTH, d);
    double bound = Math.sqrt(6.0 / (WIDTH + d));
    for (int i = 0; i < second.data().length; i++) {
      second.data()[i] = random.nextDouble(-bound, bound);
    }
    inner = new Parameter("predictor W1", first);
    outer = new Parameter("predictor W2", second);
    outerBias = new Parameter("predictor b", new Matrix(1, d));
  }

  public List<Parameter> parameters() {
    return List.of(inner, outer, outerBias);
  }

  /** rows × d to rows × d, on the tape of {@code z}, the rows of one view. */
  Var on(Var z) {
    Var h = Ops.affine(z, z.tape().parameter(inner), z.tape().constant(new Matrix(1, WIDTH)));
    Var active = Ops.pointwise(Pointwise.RELU, Correlations.standardise(h, EPSILON));
    return Ops.affine(active, z.tape().parameter(outer), z.tape().parameter(outerBias));
  }
}
