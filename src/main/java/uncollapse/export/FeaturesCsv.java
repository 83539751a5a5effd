package uncollapse.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import uncollapse.data.LabelledPoints;
import uncollapse.linalg.Matrix;
import uncollapse.train.Snapshot;

/** Where each probe point is at each step, one row a point and step, in full precision. */
final class FeaturesCsv {
  private final Writer out;
  private final CsvWriter csv;
  private boolean headed;

  /** Writes to something that the caller closes. */
  FeaturesCsv(Writer out) {
    this.out = out;
    csv = CsvWriter.builder().lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF).build(out);
  }

  void add(Snapshot snapshot) {
    Matrix e = snapshot.embedding();
    LabelledPoints probe = snapshot.probe();
    List<String> cells = new ArrayList<>();
    if (!headed) {
      cells.addAll(List.of("step", "point", "class"));
      for (int j = 1; j <= e.cols(); j++) {
        cells.add("f" + j);
      }
      csv.writeRecord(cells);
      headed = true;
    }
    for (int i = 0; i < e.rows(); i++) {
      cells.clear();
      cells.add(Long.toString(snapshot.step()));
      cells.add(Integer.toString(i));
      cells.add(probe.names().isEmpty() ? "" : probe.names().get(probe.labels()[i]));
      for (int j = 0; j < e.cols(); j++) {
        cells.add(Double.toString(e.get(i, j)));
      }
      csv.writeRecord(cells);
    }
  }

  /** Hands everything to the writer's stream. */
  void finish() throws IOException {
    csv.flush();
    out.flush();
  }
}
