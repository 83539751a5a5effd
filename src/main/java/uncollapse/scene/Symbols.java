package uncollapse.scene;

import java.util.List;
import uncollapse.measure.Spectrum;
import uncollapse.objective.Byol;
import uncollapse.objective.Knob;
import uncollapse.objective.Knobs;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.SimSiam;
import uncollapse.objective.TaskLoss;
import uncollapse.text.Words;
import uncollapse.train.Experiment;
import uncollapse.train.Losses;

/** Tasks and regularisers in symbols, and the numbers that stand for those. */
final class Symbols {
  /** So many standard deviations stand in a line. */
  private static final int MOST_STD = 4;

  /**
   * A function of something, or of a fraction.
   *
   * @param under what it is a fraction of; empty for none
   */
  record Expression(String function, String over, String under) {
    static Expression of(String text) {
      return new Expression(text, "", "");
    }

    /** On one line: exp((U − s_μ)/(U − L)). */
    String inline() {
      return under.isEmpty() ? function : function + "((" + over + ")/(" + under + "))";
    }
  }

  private Symbols() {}

  static Expression of(Regulariser regulariser, Words words) {
    String mean = words.get("scene.formula.mean");
    return switch (regulariser) {
      case Regulariser.SvMaxVanilla r -> Expression.of("(−s_μ)");
      case Regulariser.SvMaxBounded r -> new Expression("exp", "U − s_μ", "U − L");
      case Regulariser.VicVariance r -> Expression.of(words.get("scene.formula.mean-j") + " max(0, γ − S_j)");
      case Regulariser.VicCovariance r -> Expression.of("Σ_{j≠k} C²_{jk} / d");
      case Regulariser.VicInvariance r -> Expression.of(mean + " (z − z′)²");
      case Regulariser.BarlowTwins r ->
          Expression.of("Σ_j (1 − C_{jj})² + " + Figures.chosen(r.offDiagonal()) + " Σ_{j≠k} C²_{jk}");
      case Regulariser.Uniformity r -> Expression.of("log " + mean + " exp(−" + Figures.chosen(r.t()) + " ‖z − z′‖²)");
      case Regulariser.SpreadOut r -> Expression.of("M_1² + max(0, M_2 − 1/d)");
      case Regulariser.WeightDecay r -> Expression.of("½ ‖W‖²");
    };
  }

  /** What the task averages. */
  static String task(Experiment experiment, Words words) {
    Knobs knobs = experiment.knobs();
    String mean = words.get("scene.formula.mean");
    String margin = "   m = " + Figures.chosen(knobs.get(Knob.MARGIN));
    String temperature = "   τ = " + Figures.chosen(knobs.get(Knob.TEMPERATURE));
    String angle = "   α = " + Figures.chosen(knobs.get(Knob.ANGLE)) + "°";
    double weight = knobs.get(Knob.TASK_WEIGHT);
    String weighted = (weight == 1 ? "" : Figures.chosen(weight) + " · ") + mean;
    String name = words.get("scene.formula.task") + " = ";
    return name + switch (experiment.task()) {
      case TaskLoss.Contrastive t -> mean + " yD² + (1−y) max(0, m−D)²" + margin;
      case TaskLoss.BatchHardTriplet t -> mean + " max(0, D_{ap} − D_{an} + m)" + margin;
      case TaskLoss.ContrastiveUnsquared t -> mean + " yD + (1−y) max(0, m−D)" + margin;
      case TaskLoss.SemiHardTriplet t -> mean + " max(0, D²_{ap} − D²_{an} + m)" + margin;
      case TaskLoss.NPair t -> mean + " −log softmax(a·p′)_p";
      case TaskLoss.Angular t -> mean + " −log softmax(4 tan²α (a+p)·p′)_p" + angle;
      case TaskLoss.SupCon t -> mean + " −log softmax(z·z′/τ)_y" + temperature;
      case TaskLoss.NtXent t -> mean + " −log softmax(z·z′/τ)" + temperature;
      case TaskLoss.CrossEntropy t -> mean + " −log softmax(Wz)_y";
      case SimSiam(boolean predictor, boolean stop) ->
          "−" + mean + " cos(" + (predictor ? "h(z)" : "z") + ", " + (stop ? "stop z′" : "z′") + ")";
      case Byol(boolean predictor, boolean target) ->
          mean
              + " 2 · (2 − 2 cos("
              + (predictor ? "h(z)" : "z")
              + (target ? ", t′))   ρ = " + Figures.chosen(knobs.get(Knob.TARGET_RATE)) : ", z′))");
      case TaskLoss.TwoViewInvariance t when experiment.network().normalise() -> weighted + " ‖z − z′‖²";
      case TaskLoss.TwoViewInvariance t -> weighted + " (z − z′)²";
    };
  }

  /**
   * The numbers inside a regulariser, from the layers of the batch that it was computed on, and which those are; empty if
   * there are none to show.
   */
  static String numbers(Losses.OfTerm term, Words words) {
    List<String> layers =
        term.layers().stream().map(it -> numbers(term.term().regulariser(), it)).filter(it -> !it.isEmpty()).toList();
    Place on = term.term().on();
    String where = on == Place.EMBEDDING ? "" : ", " + Names.of(on, words);
    return layers.isEmpty() ? "" : String.join("; ", layers) + words.get("scene.formula.batch", where, Figures.count(term.layers().getFirst().b()));
  }

  /** Rows that are not of length 1 have bounds that follow from the length of all of E. */
  private static String length(Spectrum s) {
    return s.unitRows() ? "" : "   ‖E‖_F " + Figures.of(s.lower() * s.singularValues().length);
  }

  private static String numbers(Regulariser regulariser, Spectrum s) {
    return switch (regulariser) {
      case Regulariser.SvMaxVanilla r -> "s_μ " + Figures.of(s.sMu());
      case Regulariser.SvMaxBounded r ->
          "U " + Figures.of(s.upper()) + "   s_μ " + Figures.of(s.sMu()) + "   L " + Figures.of(s.lower()) + length(s);
      case Regulariser.VicVariance r -> {
        StringBuilder std = new StringBuilder("S_j");
        for (int j = 0; j < Math.min(MOST_STD, s.std().length); j++) {
          std.append("  ").append(Figures.brief(s.std()[j]));
        }
        yield std + (s.std().length > MOST_STD ? " …" : "");
      }
      case Regulariser.VicCovariance r -> "";
      case Regulariser.VicInvariance r -> "";
      case Regulariser.BarlowTwins r -> "";
      case Regulariser.Uniformity r -> "";
      case Regulariser.SpreadOut r -> "";
      case Regulariser.WeightDecay r -> "";
    };
  }
}
