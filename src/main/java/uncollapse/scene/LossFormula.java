package uncollapse.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.measure.Spectrum;
import uncollapse.objective.Knob;
import uncollapse.objective.Knobs;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;
import uncollapse.text.Words;
import uncollapse.train.Experiment;
import uncollapse.train.Losses;

/** The loss as a formula with the last step's numbers under its terms, and under it what the terms stand for. */
public final class LossFormula implements Painter {
  private static final int LARGEST = 13;
  private static final int SMALLEST = 9;
  private static final int NOTE = 11;
  private static final double LEADING = 17;

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    Formula formula = formula(picture, LARGEST);
    for (int type = LARGEST - 1; type >= SMALLEST && formula.width() > area.getWidth(); type--) {
      formula = formula(picture, type);
    }
    double y = formula.draw(g, area.getX(), area.getY()) + LEADING + 2;
    for (int k = 0; k < notes(picture, NOTE).size(); k++) {
      Line note = notes(picture, NOTE).get(k);
      for (int type = NOTE - 1; type >= SMALLEST && note.width() > area.getWidth(); type--) {
        note = notes(picture, type).get(k);
      }
      note.draw(g, area.getX(), y);
      y += LEADING;
    }
  }

  /** What the task averages, and the numbers inside the regularisers. */
  private static List<Line> notes(Picture picture, int type) {
    Theme theme = picture.theme();
    Words words = picture.words();
    List<Line> notes = new ArrayList<>();
    notes.add(Line.of(task(picture.snapshot().experiment(), words), type, theme.task()));
    Losses losses = picture.snapshot().losses();
    if (losses == null) {
      notes.add(Line.of(words.get("scene.loss.none"), type, theme.muted()));
      return notes;
    }
    for (Losses.OfTerm term : losses.terms()) {
      String numbers = numbers(term, words);
      if (!numbers.isEmpty()) {
        notes.add(Line.of(numbers, type, theme.of(term.term().regulariser())));
      }
    }
    return notes;
  }

  private static Formula formula(Picture picture, int type) {
    Theme theme = picture.theme();
    Words words = picture.words();
    Losses losses = picture.snapshot().losses();
    Formula f = new Formula(type)
        .term(words.get("scene.formula.loss"), number(losses == null ? null : losses.total()), theme.text())
        .sign("=", theme.muted())
        .term(words.get("scene.formula.task"), number(losses == null ? null : losses.task()), theme.task());
    List<Term> terms =
        losses == null
            ? picture.snapshot().experiment().regularisers()
            : losses.terms().stream().map(Losses.OfTerm::term).toList();
    for (int k = 0; k < terms.size(); k++) {
      Color color = theme.of(terms.get(k).regulariser());
      f.sign("+", theme.muted())
          .term(Names.weight(k, terms.size()), Figures.chosen(terms.get(k).weight()), color)
          .sign("·", color);
      String value = number(losses == null ? null : losses.terms().get(k).value());
      add(f, terms.get(k).regulariser(), value, color, words);
    }
    return f;
  }

  /** A regulariser in symbols. */
  private static Formula add(Formula f, Regulariser regulariser, String value, Color color, Words words) {
    return switch (regulariser) {
      case Regulariser.SvMaxVanilla r -> f.term("(−s_μ)", value, color);
      case Regulariser.SvMaxBounded r -> f.fraction("exp", "U − s_μ", "U − L", value, color);
      case Regulariser.VicVariance r ->
          f.term(words.get("scene.formula.mean-j") + " max(0, γ − S_j)", value, color);
      case Regulariser.VicInvariance r -> f.term(words.get("scene.formula.mean") + " (z − z′)²", value, color);
      case Regulariser.WeightDecay r -> f.term("½ ‖W‖²", value, color);
    };
  }

  private static String number(@Nullable Double value) {
    return value == null ? "–" : Figures.of(value);
  }

  /** What the task averages, in symbols. */
  private static String task(Experiment experiment, Words words) {
    Knobs knobs = experiment.knobs();
    String mean = words.get("scene.formula.mean");
    String margin = "   m = " + Figures.chosen(knobs.get(Knob.MARGIN));
    double weight = knobs.get(Knob.TASK_WEIGHT);
    String weighted = (weight == 1 ? "" : Figures.chosen(weight) + " · ") + mean;
    String name = words.get("scene.formula.task") + " = ";
    return name + switch (experiment.task()) {
      case TaskLoss.Contrastive t -> mean + " yD² + (1−y) max(0, m−D)²" + margin;
      case TaskLoss.BatchHardTriplet t -> mean + " max(0, D_{ap} − D_{an} + m)" + margin;
      case TaskLoss.CrossEntropy t -> mean + " −log softmax(Wz)_y";
      case TaskLoss.TwoViewInvariance t when experiment.network().normalise() -> weighted + " ‖z − z′‖²";
      case TaskLoss.TwoViewInvariance t -> weighted + " (z − z′)²";
    };
  }

  /** The numbers inside a regulariser, from the layers of the batch that it was computed on; empty if it has none. */
  private static String numbers(Losses.OfTerm term, Words words) {
    String each =
        String.join("; ", term.layers().stream().map(it -> numbers(term.term().regulariser(), it)).toList());
    Place on = term.term().on();
    String where = on == Place.EMBEDDING ? "" : "   " + Names.of(on, words);
    return each.isEmpty() ? "" : each + where + words.get("scene.formula.batch");
  }

  private static String numbers(Regulariser regulariser, Spectrum s) {
    return switch (regulariser) {
      case Regulariser.SvMaxVanilla r -> "s_μ " + Figures.of(s.sMu());
      case Regulariser.SvMaxBounded r ->
          "U " + Figures.of(s.upper()) + "   s_μ " + Figures.of(s.sMu()) + "   L " + Figures.of(s.lower());
      case Regulariser.VicVariance r -> {
        StringBuilder std = new StringBuilder("S_j");
        for (int j = 0; j < Math.min(4, s.std().length); j++) {
          std.append("  ").append(Figures.brief(s.std()[j]));
        }
        yield std + (s.std().length > 4 ? " …" : "");
      }
      case Regulariser.VicInvariance r -> "";
      case Regulariser.WeightDecay r -> "";
    };
  }
}
