package uncollapse.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Parameter;
import uncollapse.autograd.Tape;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;
import uncollapse.objective.Features;
import uncollapse.objective.Heads;
import uncollapse.objective.Objective;
import uncollapse.objective.Pass;
import uncollapse.objective.Sampling;
import uncollapse.objective.Term;

/**
 * The loss written on raw rows themselves instead of on the network that makes them, so that its gradient stops at them.
 * All terms that act on features go through these rows, those on the embedding too.
 */
final class ForceTape {
  private final Experiment built;
  private final Supplier<Experiment> now;
  private final Tape tape = new Tape(Kernels.available());
  private final Parameter raw;
  private final Var target;
  private final int[] labels;
  private final Objective.Terms terms;

  /**
   * For batches of so many rows.
   *
   * @param now whose knobs and weights count at each {@link #forces}; in all else it must {@link #fits}
   */
  ForceTape(Supplier<Experiment> now, Heads heads, int rows) {
    this.now = now;
    built = now.get();
    int d = built.network().d();
    boolean unit = built.network().normalise();
    boolean views = built.task().sampling() == Sampling.TWO_VIEWS;
    raw = new Parameter("raw rows", new Matrix(rows, d));
    target = tape.input(rows, d);
    labels = new int[rows];
    Var output = tape.parameter(raw);
    Pass pass =
        new Pass(
            List.of(),
            new Features(output, false, views),
            new Features(unit ? Ops.normaliseRows(output) : output, unit, views),
            labels,
            List.of(),
            () -> new Features(target, false, views));
    terms = new Objective(built.task(), this::acting, heads, () -> now.get().knobs()).terms(pass);
  }

  private List<Term> acting() {
    return now.get().regularisers().stream().filter(Forces::actsOnFeatures).toList();
  }

  /** Whether this is still the loss, but for weights and knobs, and these are as many rows. */
  boolean fits(int rows) {
    Experiment e = now.get();
    return rows == labels.length
        && built.task().equals(e.task())
        && Term.sameButForWeights(built.regularisers(), e.regularisers());
  }

  /** Raw rows to be written into, rows × d. */
  Matrix raw() {
    return raw.value();
  }

  /** What a target network makes of the same batch, to be written into, rows × d. */
  Matrix target() {
    return target.value();
  }

  /** Classes to be written into. */
  int[] labels() {
    return labels;
  }

  /** The forces of each term on every row, new; the task's first. */
  List<Forces.OfTerm> forces() {
    tape.forward();
    List<Forces.OfTerm> forces = new ArrayList<>();
    forces.add(new Forces.OfTerm(Optional.empty(), force(terms.task(), 1)));
    List<Term> acting = acting();
    for (int k = 0; k < acting.size(); k++) {
      Term term = acting.get(k);
      forces.add(new Forces.OfTerm(Optional.of(term.key()), force(terms.regularisers().get(k), term.weight())));
    }
    return List.copyOf(forces);
  }

  private Matrix force(Var term, double weight) {
    Matrix force = tape.backward(term).of(raw).copy();
    double[] f = force.data();
    double[] rows = raw.value().data();
    int d = force.cols();
    for (int at = 0; at < f.length; at += d) {
      if (built.network().normalise()) {
        ontoTangent(f, rows, at, d, -weight);
      } else {
        for (int k = at; k < at + d; k++) {
          f[k] *= -weight;
        }
      }
    }
    return force;
  }

  /** From ∂loss/∂r to factor · ‖r‖ · P · ∂loss/∂r, P the projection onto what is perpendicular to the row r. */
  private static void ontoTangent(double[] g, double[] r, int at, int d, double factor) {
    double square = 0;
    double along = 0;
    for (int k = at; k < at + d; k++) {
      square += r[k] * r[k];
      along += r[k] * g[k];
    }
    double length = Math.sqrt(square);
    for (int k = at; k < at + d; k++) {
      g[k] = length < Ops.LENGTH_FLOOR ? 0 : factor * length * (g[k] - along / square * r[k]);
    }
  }
}
