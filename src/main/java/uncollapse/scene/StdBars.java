package uncollapse.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import uncollapse.measure.Spectrum;
import uncollapse.objective.Knob;
import uncollapse.train.Experiment;
import uncollapse.train.Snapshot;

/**
 * The standard deviation of every dimension, those that collapsed in red; γ as a dashed line where the variance term aims
 * at it, 1/√d where rows of length 1 cannot all do better. Many dimensions stand upright, few lie. A run that this one is
 * compared with has a grey bar above each, or
 * a grey line across all that stand upright.
 */
public final class StdBars implements Painter {
  private static final int TYPE = 10;
  private static final double RIGHT = 6;
  private static final double HEAD = 16;
  private static final int MANY = 12;
  private static final double THICKEST = 14;

  /** What the bars are measured against: a value, its label and its colour. */
  private record Target(double value, String label, Color color) {}

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    Spectrum spectrum = picture.snapshot().spectrum();
    Target[] targets = targets(picture);
    double most = 1e-9;
    for (double s : spectrum.std()) {
      most = Math.max(most, s);
    }
    for (double s : compared(picture)) {
      most = Math.max(most, s);
    }
    for (Target target : targets) {
      most = Math.max(most, target.value);
    }
    if (spectrum.std().length > MANY) {
      upright(g, area, picture, targets, most * 1.06);
    } else {
      lying(g, area, picture, targets, most * 1.06);
    }
  }

  /** The std of the run that this one is compared with; of none if there is no such run. */
  private static double[] compared(Picture picture) {
    Snapshot against = picture.against();
    return against == null ? new double[0] : against.spectrum().std();
  }

  /** The smaller one first. */
  private static Target[] targets(Picture picture) {
    Experiment experiment = picture.snapshot().experiment();
    Theme theme = picture.theme();
    int d = picture.snapshot().spectrum().d();
    double even = 1 / Math.sqrt(Math.max(1, d));
    Target isotropic =
        new Target(even, picture.words().get("scene.std.isotropic", Figures.of(even)), theme.muted());
    double gamma = experiment.knobs().get(Knob.GAMMA);
    Target wanted = new Target(gamma, "γ = " + Figures.chosen(gamma), theme.variance());
    boolean aims = experiment.aimsAtGamma();
    boolean unit = picture.snapshot().spectrum().unitRows();
    return aims && unit ? (even < gamma ? new Target[] {isotropic, wanted} : new Target[] {wanted, isotropic})
        : aims ? new Target[] {wanted}
        : unit ? new Target[] {isotropic}
        : new Target[0];
  }

  private static void lying(Graphics2D g, Rectangle2D area, Picture picture, Target[] targets, double most) {
    Spectrum spectrum = picture.snapshot().spectrum();
    Theme theme = picture.theme();
    int d = spectrum.std().length;
    double left = area.getX() + Curves.LEFT;
    double room = Math.max(1, area.getMaxX() - RIGHT - left);
    double top = area.getY() + HEAD;
    double slot = Math.min(22, (area.getMaxY() - top) / Math.max(1, d));
    double[] grey = compared(picture);
    double above = grey.length == 0 ? 0 : Math.min(THICKEST / 2, slot * 0.3);
    double height = Math.max(1, Math.min(THICKEST, slot * 0.68 - above / 2));
    for (int j = 0; j < d; j++) {
      double y = top + slot * j + (slot - height + above) / 2;
      if (j < grey.length) {
        g.setColor(greyOf(picture, j));
        Ink.rect(g, left, y - above, Math.max(1, grey[j] / most * room), above);
      }
      double width = spectrum.std()[j] / most * room;
      boolean collapsed = collapsed(spectrum, j);
      g.setColor(collapsed ? theme.lower() : theme.variance());
      Ink.rect(g, left, y, Math.max(1, width), height);
      Line.of("S_{" + (j + 1) + "}", TYPE, theme.muted()).drawRight(g, left - 6, y + height / 2 + TYPE * 0.33);
      String value = Figures.brief(spectrum.std()[j]);
      if (collapsed) {
        Line.of(picture.words().get("scene.std.collapsed", value), TYPE, theme.lower())
            .draw(g, left + width + 5, y + height / 2 + TYPE * 0.36);
      } else if (height >= 10 && width > 40) {
        // at the left end: targets are crossed at the other
        Line.of(value, TYPE, theme.background()).draw(g, left + 4, y + height / 2 + TYPE * 0.36);
      }
    }
    marks(g, targets, left, room / most, area.getY() + TYPE, top - 2, top + slot * d + 2, area.getMaxX());
  }

  /** Vertical target lines, their labels above them and clear of each other. */
  private static void marks(
      Graphics2D g, Target[] targets, double left, double pixels, double baseline, double top, double bottom, double end) {
    double free = end;
    for (int k = targets.length - 1; k >= 0; k--) {
      Target target = targets[k];
      double x = left + target.value * pixels;
      g.setColor(target.color);
      g.setStroke(Ink.DASHED);
      Ink.line(g, x, top, x, bottom);
      Line label = Line.of(target.label, TYPE, target.color);
      double at = Math.min(x - label.width() / 2, free - label.width());
      label.draw(g, at, baseline);
      free = at - 10;
    }
  }

  private static void upright(Graphics2D g, Rectangle2D area, Picture picture, Target[] targets, double most) {
    Spectrum spectrum = picture.snapshot().spectrum();
    Theme theme = picture.theme();
    int d = spectrum.std().length;
    double left = area.getX() + Curves.LEFT;
    double top = area.getY() + HEAD;
    double bottom = area.getMaxY() - HEAD;
    double slot = (area.getMaxX() - RIGHT - left) / d;
    double width = Math.max(1, slot * 0.8);
    for (int j = 0; j < d; j++) {
      double height = Math.max(1, spectrum.std()[j] / most * (bottom - top));
      g.setColor(collapsed(spectrum, j) ? theme.lower() : theme.variance());
      Ink.rect(g, left + slot * j, bottom - height, width, height);
    }
    across(g, picture, left, bottom, slot, (bottom - top) / most);
    g.setColor(theme.line());
    g.setStroke(Ink.THIN);
    Ink.line(g, left, Ink.crisp(bottom), area.getMaxX() - RIGHT, Ink.crisp(bottom));
    Line.of("S_1", TYPE, theme.muted()).draw(g, left, bottom + TYPE + 2);
    Line.of("S_{" + d + "}", TYPE, theme.muted()).drawRight(g, area.getMaxX() - RIGHT, bottom + TYPE + 2);
    int fallen = spectrum.collapsedDimensions().length;
    if (fallen > 0) {
      String text = picture.words().get("scene.std.collapsed", fallen + " / " + d);
      Line.of(text, TYPE, theme.lower()).drawCentred(g, left + slot * d / 2, bottom + TYPE + 2);
    }
    double free = left;
    for (Target target : targets) {
      double y = bottom - target.value / most * (bottom - top);
      g.setColor(target.color);
      g.setStroke(Ink.DASHED);
      Ink.line(g, left, y, area.getMaxX() - RIGHT, y);
      Line label = Line.of(target.label, TYPE, target.color);
      label.draw(g, free, area.getY() + TYPE);
      free += label.width() + 14;
    }
  }

  /** The other run's std as a line of steps. */
  private static void across(Graphics2D g, Picture picture, double left, double bottom, double slot, double pixels) {
    double[] grey = compared(picture);
    if (grey.length == 0) {
      return;
    }
    Path2D steps = new Path2D.Double();
    for (int j = 0; j < grey.length; j++) {
      double y = bottom - grey[j] * pixels;
      if (j == 0) {
        steps.moveTo(left, y);
      } else {
        steps.lineTo(left + slot * j, y);
      }
      steps.lineTo(left + slot * (j + 1), y);
    }
    g.setColor(picture.theme().muted());
    g.setStroke(Ink.MEDIUM);
    g.draw(steps);
  }

  /** Reddish where that run's dimension collapsed. */
  private static Color greyOf(Picture picture, int dimension) {
    Theme theme = picture.theme();
    Snapshot against = picture.against();
    boolean fallen = against != null && collapsed(against.spectrum(), dimension);
    return fallen ? Ink.mix(theme.background(), theme.lower(), 0.5) : theme.compared();
  }

  private static boolean collapsed(Spectrum spectrum, int dimension) {
    return Arrays.binarySearch(spectrum.collapsedDimensions(), dimension) >= 0;
  }
}
