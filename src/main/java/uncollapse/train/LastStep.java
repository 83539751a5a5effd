package uncollapse.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;
import uncollapse.measure.Spectrum;
import uncollapse.objective.Features;
import uncollapse.objective.Term;

/** What the last step was: copies, because a step's own buffers are overwritten by the next one, taken or not. */
final class LastStep {
  /** A layer that terms act on, and the rows of its first view. */
  private record Layer(Var rows, Matrix copy) {}

  private final TrainingStep nodes;
  private final List<List<Layer>> layers = new ArrayList<>();
  private final Map<Var, Layer> distinct = new LinkedHashMap<>();
  private final double[] values;
  private List<Term> terms;
  private double task;
  private double total;

  /** Room for a step of {@code nodes}, whose loss has these terms. */
  LastStep(TrainingStep nodes, List<Term> terms) {
    this.nodes = nodes;
    this.terms = terms;
    values = new double[terms.size()];
    for (Term term : terms) {
      layers.add(nodes.pass().of(term).stream().map(this::layer).toList());
    }
  }

  private Layer layer(Features features) {
    Var rows = features.rows();
    int firstView = features.twoViews() ? rows.rows() / 2 : rows.rows();
    return distinct.computeIfAbsent(rows, it -> new Layer(it, new Matrix(firstView, it.cols())));
  }

  /** Takes over the step as it was just evaluated, with the weights that it used. */
  void copy(List<Term> used) {
    terms = used;
    task = nodes.terms().task().scalar();
    total = nodes.terms().total().scalar();
    for (int k = 0; k < values.length; k++) {
      values[k] = nodes.terms().regularisers().get(k).scalar();
    }
    for (Layer layer : distinct.values()) {
      System.arraycopy(layer.rows.value().data(), 0, layer.copy.data(), 0, layer.copy.data().length);
    }
  }

  Recorder.Values values() {
    List<Recorder.Values.OfTerm> ofTerms = new ArrayList<>();
    for (int k = 0; k < values.length; k++) {
      ofTerms.add(new Recorder.Values.OfTerm(terms.get(k).key(), terms.get(k).weight() * values[k]));
    }
    return new Recorder.Values(task, ofTerms, total);
  }

  /** Each layer is measured once, whatever the number of terms on it. */
  Losses losses(Function<Matrix, Spectrum> measure) {
    Map<Var, Spectrum> spectra = new HashMap<>();
    List<Losses.OfTerm> ofTerms = new ArrayList<>();
    for (int k = 0; k < values.length; k++) {
      List<Spectrum> seen =
          layers.get(k).stream()
              .map(layer -> spectra.computeIfAbsent(layer.rows, _ -> measure.apply(layer.copy)))
              .toList();
      ofTerms.add(new Losses.OfTerm(terms.get(k), values[k], seen));
    }
    return new Losses(task, List.copyOf(ofTerms), total);
  }
}
