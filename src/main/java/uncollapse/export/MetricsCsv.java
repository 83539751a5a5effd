package uncollapse.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import uncollapse.measure.Spectrum;
import uncollapse.train.Losses;
import uncollapse.train.Snapshot;

/**
 * The numbers of a run, one row a step, in full precision. s_mu, its bounds, std and sigma are of the probe set; task,
 * regulariser and total are of the last step's batch, empty before the first.
 */
public final class MetricsCsv {
  private final Writer out;
  private boolean headed;

  /** Writes to something that the caller closes. */
  public MetricsCsv(Writer out) {
    this.out = out;
  }

  public void add(Snapshot snapshot) throws IOException {
    Spectrum s = snapshot.spectrum();
    if (!headed) {
      row(header(s.std().length, s.singularValues().length));
      headed = true;
    }
    List<Object> cells = new ArrayList<>(List.of(snapshot.step(), s.sMu(), s.lower(), s.upper(), s.utilisation()));
    Losses losses = snapshot.losses();
    cells.add(losses == null ? "" : losses.task());
    cells.add(losses == null ? "" : losses.regulariser());
    cells.add(losses == null ? snapshot.experiment().knobs().lambda() : losses.lambda());
    cells.add(losses == null ? "" : losses.total());
    for (double std : s.std()) {
      cells.add(std);
    }
    for (double sigma : s.singularValues()) {
      cells.add(sigma);
    }
    row(cells);
  }

  /** Hands everything to the writer's stream. */
  public void finish() throws IOException {
    out.flush();
  }

  private static List<Object> header(int d, int m) {
    List<Object> names = new ArrayList<>(
        List.of("step", "s_mu", "lower", "upper", "utilisation", "task", "regulariser", "lambda", "total"));
    for (int j = 1; j <= d; j++) {
      names.add("std" + j);
    }
    for (int k = 1; k <= m; k++) {
      names.add("sigma" + k);
    }
    return names;
  }

  /** Numbers and plain names only: nothing needs quotes. */
  private void row(List<Object> cells) throws IOException {
    for (int k = 0; k < cells.size(); k++) {
      out.write(k == 0 ? "" : ",");
      out.write(cells.get(k).toString());
    }
    out.write("\n");
  }
}
