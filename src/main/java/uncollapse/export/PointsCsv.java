package uncollapse.export;

import java.nio.file.Path;
import java.util.List;
import uncollapse.data.Dot;
import uncollapse.text.BadInputException;
import uncollapse.text.TextFile;
import uncollapse.train.json.JsonText;

/** Drawn points as a file that opens again as the same points: columns x, y and label, every digit of them. */
public final class PointsCsv {
  private PointsCsv() {}

  /**
   * Writes whole or not at all.
   *
   * @throws BadInputException if the file cannot be written; it is then as it was
   */
  public static void write(Path file, List<Dot> dots) {
    StringBuilder text = new StringBuilder("x,y,label\n");
    for (Dot dot : dots) {
      text.append(JsonText.number(dot.x())).append(',').append(JsonText.number(dot.y()));
      text.append(',').append(dot.label()).append('\n');
    }
    TextFile.write(file, text.toString());
  }
}
