package uncollapse.train;

import uncollapse.autograd.Gradients;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Tape;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;
import uncollapse.nn.Network;
import uncollapse.nn.Optimiser;
import uncollapse.objective.Features;
import uncollapse.objective.Objective;

/**
 * One prepared step of training: network, objective and batch size as one graph, replayed for each batch. Fill in
 * {@link #input} and {@link #labels}, {@link #evaluate}, look at the loss, {@link #apply}. Nothing is allocated after the
 * first step. Another objective or batch size needs another TrainingStep, on the same network; knobs do not.
 */
public final class TrainingStep {
  private final Tape tape;
  private final Var input;
  private final int[] labels;
  private final Network.Output output;
  private final Objective.Terms terms;
  private final Gradients gradients;

  /**
   * @param batch rows of a batch; even for a task with two views
   */
  public TrainingStep(Network network, Objective objective, int batch, Kernels kernels) {
    tape = new Tape(kernels);
    input = tape.input(batch, network.inputs());
    labels = new int[batch];
    output = network.forward(input);
    terms = objective.terms(new Features(output.embedding(), network.spec().normalise()), labels);
    gradients = tape.plan(terms.total());
  }

  /** The batch's points, batch × inputs, to be written into. */
  public Matrix input() {
    return input.value();
  }

  /** The batch's classes, to be written into. */
  public int[] labels() {
    return labels;
  }

  /** Computes loss and gradients of the batch; moves nothing. */
  public void evaluate() {
    tape.forward();
    tape.backward(terms.total());
  }

  /** Whether loss and gradients are free of NaN and infinity: if not, the step must not be taken. */
  public boolean isFinite() {
    return Double.isFinite(total()) && gradients.isFinite();
  }

  /** Takes the step. */
  public void apply(Optimiser optimiser, double learningRate) {
    optimiser.step(gradients, learningRate);
  }

  /** The features that the loss saw, batch × d: the buffer itself. */
  public Matrix embedding() {
    return output.embedding().value();
  }

  public double task() {
    return terms.task().scalar();
  }

  /** The regulariser's value before λ; 0 without one. */
  public double regulariser() {
    return terms.regulariser().scalar();
  }

  public double total() {
    return terms.total().scalar();
  }
}
