package uncollapse.objective;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uncollapse.autograd.Distances;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Pairs;
import uncollapse.autograd.Similarities;
import uncollapse.autograd.Softmax;
import uncollapse.autograd.Statistics;
import uncollapse.autograd.Var;

/** What the network is asked to do: L_r, the part of the loss that a regulariser is added to. */
public sealed interface TaskLoss
    permits TaskLoss.Contrastive,
        TaskLoss.ContrastiveUnsquared,
        TaskLoss.BatchHardTriplet,
        TaskLoss.SemiHardTriplet,
        TaskLoss.NPair,
        TaskLoss.Angular,
        TaskLoss.SupCon,
        TaskLoss.NtXent,
        TaskLoss.CrossEntropy,
        TaskLoss.TwoViewInvariance,
        SimSiam,
        Byol {
  /** Name in files, and key of its description. */
  String id();

  /** Key of its name: the id, and what it has to do without. */
  default String variant() {
    return id();
  }

  /** byol-without-predictor-target. */
  static String variant(String id, String... without) {
    String missing = String.join("-", Stream.of(without).filter(it -> !it.isEmpty()).toList());
    return missing.isEmpty() ? id : id + "-without-" + missing;
  }

  /** What kind of batch it needs; most want positives for every row. */
  default Sampling sampling() {
    return Sampling.CLASS_BALANCED;
  }

  /** The knobs this loss reads, besides those of its {@link #sampling}. */
  default Set<Knob> knobs() {
    return EnumSet.noneOf(Knob.class);
  }

  /**
   * Writes this loss on the tape of {@code pass}; 1 × 1.
   *
   * @param objective whose knobs and heads to use
   */
  Var on(Pass pass, Objective objective);

  /** All pairs i &lt; j of a batch: mean of y·D² + (1 − y)·max(0, m − D)², squared form (Hadsell et al. 2006). */
  record Contrastive() implements TaskLoss {
    @Override
    public String id() {
      return "contrastive";
    }

    @Override
    public Set<Knob> knobs() {
      return EnumSet.of(Knob.MARGIN);
    }

    @Override
    public Var on(Pass pass, Objective objective) {
      return Pairs.contrastive(pass.embedding().rows(), pass.labels(), objective.live(Knob.MARGIN));
    }
  }

  /** The same pairs, unsquared: mean of y·D + (1 − y)·max(0, m − D), the form that the SVMax paper writes (Eq. 5). */
  record ContrastiveUnsquared() implements TaskLoss {
    @Override
    public String id() {
      return "contrastive-unsquared";
    }

    @Override
    public Set<Knob> knobs() {
      return EnumSet.of(Knob.MARGIN);
    }

    @Override
    public Var on(Pass pass, Objective objective) {
      return Distances.contrastiveUnsquared(pass.embedding().rows(), pass.labels(), objective.live(Knob.MARGIN));
    }
  }

  /** Per anchor the hardest positive and the hardest negative: mean of max(0, D_ap − D_an + m) (Hermans et al. 2017). */
  record BatchHardTriplet() implements TaskLoss {
    @Override
    public String id() {
      return "triplet-batch-hard";
    }

    @Override
    public Set<Knob> knobs() {
      return EnumSet.of(Knob.MARGIN);
    }

    @Override
    public Var on(Pass pass, Objective objective) {
      return Pairs.batchHardTriplet(pass.embedding().rows(), pass.labels(), objective.live(Knob.MARGIN));
    }
  }

  /**
   * All ordered pairs of a class, each with the nearest negative that is farther than the positive, or the farthest: mean of
   * max(0, D²_ap − D²_an + m) (FaceNet, Schroff et al. 2015).
   */
  record SemiHardTriplet() implements TaskLoss {
    @Override
    public String id() {
      return "triplet-semi-hard";
    }

    @Override
    public Set<Knob> knobs() {
      return EnumSet.of(Knob.MARGIN);
    }

    @Override
    public Var on(Pass pass, Objective objective) {
      return Distances.semiHardTriplet(pass.embedding().rows(), pass.labels(), objective.live(Knob.MARGIN));
    }
  }

  /**
   * Each anchor among the positives of all: softmax cross-entropy of a · p′, targets shared out among the positives of
   * its class (Sohn 2016). Without the penalty on the rows' length that its authors add for rows that are not unit.
   */
  record NPair() implements TaskLoss {
    @Override
    public String id() {
      return "n-pair";
    }

    @Override
    public Sampling sampling() {
      return Sampling.POSITIVE_PAIRS;
    }

    @Override
    public Var on(Pass pass, Objective objective) {
      Features e = pass.embedding();
      return Softmax.matching(Similarities.products(e.viewA().rows(), e.viewB().rows()), pass.labels());
    }
  }

  /**
   * As N-pair, with 4 tan²α (a + p) · p′ for other positives p′ and 2 (1 + tan²α) a · p for the anchor's own (Wang et al.
   * 2017, in the form of the SVMax code: the negatives are the other positives).
   */
  record Angular() implements TaskLoss {
    @Override
    public String id() {
      return "angular";
    }

    @Override
    public Sampling sampling() {
      return Sampling.POSITIVE_PAIRS;
    }

    @Override
    public Set<Knob> knobs() {
      return EnumSet.of(Knob.ANGLE);
    }

    @Override
    public Var on(Pass pass, Objective objective) {
      Var a = pass.embedding().viewA().rows();
      Var p = pass.embedding().viewB().rows();
      DoubleSupplier square = () -> squareOfTangent(objective.live(Knob.ANGLE).getAsDouble());
      Var others = Similarities.products(Ops.scale(Ops.add(a, p), () -> 4 * square.getAsDouble()), p);
      Var own = Ops.scale(Similarities.rowProducts(a, p), () -> 2 * (1 + square.getAsDouble()));
      return Softmax.matching(Similarities.withDiagonal(others, own), pass.labels());
    }

    private static double squareOfTangent(double degrees) {
      double tangent = StrictMath.tan(Math.toRadians(degrees));
      return tangent * tangent;
    }
  }

  /**
   * Each row among all others by cos / τ: mean over its positives of −log softmax, positives outside the logarithm
   * (supervised contrastive, Khosla et al. 2020). A row without positives is left out.
   */
  record SupCon() implements TaskLoss {
    @Override
    public String id() {
      return "supcon";
    }

    @Override
    public Set<Knob> knobs() {
      return EnumSet.of(Knob.TEMPERATURE);
    }

    @Override
    public Var on(Pass pass, Objective objective) {
      return Softmax.matchingOthers(cosines(pass, objective.live(Knob.TEMPERATURE)), pass.labels());
    }
  }

  /** Each view among all other rows of the batch by cos / τ, the other view of its point being the target (SimCLR). */
  record NtXent() implements TaskLoss {
    @Override
    public String id() {
      return "nt-xent";
    }

    @Override
    public Sampling sampling() {
      return Sampling.TWO_VIEWS;
    }

    @Override
    public Set<Knob> knobs() {
      return EnumSet.of(Knob.TEMPERATURE);
    }

    @Override
    public Var on(Pass pass, Objective objective) {
      int b = pass.labels().length;
      int[] points = IntStream.range(0, b).map(i -> i % (b / 2)).toArray();
      return Softmax.matchingOthers(cosines(pass, objective.live(Knob.TEMPERATURE)), points);
    }
  }

  private static Var cosines(Pass pass, DoubleSupplier temperature) {
    Var z = pass.embedding().unitRows();
    return Similarities.products(Ops.scale(z, () -> 1 / temperature.getAsDouble()), z);
  }

  /** Softmax cross-entropy through a linear head on the embedding. */
  record CrossEntropy() implements TaskLoss {
    @Override
    public String id() {
      return "cross-entropy";
    }

    @Override
    public Sampling sampling() {
      return Sampling.UNIFORM;
    }

    @Override
    public Var on(Pass pass, Objective objective) {
      return Statistics.softmaxCrossEntropy(objective.heads().classifier().logits(pass.embedding().rows()), pass.labels());
    }
  }

  /**
   * Two views of a point should land on the same place, labels unseen, times the task's weight. Unit rows: mean ‖z − z′‖²
   * (alignment); raw rows: VICReg's mean over all n·d squared differences.
   */
  record TwoViewInvariance() implements TaskLoss {
    @Override
    public String id() {
      return "two-view-invariance";
    }

    @Override
    public Sampling sampling() {
      return Sampling.TWO_VIEWS;
    }

    @Override
    public Set<Knob> knobs() {
      return EnumSet.of(Knob.TASK_WEIGHT);
    }

    @Override
    public Var on(Pass pass, Objective objective) {
      Features z = pass.embedding();
      Var meanSquare = Statistics.meanSquare(z.viewA().rows(), z.viewB().rows());
      int count = z.unit() ? z.rows().cols() : 1;
      return Ops.scale(meanSquare, () -> objective.knobs().get().get(Knob.TASK_WEIGHT) * count);
    }
  }
}
