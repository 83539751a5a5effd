package uncollapse.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of text made of runs that differ in colour and weight. In {@link #add} and {@link #bold} an underscore lowers
 * what follows: {@code s_μ}, {@code L_{task}}.
 */
public final class Line {
  private static final double SUBSCRIPT_DROP = 0.22;

  private record Run(String text, Color color, int size, boolean bold, double x, double drop) {}

  private final int size;
  private final List<Run> runs = new ArrayList<>();
  private double width;

  public Line(int size) {
    this.size = size;
  }

  public static Line of(String text, int size, Color color) {
    return new Line(size).add(text, color);
  }

  public Line add(String text, Color color) {
    return marked(text, color, false);
  }

  public Line bold(String text, Color color) {
    return marked(text, color, true);
  }

  /** Text as it stands: for words that a user chose. */
  public Line verbatim(String text, Color color, boolean bold) {
    return run(text, color, size, bold, 0);
  }

  /** What another line says, after this one. */
  public Line append(Line other) {
    double from = width;
    for (Run run : other.runs) {
      runs.add(new Run(run.text, run.color, run.size, run.bold, from + run.x, run.drop));
    }
    width += other.width;
    return this;
  }

  public double width() {
    return width;
  }

  /** The size of the type in pixels. */
  public int size() {
    return size;
  }

  public void draw(Graphics2D g, double x, double baseline) {
    for (Run run : runs) {
      g.setColor(run.color);
      Lettering.draw(g, run.text, x + run.x, baseline + run.drop, run.size, run.bold);
    }
  }

  public void drawRight(Graphics2D g, double right, double baseline) {
    draw(g, right - width, baseline);
  }

  public void drawCentred(Graphics2D g, double middle, double baseline) {
    draw(g, middle - width / 2, baseline);
  }

  private Line marked(String text, Color color, boolean bold) {
    int small = Math.max(7, Math.round(size * 0.76f));
    int start = 0;
    for (int mark = text.indexOf('_'); mark >= 0; mark = text.indexOf('_', start)) {
      run(text.substring(start, mark), color, size, bold, 0);
      boolean braced = text.startsWith("{", mark + 1);
      int from = braced ? mark + 2 : mark + 1;
      int to = braced ? text.indexOf('}', from) : Math.min(mark + 2, text.length());
      run(text.substring(from, to), color, small, bold, size * SUBSCRIPT_DROP);
      start = braced ? to + 1 : to;
    }
    return run(text.substring(start), color, size, bold, 0);
  }

  private Line run(String text, Color color, int runSize, boolean bold, double drop) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, color, runSize, bold, width, drop));
      width += Lettering.width(text, runSize, bold);
    }
    return this;
  }
}
