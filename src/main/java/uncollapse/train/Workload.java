package uncollapse.train;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uncollapse.autograd.Gradients;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Parameter;
import uncollapse.autograd.Pointwise;
import uncollapse.autograd.Statistics;
import uncollapse.autograd.Tape;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;
import uncollapse.nn.Activation;
import uncollapse.nn.Initialiser;
import uncollapse.nn.Network;
import uncollapse.nn.NetworkSpec;
import uncollapse.nn.Optimiser;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knobs;
import uncollapse.objective.Heads;
import uncollapse.objective.Objective;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;

/**
 * The standard training steps by which engines are compared. W0 is TensorFlow Playground's default network with half the
 * squared error; W1 to W4 are embedding networks (tanh, unit rows) with the contrastive loss over all pairs and SGD with
 * momentum 0.9.
 */
public enum Workload {
  W0(10, 2, 1, 250),
  W1(64, 2, 2, 4096),
  W2(128, 3, 3, 4096),
  W3(256, 3, 16, 4096),
  W4(512, 3, 64, 4096);

  /** What is added to the loss, with weight 0.1. */
  public enum Extra {
    NONE,
    SVMAX,
    /** On the raw output, γ = 1. */
    VARIANCE
  }

  private static final double WEIGHT = 0.1;
  private static final double EPSILON = 1e-4;

  private final int batch;
  private final int inputs;
  private final int d;
  private final int points;

  Workload(int batch, int inputs, int d, int points) {
    this.batch = batch;
    this.inputs = inputs;
    this.d = d;
    this.points = points;
  }

  private List<Integer> hidden() {
    return switch (this) {
      case W0 -> List.of(4, 2);
      case W1 -> List.of(16, 16);
      case W2 -> List.of(64, 64);
      case W3 -> List.of(128, 128);
      case W4 -> List.of(256, 256, 256);
    };
  }

  public Set<Extra> extras() {
    return this == W0 ? EnumSet.of(Extra.NONE) : EnumSet.allOf(Extra.class);
  }

  /** The workload with fresh weights and data, seed 0. */
  public Run prepare(Extra extra, Kernels kernels) {
    return new Run(this, extra, kernels);
  }

  /** A workload under way. */
  public static final class Run {
    private final Workload workload;
    private final Matrix data;
    private final int[] dataLabels;
    private final Network network;
    private final Tape tape;
    private final Var input;
    private final Var target;
    private final int[] labels;
    private final Var loss;
    private final Gradients gradients;
    private final Optimiser optimiser;
    private final double rate;
    private int at;

    private Run(Workload workload, Extra extra, Kernels kernels) {
      this.workload = workload;
      SeededRandom random = new SeededRandom(0);
      data = new Matrix(workload.points, workload.inputs);
      Arrays.setAll(data.data(), i -> random.nextGaussian());
      dataLabels = new int[workload.points];
      Arrays.setAll(dataLabels, i -> random.nextInt(4));
      NetworkSpec spec =
          new NetworkSpec(workload.hidden(), Activation.TANH, workload.d, workload != W0, Initialiser.XAVIER);
      network = new Network(spec, workload.inputs, random, kernels);
      tape = new Tape(kernels);
      input = tape.input(workload.batch, workload.inputs);
      target = tape.input(workload.batch, 1);
      labels = new int[workload.batch];
      loss = workload == W0 ? halfSquaredError() : embeddingLoss(extra);
      gradients = tape.plan(loss);
      double momentum = workload == W0 ? 0 : 0.9;
      optimiser = new Optimiser(new OptimiserSpec.Sgd(momentum), network.parameters(), kernels);
      rate = workload == W0 ? 0.03 : 0.01;
    }

    private Var halfSquaredError() {
      Var prediction = Ops.pointwise(Pointwise.TANH, network.forward(input).raw());
      return Ops.scale(Statistics.meanSquare(prediction, target), () -> 0.5);
    }

    private Var embeddingLoss(Extra extra) {
      List<Term> terms =
          switch (extra) {
            case NONE -> List.of();
            case SVMAX -> List.of(new Term(new Regulariser.SvMaxVanilla(), WEIGHT, Place.EMBEDDING));
            case VARIANCE -> List.of(new Term(new Regulariser.VicVariance(EPSILON), WEIGHT, Place.OUTPUT));
          };
      Heads heads = Heads.drawn(workload.d, 1, 0);
      return new Objective(new TaskLoss.Contrastive(), () -> terms, heads, () -> Knobs.STANDARD)
          .terms(TrainingStep.pass(network, network, input, labels, false))
          .total();
    }

    /** One training step on the next rows of the data. */
    public void step() {
      int width = workload.inputs;
      System.arraycopy(data.data(), at * width, input.value().data(), 0, workload.batch * width);
      if (workload == W0) {
        for (int i = 0; i < workload.batch; i++) {
          target.value().data()[i] = Math.signum(data.get(at + i, 0) * data.get(at + i, 1));
        }
        at = (at + workload.batch) % workload.points;
      } else {
        System.arraycopy(dataLabels, at, labels, 0, workload.batch);
        at = (at + workload.batch) % (workload.points - workload.batch);
      }
      tape.forward();
      tape.backward(loss);
      optimiser.step(gradients, rate);
    }

    /** The rate over {@code seconds}, after as long a warm-up. */
    public double stepsPerSecond(double seconds) {
      stepFor(seconds);
      return stepFor(seconds);
    }

    private double stepFor(double seconds) {
      long start = System.nanoTime();
      long steps = 0;
      double elapsed = 0;
      while (elapsed < seconds) {
        step();
        steps++;
        elapsed = (System.nanoTime() - start) * 1e-9;
      }
      return steps / elapsed;
    }

    public double loss() {
      return loss.scalar();
    }

    /** The weights as they stand, one number for all their bits. */
    public long weightHash() {
      long hash = 0;
      for (Parameter parameter : network.parameters()) {
        for (double value : parameter.value().data()) {
          hash = 31 * hash + Double.doubleToRawLongBits(value);
        }
      }
      return hash;
    }
  }
}
