package uncollapse.objective;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import uncollapse.autograd.Correlations;
import uncollapse.autograd.Distances;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Parameter;
import uncollapse.autograd.Similarities;
import uncollapse.autograd.Spectral;
import uncollapse.autograd.Statistics;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;

/** What is added to the task loss, times its weight λ, against collapse. */
public sealed interface Regulariser {
  /** Name in files and message keys. */
  String id();

  /** The knobs this regulariser reads. */
  default Set<Knob> knobs() {
    return EnumSet.noneOf(Knob.class);
  }

  /** Whether it compares two views of each point, and so makes no sense for a task that has one. */
  default boolean needsTwoViews() {
    return false;
  }

  /** Whether it looks at a layer's features; if not, the place it is said to act on means nothing. */
  default boolean readsFeatures() {
    return true;
  }

  /**
   * Writes this term, before its weight, on the tape of {@code features}; 1 × 1. Knobs are read at each replay.
   *
   * @param features of the layer that it acts on
   */
  Var on(Features features, Pass pass, Supplier<Knobs> knobs);

  /**
   * −s_μ = −‖E‖_* / min(b, d) (Eq. 1 of the SVMax paper). On raw rows it has no lower bound: it rewards length too. Two
   * views: the mean of the term on each.
   */
  record SvMaxVanilla() implements Regulariser {
    @Override
    public String id() {
      return "svmax-vanilla";
    }

    @Override
    public Var on(Features features, Pass pass, Supplier<Knobs> knobs) {
      return features.meanOverViews(e -> Ops.scale(Spectral.nuclearNorm(e.rows()), () -> -1.0 / rank(e)));
    }
  }

  /**
   * exp((U − s_μ) / (U − L)), between 1 and e (Eq. 4 of the SVMax paper). With m = min(b, d) and F = ‖E‖_F = √b for unit
   * rows: s_μ = ‖E‖_* / m, L = F / m, U = √m · F / m, so that the exponent is (√m − ‖E‖_* / F) / (√m − 1). Raw rows take
   * their actual F, through which the gradient flows as well: the term then looks at the shape of E, not at its size.
   * Where m = 1, U = L and the term is 1; where E = 0, it is e^(√m / (√m − 1)). Two views: the mean of the term on each.
   */
  record SvMaxBounded() implements Regulariser {
    @Override
    public String id() {
      return "svmax-bounded";
    }

    @Override
    public Var on(Features features, Pass pass, Supplier<Knobs> knobs) {
      return features.meanOverViews(SvMaxBounded::ofOneView);
    }

    private static Var ofOneView(Features features) {
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
   * Two views: the mean of the term on each, which is VICReg's own sum of both with its factor ½ (Bardes et al. 2022).
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
      return EnumSet.of(Knob.GAMMA);
    }

    @Override
    public Var on(Features features, Pass pass, Supplier<Knobs> knobs) {
      return features.meanOverViews(
          e -> Statistics.spreadHinge(e.rows(), () -> knobs.get().get(Knob.GAMMA), epsilon));
    }
  }

  /**
   * VICReg's covariance term: Σ_{j≠k} C_jk² / d, C the covariance matrix with n − 1. Two views: the sum of the term on each,
   * as in VICReg's code, not its mean.
   */
  record VicCovariance() implements Regulariser {
    @Override
    public String id() {
      return "vicreg-covariance";
    }

    @Override
    public Var on(Features features, Pass pass, Supplier<Knobs> knobs) {
      return features.twoViews()
          ? Ops.add(Correlations.covariance(features.viewA().rows()), Correlations.covariance(features.viewB().rows()))
          : Correlations.covariance(features.rows());
    }
  }

  /** VICReg's invariance term, here beside any two-view task: the mean of all n·d squared differences of the views. */
  record VicInvariance() implements Regulariser {
    @Override
    public String id() {
      return "vicreg-invariance";
    }

    @Override
    public boolean needsTwoViews() {
      return true;
    }

    @Override
    public Var on(Features features, Pass pass, Supplier<Knobs> knobs) {
      return Statistics.meanSquare(features.viewA().rows(), features.viewB().rows());
    }
  }

  /**
   * Σ_j (C_jj − 1)² + ω Σ_{j≠k} C_jk², C the correlations of the columns of view A with those of view B (Zbontar et al.
   * 2021). Columns are standardised, so that it does not look at their length: where all rows are equal it is d.
   *
   * @param offDiagonal ω; 0.0051 in the paper
   */
  record BarlowTwins(double offDiagonal) implements Regulariser {
    /** As in batch normalisation, of which the authors make use. */
    private static final double EPSILON = 1e-5;

    @Override
    public String id() {
      return "barlow-twins";
    }

    @Override
    public boolean needsTwoViews() {
      return true;
    }

    @Override
    public Var on(Features features, Pass pass, Supplier<Knobs> knobs) {
      Var a = Correlations.standardise(features.viewA().rows(), EPSILON);
      Var b = Correlations.standardise(features.viewB().rows(), EPSILON);
      return Correlations.barlowTwins(a, b, () -> offDiagonal);
    }
  }

  /**
   * log of the mean over all pairs of e^(−t ‖z − z′‖²) (Wang and Isola 2020), on rows of length 1, which other rows are
   * given first: 0 where all are equal. Two views: the mean of the term on each.
   *
   * @param t how near two rows must be to count, &gt; 0; 2 in the paper
   */
  record Uniformity(double t) implements Regulariser {
    @Override
    public String id() {
      return "uniformity";
    }

    @Override
    public Var on(Features features, Pass pass, Supplier<Knobs> knobs) {
      return features.meanOverViews(e -> Distances.uniformity(e.unitRows(), t));
    }
  }

  /**
   * M₁² + max(0, M₂ − 1/d), M₁ and M₂ the mean cosine and the mean squared cosine of all pairs of different classes; with
   * two views, whose labels are not seen, of different points, and the mean over the views (Zhang et al. 2017).
   */
  record SpreadOut() implements Regulariser {
    @Override
    public String id() {
      return "spread-out";
    }

    @Override
    public Var on(Features features, Pass pass, Supplier<Knobs> knobs) {
      int[] points = IntStream.range(0, features.rows().rows()).toArray();
      int[] labels = features.twoViews() ? points : pass.labels();
      return features.meanOverViews(
          e -> {
            Var z = e.unitRows();
            return Similarities.spreadOut(Similarities.products(z, z), labels, z.cols());
          });
    }
  }

  /**
   * ½ Σ p² over all weights and biases of the network: its gradient is p, so that λ is what optimisers call (coupled)
   * weight decay.
   */
  record WeightDecay() implements Regulariser {
    @Override
    public String id() {
      return "weight-decay";
    }

    @Override
    public boolean readsFeatures() {
      return false;
    }

    @Override
    public Var on(Features features, Pass pass, Supplier<Knobs> knobs) {
      return pass.parameters().stream()
          .map((Parameter p) -> Spectral.halfSquaredNorm(features.rows().tape().parameter(p)))
          .reduce(Ops::add)
          .orElseThrow();
    }
  }

  private static int rank(Features features) {
    return Math.min(features.rows().rows(), features.rows().cols());
  }
}
