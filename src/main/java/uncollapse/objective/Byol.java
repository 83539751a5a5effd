package uncollapse.objective;

import java.util.EnumSet;
import java.util.Set;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Statistics;
import uncollapse.autograd.Var;

/**
 * 2 − 2 cos(h(z), t′) + 2 − 2 cos(h(z′), t), mean over the points; h is a predictor, and t what a target network gives for
 * the same view, whose weights are a moving average of the network's own (Grill et al. 2020). z and t are what leaves
 * the last layer.
 *
 * @param predictor whether there is h; else z itself is compared
 * @param target whether there is a target network. If not, its place is taken by the network itself, gradient and all:
 *     that shows what holding the target still is for. A target that is held still but follows at once, as in SimSiam, is
 *     a target rate of 1.
 */
public record Byol(boolean predictor, boolean target) implements TaskLoss {
  @Override
  public String id() {
    return "byol";
  }

  @Override
  public String variant() {
    return TaskLoss.variant(id(), predictor ? "" : "predictor", target ? "" : "target");
  }

  @Override
  public Sampling sampling() {
    return Sampling.TWO_VIEWS;
  }

  @Override
  public Set<Knob> knobs() {
    return target ? EnumSet.of(Knob.TARGET_RATE) : EnumSet.noneOf(Knob.class);
  }

  @Override
  public Var on(Pass pass, Objective objective) {
    Features own = pass.output();
    Features wanted = target ? pass.target().get() : own;
    return Ops.add(
        distance(own.viewA(), wanted.viewB(), objective), distance(own.viewB(), wanted.viewA(), objective));
  }

  /** 2 − 2 cos = ‖a − b‖² for rows of length 1. */
  private Var distance(Features from, Features to, Objective objective) {
    Var predicted = predictor ? objective.heads().predictor().on(from.rows()) : from.rows();
    Var meanSquare = Statistics.meanSquare(Ops.normaliseRows(predicted), Ops.normaliseRows(to.rows()));
    return Ops.scale(meanSquare, () -> to.rows().cols());
  }
}
