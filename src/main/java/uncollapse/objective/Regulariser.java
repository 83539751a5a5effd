package uncollapse.objective;

import java.util.EnumSet;
import java.util.Set;

/** What is added to the task loss, times λ, against collapse. Two views: the mean of the term on each view. */
public sealed interface Regulariser {
  /** Name in files and message keys. */
  String id();

  /** The knobs this regulariser reads. */
  Set<Knob> knobs();

  record None() implements Regulariser {
    @Override
    public String id() {
      return "none";
    }

    @Override
    public Set<Knob> knobs() {
      return EnumSet.noneOf(Knob.class);
    }
  }

  /** −s_μ (Eq. 1 of the SVMax paper). */
  record SvMaxVanilla() implements Regulariser {
    @Override
    public String id() {
      return "svmax-vanilla";
    }

    @Override
    public Set<Knob> knobs() {
      return EnumSet.of(Knob.LAMBDA);
    }
  }

  /** exp((U − s_μ) / (U − L)), between 1 and e on unit rows (Eq. 4 of the SVMax paper). */
  record SvMaxBounded() implements Regulariser {
    @Override
    public String id() {
      return "svmax-bounded";
    }

    @Override
    public Set<Knob> knobs() {
      return EnumSet.of(Knob.LAMBDA);
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
  }
}
