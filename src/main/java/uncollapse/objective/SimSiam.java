package uncollapse.objective;

import uncollapse.autograd.Ops;
import uncollapse.autograd.Similarities;
import uncollapse.autograd.Var;

/**
 * −½ (cos(h(z), z′) + cos(h(z′), z)), mean over the points; h is a predictor, and through the right-hand sides nothing flows
 * back (Chen and He 2021). z is what leaves the last layer. Without either of the two, one dot for everything is both
 * the minimum, −1, and where training goes.
 *
 * @param predictor whether there is h; else z itself is compared
 * @param stopGradient whether the right-hand sides count as given
 */
public record SimSiam(boolean predictor, boolean stopGradient) implements TaskLoss {
  @Override
  public String id() {
    return "simsiam";
  }

  @Override
  public String variant() {
    return TaskLoss.variant(id(), predictor ? "" : "predictor", stopGradient ? "" : "stop-gradient");
  }

  @Override
  public Sampling sampling() {
    return Sampling.TWO_VIEWS;
  }

  @Override
  public Var on(Pass pass, Objective objective) {
    Features a = pass.output().viewA();
    Features b = pass.output().viewB();
    return Ops.scale(Ops.add(cosine(a, b, objective), cosine(b, a, objective)), () -> -0.5);
  }

  private Var cosine(Features from, Features to, Objective objective) {
    Var predicted = predictor ? objective.heads().predictor().on(from.rows()) : from.rows();
    Var wanted = stopGradient ? Ops.detach(to.rows()) : to.rows();
    return Ops.mean(Similarities.rowProducts(Ops.normaliseRows(predicted), Ops.normaliseRows(wanted)));
  }
}
