package uncollapse.train;

import java.nio.file.Path;
import uncollapse.data.DataSpec;
import uncollapse.data.LabelledPoints;
import uncollapse.data.PointSource.CsvPoints;
import uncollapse.data.PointsFile;
import uncollapse.text.LocalText;

/** Experiments on the user's own points, which say of themselves what they show. */
public final class OwnPoints {
  /** A method that needs no classes, and keeps the points apart without them. */
  private static final String WITHOUT_CLASSES = "two-views-on-the-sphere";

  private OwnPoints() {}

  /**
   * Points of a file under a method, or under one for two views if the method tells classes apart and the file has none.
   *
   * @param method the experiment whose settings are used, all but its data and its words
   * @throws uncollapse.text.BadInputException if the file holds no such points
   */
  public static Experiment experiment(Path file, Experiment method) {
    CsvPoints source = PointsFile.recognise(file);
    LabelledPoints points = PointsFile.read(source);
    boolean fits = Change.serves(method.task(), points.classes());
    Experiment base = fits ? method : Samples.load(WITHOUT_CLASSES).withSeed(method.seed());
    int count = points.labels().length;
    String about = fits ? (points.classes() == 1 ? "input.own.one-class" : "input.own.classes") : "input.own.two-views";
    String name = String.valueOf(file.getFileName());
    return base.withData(DataSpec.of(source, count))
        .withWords(new LocalText(name, name), LocalText.of(about, count, points.classes()));
  }
}
