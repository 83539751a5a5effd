package uncollapse.objective;

import java.util.EnumSet;
import java.util.Set;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Pairs;
import uncollapse.autograd.Statistics;
import uncollapse.autograd.Var;

/** What the network is asked to do: L_r, the part of the loss that a regulariser is added to. */
public sealed interface TaskLoss {
  /** Name in files and message keys. */
  String id();

  Sampling sampling();

  /** The knobs this loss reads. */
  Set<Knob> knobs();

  /**
   * Writes this loss on the tape of {@code pass}; 1 × 1.
   *
   * @param objective whose knobs and linear head to use
   */
  Var on(Pass pass, Objective objective);

  /** All pairs i &lt; j of a batch: mean of y·D² + (1 − y)·max(0, m − D)², squared form (Hadsell et al. 2006). */
  record Contrastive() implements TaskLoss {
    @Override
    public String id() {
      return "contrastive";
    }

    @Override
    public Sampling sampling() {
      return Sampling.CLASS_BALANCED;
    }

    @Override
    public Set<Knob> knobs() {
      return EnumSet.of(Knob.MARGIN);
    }

    @Override
    public Var on(Pass pass, Objective objective) {
      return Pairs.contrastive(pass.embedding().rows(), pass.labels(), () -> objective.knobs().get().get(Knob.MARGIN));
    }
  }

  /** Per anchor the hardest positive and the hardest negative: mean of max(0, D_ap − D_an + m) (Hermans et al. 2017). */
  record BatchHardTriplet() implements TaskLoss {
    @Override
    public String id() {
      return "triplet-batch-hard";
    }

    @Override
    public Sampling sampling() {
      return Sampling.CLASS_BALANCED;
    }

    @Override
    public Set<Knob> knobs() {
      return EnumSet.of(Knob.MARGIN);
    }

    @Override
    public Var on(Pass pass, Objective objective) {
      return Pairs.batchHardTriplet(
          pass.embedding().rows(), pass.labels(), () -> objective.knobs().get().get(Knob.MARGIN));
    }
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
    public Set<Knob> knobs() {
      return EnumSet.noneOf(Knob.class);
    }

    @Override
    public Var on(Pass pass, Objective objective) {
      return Statistics.softmaxCrossEntropy(objective.head().logits(pass.embedding().rows()), pass.labels());
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
      return EnumSet.of(Knob.TASK_WEIGHT, Knob.JITTER);
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
