package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import uncollapse.objective.Term;
import uncollapse.text.Words;
import uncollapse.train.Divergence;
import uncollapse.train.Experiment;
import uncollapse.train.Snapshot;

/** What runs, and where it is: title, task and regulariser; step and seed at the right. Either alone, too. */
public final class TitleLine implements Painter {
  private static final int TYPE = 16;
  private static final int SMALL = 12;

  private final boolean withTitle;
  private final boolean withCounter;

  TitleLine(boolean withTitle, boolean withCounter) {
    this.withTitle = withTitle;
    this.withCounter = withCounter;
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    double baseline = area.getCenterY() + TYPE * 0.36;
    Line counter = withCounter ? counter(picture) : new Line(SMALL);
    counter.drawRight(g, area.getMaxX(), baseline);
    if (withTitle) {
      title(g, area, baseline, area.getWidth() - (withCounter ? counter.width() + 24 : 0), picture);
    }
  }

  private static Line counter(Picture picture) {
    Theme theme = picture.theme();
    Words words = picture.words();
    Snapshot snapshot = picture.snapshot();
    Line right = new Line(SMALL);
    Divergence divergence = snapshot.divergence();
    if (divergence != null) {
      right.bold(words.get("scene.title.diverged", Figures.count(divergence.step())), theme.lower());
      right.add("   ", theme.muted());
    }
    right.bold(words.get("scene.title.step", Figures.count(snapshot.step())), theme.text());
    right.add("   " + words.get("scene.title.seed", Long.toString(snapshot.experiment().seed())), theme.muted());
    return right;
  }

  private static void title(Graphics2D g, Rectangle2D area, double baseline, double room, Picture picture) {
    Theme theme = picture.theme();
    Words words = picture.words();
    Snapshot snapshot = picture.snapshot();
    Line title = new Line(TYPE).verbatim(snapshot.experiment().title().in(words.language()), theme.text(), true);
    if (title.width() <= room) {
      title.draw(g, area.getX(), baseline);
      double left = room - title.width() - 16;
      methods(picture).stream()
          .map(method -> Line.of(method, SMALL, theme.muted()))
          .filter(method -> method.width() <= left)
          .findFirst()
          .ifPresent(method -> method.draw(g, area.getX() + title.width() + 16, baseline));
    } else {
      String fitting = Lettering.fit(snapshot.experiment().title().in(words.language()), TYPE, true, room);
      new Line(TYPE).verbatim(fitting, theme.text(), true).draw(g, area.getX(), baseline);
    }
  }

  /** Of two runs only what they have in common. */
  private static List<String> methods(Picture picture) {
    Experiment experiment = picture.snapshot().experiment();
    Snapshot against = picture.against();
    if (against == null) {
      return methods(experiment, picture.words());
    }
    return against.experiment().task().equals(experiment.task())
        ? List.of(Names.of(experiment.task(), picture.words()))
        : List.of();
  }

  /** Task, regularisers and their weights in one phrase, then in shorter ones. */
  static List<String> methods(Experiment experiment, Words words) {
    List<Term> terms = experiment.regularisers();
    String task = Names.of(experiment.task(), words);
    if (terms.isEmpty()) {
      return List.of(task);
    }
    String full =
        terms.size() == 1
            ? "λ · " + Names.of(terms.getFirst().key(), words) + ",  λ = " + Figures.chosen(terms.getFirst().weight())
            : Names.weighted(terms, words);
    return List.of(task + " + " + full, Names.weighted(terms, words), task);
  }
}
