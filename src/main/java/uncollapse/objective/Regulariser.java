package uncollapse.objective;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Spectral;
import uncollapse.autograd.Statistics;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;

/** What is added to the task loss, times λ, against collapse. Two views: the mean of the term on each view. */
public sealed interface Regulariser {
  /** Name in files and message keys. */
  String id();

  /** The knobs this regulariser reads. */
  Set<Knob> knobs();

  /** Writes this term, before λ, on the tape of {@code features}; 1 × 1. Knobs are read at each replay. */
  Var on(Features features, Supplier<Knobs> knobs);

  record None() implements Regulariser {
    @Override
    public String id() {
      return "none";
    }

    @Override
    public Set<Knob> knobs() {
      return EnumSet.noneOf(Knob.class);
    }

    @Override
    public Var on(Features features, Supplier<Knobs> knobs) {
      return features.rows().tape().constant(new Matrix(1, 1));
    }
  }

  /** −s_μ = −‖E‖_* / min(b, d) (Eq. 1 of the SVMax paper). On raw rows it has no lower bound: it rewards length too. */
  record SvMaxVanilla() implements Regulariser {
    @Override
    public String id() {
      return "svmax-vanilla";
    }

    @Override
    public Set<Knob> knobs() {
      return EnumSet.of(Knob.LAMBDA);
    }

    @Override
    public Var on(Features features, Supplier<Knobs> knobs) {
      return Ops.scale(Spectral.nuclearNorm(features.rows()), () -> -1.0 / rank(features));
    }
  }

  /**
   * exp((U − s_μ) / (U − L)), between 1 and e (Eq. 4 of the SVMax paper). With m = min(b, d) and F = ‖E‖_F = √b for unit
   * rows: s_μ = ‖E‖_* / m, L = F / m, U = √m · F / m, so that the exponent is (√m − ‖E‖_* / F) / (√m − 1). Raw rows take
   * their actual F, through which the gradient flows as well: the term then looks at the shape of E, not at its size.
   * Where m = 1, U = L and the term is 1; where E = 0, it is e^(√m / (√m − 1)).
   */
  record SvMaxBounded() implements Regulariser {
    @Override
    public String id() {
      return "svmax-bounded";
    }

    @Override
    public Set<Knob> knobs() {
      return EnumSet.of(Knob.LAMBDA);
    }

    @Override
    public Var on(Features features, Supplier<Knobs> knobs) {
      int m = rank(features);
      if (m == 1) {
        return features.rows().tape().constant(Matrix.of(new double[] {1}));
      }
      Var e = features.rows();
      Var norm = Spectral.nuclearNorm(e);
      Var perLength =
          features.unit()
              ? Ops.scale(norm, () -> 1 / Math.sqrt(e.rows()))
              : Ops.quotient(norm, Spectral.frobeniusNorm(e));
      double width = Math.sqrt(m) - 1;
      return Ops.expOfLine(perLength, Math.sqrt(m) / width, -1 / width);
    }
  }

  /**
   * VICReg's hinge on the standard deviation of each dimension: mean over j of max(0, γ − √(var_j + ε)), var with n − 1.
   *
   * @param epsilon added to the variance, &gt; 0; 1e-4 in the paper
   */
  record VicVariance(double epsilon) implements Regulariser {
    @Override
    public String id() {
      return "vicreg-variance";
    }

    @Override
    public Set<Knob> knobs() {
      return EnumSet.of(Knob.LAMBDA, Knob.GAMMA);
    }

    @Override
    public Var on(Features features, Supplier<Knobs> knobs) {
      return Statistics.spreadHinge(features.rows(), () -> knobs.get().gamma(), epsilon);
    }
  }

  private static int rank(Features features) {
    return Math.min(features.rows().rows(), features.rows().cols());
  }
}
