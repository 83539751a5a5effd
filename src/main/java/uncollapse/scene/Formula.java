package uncollapse.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.QuadCurve2D;
import java.util.ArrayList;
import java.util.List;

/** A sum in one line, each term with its number centred under it. */
final class Formula {
  private static final double BRACKET = 9;

  /** A term: its symbol, or a function of a fraction, and the number below; signs have none. */
  private record Term(Line symbol, Line over, Line under, Line number, boolean sign) {
    double fraction() {
      return Math.max(over.width(), under.width());
    }

    double width() {
      return Math.max(paper(), number.width());
    }

    /** Width of the symbol with the fraction and its brackets. */
    double paper() {
      return fraction() > 0 ? symbol.width() + fraction() + 2 * BRACKET : symbol.width();
    }
  }

  private final int type;
  private final List<Term> terms = new ArrayList<>();

  Formula(int type) {
    this.type = type;
  }

  Formula term(String symbol, String number, Color color) {
    terms.add(new Term(new Line(type).bold(symbol, color), new Line(1), new Line(1), number(number, color), false));
    return this;
  }

  Formula sign(String sign, Color color) {
    terms.add(new Term(Line.of(sign, type, color), new Line(1), new Line(1), Line.of(sign, type - 1, color), true));
    return this;
  }

  Formula fraction(String function, String over, String under, String number, Color color) {
    int small = Math.max(8, type - 2);
    terms.add(new Term(
        new Line(type).bold(function, color),
        new Line(small).bold(over, color),
        new Line(small).bold(under, color),
        number(number, color),
        false));
    return this;
  }

  double width() {
    double width = 0;
    for (Term term : terms) {
      width += term.width() + gap();
    }
    return width - gap();
  }

  /** From its top to the baseline of the numbers. */
  static double height(int type) {
    return type * 3.2;
  }

  /** Draws both lines from the top left; returns the baseline of the numbers. */
  double draw(Graphics2D g, double x, double y) {
    double baseline = y + type * 1.45;
    double below = y + height(type);
    double at = x;
    for (Term term : terms) {
      double middle = at + term.width() / 2;
      if (term.fraction() > 0) {
        fraction(g, term, middle - term.paper() / 2, baseline);
      } else {
        term.symbol.drawCentred(g, middle, baseline);
      }
      term.number.drawCentred(g, middle, below);
      at += term.width() + gap();
    }
    return below;
  }

  /** A function's name, brackets as high as the fraction, and the fraction itself on the height of its sign. */
  private void fraction(Graphics2D g, Term term, double x, double baseline) {
    double axis = baseline - type * 0.34;
    double reach = type * 1.05;
    double left = x + term.symbol.width() + BRACKET;
    double width = term.fraction();
    term.symbol.draw(g, x, baseline);
    term.over.drawCentred(g, left + width / 2, axis - type * 0.3);
    term.under.drawCentred(g, left + width / 2, axis + type * 0.95);
    g.setStroke(Ink.THIN);
    Ink.line(g, left, axis, left + width, axis);
    g.setStroke(Ink.MEDIUM);
    g.draw(bracket(left - 2.5, axis, reach, -1));
    g.draw(bracket(left + width + 2.5, axis, reach, 1));
  }

  private static QuadCurve2D bracket(double x, double y, double reach, double bulge) {
    return new QuadCurve2D.Double(x, y - reach, x + bulge * 5, y, x, y + reach);
  }

  private Line number(String number, Color color) {
    return Line.of(number, type - 1, color);
  }

  private double gap() {
    return type * 0.46;
  }
}
