package uncollapse.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import uncollapse.measure.Spectrum;
import uncollapse.objective.Term;

/**
 * Writes a run's curves in bounded memory: an entry every {@code stride} steps, and once there are {@value #CAPACITY}
 * every second one is dropped and the stride doubles. When an entry is made follows from the step alone, never from time.
 */
final class Recorder {
  static final int CAPACITY = 2_048;
  private static final int CURVES = 4;

  /** The values of the last step. */
  record Values(double task, List<OfTerm> terms, double total) {
    /** A regulariser's weighted value. */
    record OfTerm(Term.Key term, double value) {}
  }

  private long stride;
  private int size;
  private long[] steps = new long[CAPACITY];
  private double[][] curves = new double[CURVES][CAPACITY];
  private SequencedMap<Term.Key, double[]> terms = new LinkedHashMap<>();

  /** Begins with an entry every {@code stride} steps. */
  Recorder(long stride) {
    this.stride = stride;
  }

  /** A copy of the entries up to {@code step}, to be gone on with from there. */
  Recorder until(long step) {
    Recorder part = new Recorder(stride);
    while (part.size < size && steps[part.size] <= step) {
      part.size++;
    }
    part.steps = steps.clone();
    part.curves = Arrays.stream(curves).map(curve -> part.own(curve)).toArray(double[][]::new);
    terms.forEach((term, curve) -> part.terms.put(term, part.own(curve)));
    return part;
  }

  private double[] own(double[] curve) {
    double[] copy = absent();
    System.arraycopy(curve, 0, copy, 0, size);
    return copy;
  }

  /** Whether {@link #add} is to be called after this step. */
  boolean wants(long step) {
    return step % (size == CAPACITY ? 2 * stride : stride) == 0;
  }

  /**
   * One entry.
   *
   * @param values null before the first step
   */
  void add(long step, Spectrum spectrum, @Nullable Values values) {
    if (size == CAPACITY) {
      thin();
    }
    steps[size] = step;
    curves[0][size] = spectrum.sMu();
    curves[1][size] = spectrum.utilisation();
    curves[2][size] = values == null ? Double.NaN : values.task;
    curves[3][size] = values == null ? Double.NaN : values.total;
    if (values != null) {
      values.terms.forEach(it -> curveOf(it.term)[size] = it.value);
    }
    size++;
  }

  private double[] curveOf(Term.Key term) {
    return terms.computeIfAbsent(term, _ -> absent());
  }

  private static double[] absent() {
    double[] curve = new double[CAPACITY];
    Arrays.fill(curve, Double.NaN);
    return curve;
  }

  /** Into new arrays: views of the old ones may be anywhere. */
  private void thin() {
    long[] oldSteps = steps;
    size = CAPACITY / 2;
    stride *= 2;
    steps = new long[CAPACITY];
    Arrays.setAll(steps, i -> i < size ? oldSteps[2 * i] : 0);
    curves = Arrays.stream(curves).map(this::thinned).toArray(double[][]::new);
    SequencedMap<Term.Key, double[]> thinned = new LinkedHashMap<>();
    terms.forEach((term, curve) -> thinned.put(term, thinned(curve)));
    terms = thinned;
  }

  private double[] thinned(double[] curve) {
    double[] out = absent();
    for (int i = 0; i < size; i++) {
      out[i] = curve[2 * i];
    }
    return out;
  }

  /** What is written so far; entries that come later do not show in it. */
  History history() {
    return new History(size, steps, curves[0], curves[1], curves[2], curves[3], terms);
  }
}
