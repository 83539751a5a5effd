package uncollapse.scene;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uncollapse.objective.Term;
import uncollapse.text.Words;
import uncollapse.train.Losses;
import uncollapse.train.Snapshot;

/**
 * The loss as a formula with the last step's numbers, and what its parts stand for: in one line with the numbers under the
 * terms, or, with more than one regulariser, as a list of terms.
 */
public final class LossFormula implements Painter {
  private static final int LARGEST = 13;
  private static final int SMALLEST = 9;
  private static final int NOTE = 11;
  private static final double LEADING = 17;
  private static final double LEAST_LEADING = 11;
  private static final double DESCENT = 3;
  private static final double INDENT = 12;

  /** As wide as numbers may be. */
  private static final String WIDEST = "−0.0000";

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    if (terms(picture.snapshot()).size() > 1) {
      list(g, area, picture);
    } else {
      line(g, area, picture);
    }
  }

  /** The terms of the last step, or before it those of the first. */
  private static List<Term> terms(Snapshot snapshot) {
    Losses losses = snapshot.losses();
    return losses == null
        ? snapshot.experiment().regularisers()
        : losses.terms().stream().map(Losses.OfTerm::term).toList();
  }

  /** The least room in which it can be read, whatever its numbers come to. */
  static Dimension2D least(Picture picture) {
    List<Term> terms = terms(picture.snapshot());
    if (terms.size() > 1) {
      double longest = 0;
      for (int k = 0; k < terms.size(); k++) {
        Row row = term(picture, terms, k, null);
        longest = Math.max(longest, Lettering.width(row.brief + row.value.replace(Figures.NONE, WIDEST), SMALLEST - 1, true));
      }
      return new Dimension((int) Math.ceil(longest + 8), (int) Math.ceil((terms.size() + 1) * LEAST_LEADING));
    }
    Line task = Line.of(Symbols.task(picture.snapshot().experiment(), picture.words()), SMALLEST, picture.theme().task());
    double width = Math.max(task.width(), formula(picture, SMALLEST, _ -> WIDEST).width());
    return new Dimension((int) Math.ceil(width), (int) Math.ceil(height(SMALLEST, 1 + Math.max(1, terms.size()))));
  }

  /** With so many notes below. */
  private static double height(int type, int notes) {
    return Formula.height(type) + 2 + LEADING * notes + DESCENT;
  }

  private static void line(Graphics2D g, Rectangle2D area, Picture picture) {
    List<Note> notes = notes(picture);
    int type = LARGEST;
    Formula formula = formula(picture, type, LossFormula::number);
    while (type > SMALLEST && (formula.width() > area.getWidth() || height(type, notes.size()) > area.getHeight())) {
      type--;
      formula = formula(picture, type, LossFormula::number);
    }
    double y = formula.draw(g, area.getX(), area.getY()) + LEADING + 2;
    for (Note note : notes) {
      Line line = fitting(note.text, note.color, NOTE, area.getWidth());
      if (line.width() <= area.getWidth()) {
        line.draw(g, area.getX(), y);
      }
      y += LEADING;
    }
  }

  private static Line fitting(String text, Color color, int largest, double width) {
    int type = largest;
    Line line = Line.of(text, type, color);
    while (type > SMALLEST && line.width() > width) {
      type--;
      line = Line.of(text, type, color);
    }
    return line;
  }

  private record Note(String text, Color color) {}

  /** What the task averages, and the numbers inside the regularisers. */
  private static List<Note> notes(Picture picture) {
    Theme theme = picture.theme();
    Words words = picture.words();
    List<Note> notes = new ArrayList<>();
    notes.add(new Note(Symbols.task(picture.snapshot().experiment(), words), theme.task()));
    Losses losses = picture.snapshot().losses();
    if (losses == null) {
      notes.add(new Note(words.get("scene.loss.none"), theme.muted()));
      return notes;
    }
    for (Losses.OfTerm term : losses.terms()) {
      notes.add(new Note(Symbols.numbers(term, words), color(picture, term.term())));
    }
    return notes;
  }

  private static Formula formula(Picture picture, int type, Function<@Nullable Double, String> number) {
    Theme theme = picture.theme();
    Losses losses = picture.snapshot().losses();
    Formula f = sum(picture, losses, type, number);
    for (Term term : terms(picture.snapshot())) {
      Color color = color(picture, term);
      Symbols.Expression symbols = Symbols.of(term.regulariser(), picture.words());
      String value = number.apply(losses == null ? null : losses.terms().getFirst().value());
      f.sign("+", theme.muted())
          .term(Names.weight(0, 1), Figures.chosen(term.weight()), color)
          .sign("·", color)
          .fraction(symbols.function(), symbols.over(), symbols.under(), value, color);
    }
    return f;
  }

  private static Color color(Picture picture, Term term) {
    return picture.theme().of(term.key(), terms(picture.snapshot()).stream().map(Term::key).toList());
  }

  private static Formula sum(
      Picture picture, @Nullable Losses losses, int type, Function<@Nullable Double, String> number) {
    Theme theme = picture.theme();
    Words words = picture.words();
    return new Formula(type)
        .term(words.get("scene.formula.loss"), number.apply(losses == null ? null : losses.total()), theme.text())
        .sign("=", theme.muted())
        .term(words.get("scene.formula.task"), number.apply(losses == null ? null : losses.task()), theme.task());
  }

  private static String number(@Nullable Double value) {
    return value == null ? Figures.NONE : Figures.of(value);
  }

  /** A row for each term, its numbers at the right; what stands inside of it below where there is room. */
  private static void list(Graphics2D g, Rectangle2D area, Picture picture) {
    Snapshot snapshot = picture.snapshot();
    List<Term> terms = terms(snapshot);
    Losses losses = snapshot.losses();
    List<Row> rows = new ArrayList<>();
    rows.add(total(picture));
    for (int k = 0; k < terms.size(); k++) {
      rows.add(term(picture, terms, k, losses == null ? null : losses.terms().get(k)));
    }
    long withNotes = rows.size() + rows.stream().filter(row -> !row.note.isEmpty()).count();
    boolean roomy = withNotes * (LEADING - 3) <= area.getHeight();
    double leading = Math.min(LEADING, area.getHeight() / (roomy ? withNotes : rows.size()));
    int type = (int) Math.clamp(leading * 0.72, SMALLEST - 1, NOTE);
    double y = area.getY() + leading * 0.75;
    for (Row row : rows) {
      Line value = new Line(type).bold(row.value, row.color);
      value.drawRight(g, area.getMaxX(), y);
      row.symbols(type, area.getWidth() - value.width() - 8).draw(g, area.getX(), y);
      y += leading;
      if (roomy && !row.note.isEmpty()) {
        Line note = fitting(row.note, row.color, type, area.getWidth() - INDENT);
        if (note.width() <= area.getWidth() - INDENT) {
          note.draw(g, area.getX() + INDENT, y);
        }
        y += leading;
      }
    }
  }

  /**
   * One line of the list.
   *
   * @param brief in place of the symbols where there is no room for them
   */
  private record Row(String symbols, String brief, String value, String note, Color color) {
    Line symbols(int type, double width) {
      Line line = new Line(type).bold(symbols, color);
      for (int size = type; size >= SMALLEST - 1 && line.width() > width; size--) {
        line = new Line(size).bold(brief, color);
      }
      return line.width() <= width ? line : new Line(type).bold(Lettering.fit(brief, type, true, width), color);
    }
  }

  private static Row total(Picture picture) {
    Losses losses = picture.snapshot().losses();
    Words words = picture.words();
    String loss = words.get("scene.formula.loss") + " " + number(losses == null ? null : losses.total());
    String task = words.get("scene.formula.task");
    String value = number(losses == null ? null : losses.task());
    String note = Symbols.task(picture.snapshot().experiment(), words);
    return new Row(loss + " = " + task, task, value, note, picture.theme().task());
  }

  private static Row term(Picture picture, List<Term> terms, int k, Losses.@Nullable OfTerm last) {
    Words words = picture.words();
    Term term = terms.get(k);
    String symbol = "+ " + Names.weight(k, terms.size()) + " · ";
    return new Row(
        symbol + Symbols.of(term.regulariser(), words).inline(),
        symbol + Names.brief(term.key(), words),
        Figures.chosen(term.weight()) + " · " + number(last == null ? null : last.value()),
        last == null ? "" : Symbols.numbers(last, words),
        color(picture, term));
  }
}
