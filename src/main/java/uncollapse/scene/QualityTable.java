package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import uncollapse.text.Words;
import uncollapse.train.Quality;
import uncollapse.train.Snapshot;

/** How good the embedding of the probe set is, one measure a row. */
public final class QualityTable implements Painter {
  private static final int TYPE = 12;
  private static final double ROW = 20;

  /** A measure's name and its value, as every surface shows them. */
  public record Row(String name, String value) {}

  public static List<Row> rows(Snapshot snapshot, Words words) {
    Quality quality = snapshot.quality();
    int most = snapshot.spectrum().singularValues().length;
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(words.get("scene.quality.utilisation"), Figures.percent(snapshot.spectrum().utilisation())));
    rows.add(new Row(words.get("scene.quality.rank", Integer.toString(most)), Figures.brief(snapshot.spectrum().effectiveRank())));
    rows.add(new Row(words.get("scene.quality.recall"), Figures.of(quality.blurredRecallAt1().orElse(Double.NaN))));
    quality.headAccuracy().ifPresent(a -> rows.add(new Row(words.get("scene.quality.accuracy"), Figures.of(a))));
    return rows;
  }

  static int count(Snapshot snapshot) {
    return snapshot.quality().headAccuracy().isPresent() ? 4 : 3;
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    Theme theme = picture.theme();
    double y = area.getY() + TYPE + 2;
    for (Row row : rows(picture.snapshot(), picture.words())) {
      Line.of(row.name, TYPE, theme.text()).draw(g, area.getX(), y);
      new Line(TYPE).bold(row.value, theme.text()).drawRight(g, area.getMaxX(), y);
      g.setColor(theme.grid());
      g.setStroke(Ink.THIN);
      Ink.line(g, area.getX(), Ink.crisp(y + 6), area.getMaxX(), Ink.crisp(y + 6));
      y += ROW;
    }
  }
}
