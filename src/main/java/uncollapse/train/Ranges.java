package uncollapse.train;

import uncollapse.data.DataSpec;
import uncollapse.nn.NetworkSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.TaskLoss;
import uncollapse.train.json.Range;

/**
 * The one home of what a number may be: files are checked against it, commands too, number boxes end where it ends,
 * sliders no later, and the documentation is tested against it.
 */
public final class Ranges {
  /** Of a regulariser's weight, λ, and of a task's. */
  public static final Range WEIGHT = new Range(0, 100);

  public static final Range GAMMA = new Range(0, 10);
  public static final Range LEARNING_RATE = new Range(1e-6, 100);
  public static final Range MARGIN = new Range(0, 10);
  public static final Range TEMPERATURE = new Range(0.01, 10);

  /** Degrees. */
  public static final Range ANGLE = new Range(1, 85);

  public static final Range JITTER = new Range(0, 2);

  /** Degrees. */
  public static final Range ROTATION = new Range(0, 180);

  public static final Range SHARE = new Range(0, 1);

  /** Even, so that it splits into two views. */
  public static final Range BATCH = new Range(4, 1024);

  /** Every whole number up to here is a double, and so survives any JSON reader. */
  public static final Range SEED = new Range(0, (1L << 53) - 1);

  public static final Range POINTS = new Range(DataSpec.MIN_POINTS, DataSpec.MAX_N);
  public static final Range PROBE = new Range(DataSpec.MIN_POINTS, DataSpec.MAX_PROBE);
  public static final Range SHIFT = new Range(-10, 10);
  public static final Range CLASSES = new Range(1, 16);
  public static final Range NOISE = new Range(0, 2);
  public static final Range WIDTH = new Range(1, NetworkSpec.MAX_WIDTH);
  public static final Range D = new Range(1, NetworkSpec.MAX_D);
  public static final Range MOMENTUM = new Range(0, 0.9999);
  /** Weight of the off-diagonal correlations in Barlow Twins. */
  public static final Range OFF_DIAGONAL = new Range(0, 1);

  /** t of uniformity. */
  public static final Range NEARNESS = new Range(0.01, 100);

  public static final Range EPSILON = new Range(1e-12, 1);

  /** Steps of a run on file: more than a year of them at 30,000 a second. */
  static final Range STEPS = new Range(0, 1e12);

  /** A weight or bias of the network, on either side of 0; a run that goes beyond has diverged. */
  static final Range LEARNT = new Range(-1e25, 1e25);

  private Ranges() {}

  /**
   * The margins that make sense for a task, whose distances on unit rows are 0 to 2. A task that is switched to takes its
   * customary margin only if the present one is not among these.
   */
  public static Range sensibleMargin(TaskLoss task) {
    return switch (task) {
      case TaskLoss.Contrastive _, TaskLoss.ContrastiveUnsquared _ -> new Range(0.3, 4);
      case TaskLoss.BatchHardTriplet _, TaskLoss.SemiHardTriplet _ -> new Range(0.01, 0.5);
      default -> MARGIN;
    };
  }

  /** 1 for contrastive and 0.2 for triplet losses, as in the papers. */
  public static double customaryMargin(TaskLoss task) {
    return switch (task) {
      case TaskLoss.BatchHardTriplet _, TaskLoss.SemiHardTriplet _ -> 0.2;
      default -> 1;
    };
  }

  public static Range of(Knob knob) {
    return switch (knob) {
      case GAMMA -> GAMMA;
      case LEARNING_RATE -> LEARNING_RATE;
      case MARGIN -> MARGIN;
      case TASK_WEIGHT -> WEIGHT;
      case TEMPERATURE -> TEMPERATURE;
      case ANGLE -> ANGLE;
      case JITTER -> JITTER;
      case ROTATION -> ROTATION;
      case TARGET_RATE, SCALING, DROPOUT -> SHARE;
    };
  }
}
