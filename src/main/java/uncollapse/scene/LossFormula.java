package uncollapse.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.measure.Spectrum;
import uncollapse.objective.Knobs;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
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

  /** What the task averages, and the numbers inside the regulariser. */
  private static List<Line> notes(Picture picture, int type) {
    Theme theme = picture.theme();
    Experiment experiment = picture.snapshot().experiment();
    List<Line> notes = new ArrayList<>();
    notes.add(Line.of(task(experiment, picture.words()), type, theme.task()));
    Losses losses = picture.snapshot().losses();
    String numbers = losses == null
        ? picture.words().get("scene.loss.none")
        : numbers(experiment.regulariser(), losses.batchSpectrum(), picture.words());
    notes.add(Line.of(numbers, type, losses == null ? theme.muted() : theme.of(experiment.regulariser())));
    return notes;
  }

  private static Formula formula(Picture picture, int type) {
    Theme theme = picture.theme();
    Words words = picture.words();
    Experiment experiment = picture.snapshot().experiment();
    Losses losses = picture.snapshot().losses();
    Formula f = new Formula(type)
        .term(words.get("scene.formula.loss"), number(losses == null ? null : losses.total()), theme.text())
        .sign("=", theme.muted())
        .term(words.get("scene.formula.task"), number(losses == null ? null : losses.task()), theme.task());
    Regulariser regulariser = experiment.regulariser();
    String value = number(losses == null ? null : losses.regulariser());
    Color color = theme.of(regulariser);
    String lambda = Figures.chosen(losses == null ? experiment.knobs().lambda() : losses.lambda());
    return switch (regulariser) {
      case Regulariser.None r -> f;
      case Regulariser.SvMaxVanilla r ->
          f.sign("+", theme.muted()).term("λ", lambda, color).sign("·", color).term("(−s_μ)", value, color);
      case Regulariser.SvMaxBounded r ->
          f.sign("+", theme.muted()).term("λ", lambda, color).sign("·", color)
              .fraction("exp", "U − s_μ", "U − L", value, color);
      case Regulariser.VicVariance r ->
          f.sign("+", theme.muted()).term("λ", lambda, color).sign("·", color)
              .term(words.get("scene.formula.mean-j") + " max(0, γ − S_j)", value, color);
    };
  }

  private static String number(@Nullable Double value) {
    return value == null ? "–" : Figures.of(value);
  }

  /** What the task averages, in symbols. */
  private static String task(Experiment experiment, Words words) {
    Knobs knobs = experiment.knobs();
    String mean = words.get("scene.formula.mean");
    String margin = "   m = " + Figures.chosen(knobs.margin());
    String name = words.get("scene.formula.task") + " = ";
    return name + switch (experiment.task()) {
      case TaskLoss.Contrastive t -> mean + " yD² + (1−y) max(0, m−D)²" + margin;
      case TaskLoss.BatchHardTriplet t -> mean + " max(0, D_{ap} − D_{an} + m)" + margin;
      case TaskLoss.CrossEntropy t -> mean + " −log softmax(Wz)_y";
      case TaskLoss.TwoViewInvariance t when experiment.network().normalise() -> mean + " ‖z − z′‖²";
      case TaskLoss.TwoViewInvariance t -> mean + " (z − z′)²";
    };
  }

  /** The numbers inside the regulariser, from the batch that it was computed on. */
  private static String numbers(Regulariser regulariser, Spectrum s, Words words) {
    String batch = words.get("scene.formula.batch");
    return switch (regulariser) {
      case Regulariser.None r -> "";
      case Regulariser.SvMaxVanilla r -> "s_μ " + Figures.of(s.sMu()) + batch;
      case Regulariser.SvMaxBounded r ->
          "U " + Figures.of(s.upper()) + "   s_μ " + Figures.of(s.sMu()) + "   L " + Figures.of(s.lower()) + batch;
      case Regulariser.VicVariance r -> {
        StringBuilder std = new StringBuilder("S_j");
        for (int j = 0; j < Math.min(4, s.std().length); j++) {
          std.append("  ").append(Figures.brief(s.std()[j]));
        }
        yield std + (s.std().length > 4 ? " …" : "") + batch;
      }
    };
  }
}
