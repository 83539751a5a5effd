package uncollapse.objective;

import java.util.List;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Parameter;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/**
 * The linear classifier of the cross-entropy task: logits = e · W + b. It belongs to a run, not to a task, so that what
 * it has learnt is still there when the task is switched away and back.
 */
public final class LinearHead {
  private final Parameter weights;
  private final Parameter bias;

  /** Xavier-uniform weights from {@code random}, bias 0: d × classes and 1 × classes. */
  public LinearHead(int d, int classes, SeededRandom random) {
    double bound = Math.sqrt(6.0 / (d + classes));
    Matrix w = new Matrix(d, classes);
    for (int i = 0; i < w.data().length; i++) {
      w.data()[i] = random.nextDouble(-bound, bound);
    }
    weights = new Parameter("head W", w);
    bias = new Parameter("head b", new Matrix(1, classes));
  }

  public List<Parameter> parameters() {
    return List.of(weights, bias);
  }

  /** rows × d to rows × classes, on the tape of {@code embedding}. */
  public Var logits(Var embedding) {
    return Ops.affine(embedding, embedding.tape().parameter(weights), embedding.tape().parameter(bias));
  }

  /** The class with the largest logit for each row, the first of several; n × d to n values. */
  public int[] classify(Matrix embedding) {
    int[] labels = new int[embedding.rows()];
    for (int i = 0; i < labels.length; i++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < bias.value().cols(); c++) {
        double logit = bias.value().get(0, c);
        for (int j = 0; j < embedding.cols(); j++) {
          logit = Math.fma(embedding.get(i, j), weights.value().get(j, c), logit);
        }
        if (logit > best) {
          best = logit;
          labels[i] = c;
        }
      }
    }
    return labels;
  }
}
