package uncollapse.train;

import java.util.List;
import uncollapse.autograd.Gradients;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Parameter;
import uncollapse.autograd.Tape;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;
import uncollapse.nn.Network;
import uncollapse.nn.Optimiser;
import uncollapse.objective.Features;
import uncollapse.objective.Objective;
import uncollapse.objective.Pass;
import uncollapse.objective.Sampling;

/**
 * One prepared step of training: network, objective and batch size as one graph, replayed for each batch. Fill in
 * {@link #input} and {@link #labels}, {@link #evaluate}, look at the loss, {@link #apply}. Nothing is allocated after the
 * first step. Another objective or batch size needs another TrainingStep, on the same network; knobs do not.
 */
public final class TrainingStep {
  private final Tape tape;
  private final Var input;
  private final int[] labels;
  private final Pass pass;
  private final Objective.Terms terms;
  private final Gradients gradients;

  /**
   * @param target the network that a task with a target compares with; held still
   * @param batch rows of a batch; even for a task with two views
   */
  public TrainingStep(Network network, Network target, Objective objective, int batch, Kernels kernels) {
    tape = new Tape(kernels);
    input = tape.input(batch, network.inputs());
    labels = new int[batch];
    pass = pass(network, target, input, labels, objective.task().sampling() == Sampling.TWO_VIEWS);
    terms = objective.terms(pass);
    gradients = tape.plan(terms.total());
  }

  /** Writes a network's forward pass on the tape of {@code input}, and the target's only if somebody asks for it. */
  static Pass pass(Network network, Network target, Var input, int[] labels, boolean twoViews) {
    Network.Output output = network.forward(input);
    boolean unit = network.spec().normalise();
    return new Pass(
        output.hidden().stream().map(rows -> new Features(rows, false, twoViews)).toList(),
        new Features(output.raw(), false, twoViews),
        new Features(output.embedding(), unit, twoViews),
        labels,
        network.parameters(),
        () -> new Features(Ops.detach(target.forward(input).raw()), false, twoViews));
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

  /**
   * The length of the gradient of a part of the loss, by the values of the last {@link #evaluate}, whose own gradients it
   * leaves as they are.
   *
   * @param part one of {@link #terms}
   * @param parameters of which; those that are not in this step count 0
   */
  public double gradientLength(Var part, List<Parameter> parameters) {
    Gradients ofPart = tape.backward(part);
    double square = 0;
    for (Parameter parameter : parameters) {
      if (ofPart.has(parameter)) {
        for (double g : ofPart.of(parameter).data()) {
          square += g * g;
        }
      }
    }
    return Math.sqrt(square);
  }

  boolean hasFiniteGradient(Parameter parameter) {
    return !gradients.has(parameter) || gradients.of(parameter).isFinite();
  }

  /** Takes the step. */
  public void apply(Optimiser optimiser, double learningRate) {
    optimiser.step(gradients, learningRate);
  }

  /** The layers that the loss saw; their buffers are overwritten by the next {@link #evaluate}. */
  public Pass pass() {
    return pass;
  }

  /** The parts of the loss. */
  public Objective.Terms terms() {
    return terms;
  }

  public double total() {
    return terms.total().scalar();
  }
}
