package uncollapse.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import uncollapse.linalg.Matrix;
import uncollapse.measure.Spectrum;
import uncollapse.measure.Uniformity;
import uncollapse.objective.Term;
import uncollapse.train.Losses;
import uncollapse.train.Quality;
import uncollapse.train.Sample;
import uncollapse.train.Snapshot;

/**
 * The numbers of a run, one row a step, in full precision. s_mu, its bounds, std and sigma are of the probe set; task, the
 * regularisers before their weights, and total are of the last step's batch, empty before the first. A regulariser has
 * two columns, its value and its weight, empty while it is not part of the loss.
 */
public final class MetricsCsv {
  private final Writer out;
  private final List<String> terms;
  private boolean headed;

  /**
   * Writes to something that the caller closes.
   *
   * @param terms every regulariser that the run will have
   */
  public MetricsCsv(Writer out, Collection<Term.Key> terms) {
    this.out = out;
    this.terms = terms.stream().map(Term.Key::id).distinct().toList();
  }

  public void add(Snapshot snapshot) throws IOException {
    Spectrum s = snapshot.spectrum();
    if (!headed) {
      row(header(s.std().length, s.singularValues().length));
      headed = true;
    }
    List<Object> cells = new ArrayList<>(List.of(snapshot.step(), s.sMu(), s.lower(), s.upper(), s.utilisation()));
    cells.addAll(List.of(s.effectiveRank(), s.participation(), uniformity(snapshot)));
    Losses losses = snapshot.losses();
    cells.add(losses == null ? "" : losses.task());
    for (String id : terms) {
      cells.add(losses == null ? "" : valueOf(id, losses));
      cells.add(weightOf(id, snapshot));
    }
    cells.add(losses == null ? "" : losses.total());
    for (double std : s.std()) {
      cells.add(std);
    }
    for (double sigma : s.singularValues()) {
      cells.add(sigma);
    }
    row(cells);
  }

  /** Of as many points as the window compares; lengths other than 1 say nothing about it. */
  private static Object uniformity(Snapshot snapshot) {
    Matrix e = snapshot.embedding();
    return snapshot.spectrum().unitRows() ? Uniformity.of(Sample.of(e.rows(), Quality.MOST).of(e)) : "";
  }

  private static Object valueOf(String id, Losses losses) {
    for (Losses.OfTerm it : losses.terms()) {
      if (it.term().key().id().equals(id)) {
        return it.value();
      }
    }
    return "";
  }

  /** As it was in the last step; before the first, as it will be. */
  private static Object weightOf(String id, Snapshot snapshot) {
    Losses losses = snapshot.losses();
    List<Term> present =
        losses == null
            ? snapshot.experiment().regularisers()
            : losses.terms().stream().map(Losses.OfTerm::term).toList();
    for (Term term : present) {
      if (term.key().id().equals(id)) {
        return term.weight();
      }
    }
    return "";
  }

  /** Hands everything to the writer's stream. */
  public void finish() throws IOException {
    out.flush();
  }

  private List<Object> header(int d, int m) {
    List<Object> names = new ArrayList<>(List.of("step", "s_mu", "lower", "upper", "utilisation", "rank_me", "participation",
        "uniformity", "task"));
    for (String id : terms) {
      names.add(id);
      names.add(id + ".weight");
    }
    names.add("total");
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
