package uncollapse.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import uncollapse.measure.Spectrum;
import uncollapse.objective.Term;

/**
 * Writes a run's curves: an entry every {@code stride} steps, and once there are {@value #CAPACITY} every second one is left out
 * from then on and the stride doubles. When an entry is made follows from the step alone, never from time. What is left out is
 * kept for looking back, so that the curves can be had as they were at any earlier step: that is {@value #CAPACITY} entries
 * for each time that the run has become twice as long.
 */
final class Recorder {
  static final int CAPACITY = 2_048;
  private static final int CURVES = 4;

  /** The values of the last step. */
  record Values(double task, List<OfTerm> terms, double total) {
    /** A regulariser's weighted value. */
    record OfTerm(Term.Key term, double value) {}
  }

  private final long firstStride;

  /** What was written each time the stride doubled, the finest first. */
  private final List<History> finer = new ArrayList<>();

  /** The step at which a term first had a value. */
  private final Map<Term.Key, Long> since = new HashMap<>();

  private int size;
  private long[] steps = new long[CAPACITY];
  private double[][] curves = new double[CURVES][CAPACITY];
  private SequencedMap<Term.Key, double[]> terms = new LinkedHashMap<>();

  /** Begins with an entry every {@code stride} steps. */
  Recorder(long stride) {
    firstStride = stride;
  }

  /** A copy of the entries up to {@code step}, as they were then, to be gone on with from there. */
  Recorder until(long step) {
    Recorder part = new Recorder(firstStride);
    part.finer.addAll(finer.subList(0, level(step)));
    History then = history(step);
    part.size = then.size();
    part.steps = then.steps().clone();
    part.curves = new double[][] {part.own(then.sMu()), part.own(then.utilisation()), part.own(then.task()), part.own(then.total())};
    then.terms().forEach(
        (term, curve) -> {
          part.terms.put(term, part.own(curve));
          part.since.put(term, sinceOf(term));
        });
    return part;
  }

  private double[] own(double[] curve) {
    double[] copy = absent();
    System.arraycopy(curve, 0, copy, 0, size);
    return copy;
  }

  /** How often the stride has doubled by that step. */
  private int doublings(long step) {
    return Long.SIZE - Long.numberOfLeadingZeros(step / (CAPACITY * firstStride));
  }

  /** Of the entries as they were then: how many finer ones there were. */
  private int level(long step) {
    return Math.min(finer.size(), doublings(step));
  }

  /** Whether {@link #add} is to be called after this step: it is not for steps that have been taken before. */
  boolean wants(long step) {
    return step % (firstStride << doublings(step)) == 0 && (size == 0 || step > steps[size - 1]);
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
      values.terms.forEach(it -> curveOf(it.term, step)[size] = it.value);
    }
    size++;
  }

  private double[] curveOf(Term.Key term, long step) {
    since.putIfAbsent(term, step);
    return terms.computeIfAbsent(term, _ -> absent());
  }

  private long sinceOf(Term.Key term) {
    return Objects.requireNonNull(since.get(term), "a curve has an entry");
  }

  private static double[] absent() {
    double[] curve = new double[CAPACITY];
    Arrays.fill(curve, Double.NaN);
    return curve;
  }

  /** Into new arrays: views of the old ones are anywhere. */
  private void thin() {
    History old = new History(size, steps, curves[0], curves[1], curves[2], curves[3], terms);
    finer.add(old);
    size = CAPACITY / 2;
    steps = new long[CAPACITY];
    Arrays.setAll(steps, i -> i < size ? old.steps()[2 * i] : 0);
    curves = Arrays.stream(curves).map(this::thinned).toArray(double[][]::new);
    terms = new LinkedHashMap<>();
    old.terms().forEach((term, curve) -> terms.put(term, thinned(curve)));
  }

  private double[] thinned(double[] curve) {
    double[] out = absent();
    for (int i = 0; i < size; i++) {
      out[i] = curve[2 * i];
    }
    return out;
  }

  /** The curves up to {@code step}, as they were then; entries that come later do not show in it. */
  History history(long step) {
    int level = level(step);
    History all =
        level < finer.size()
            ? finer.get(level)
            : new History(size, steps, curves[0], curves[1], curves[2], curves[3], terms);
    int then = (int) Math.min(all.size(), 1 + step / (firstStride << level));
    SequencedMap<Term.Key, double[]> known = new LinkedHashMap<>(all.terms());
    known.keySet().removeIf(term -> sinceOf(term) > step);
    return new History(then, all.steps(), all.sMu(), all.utilisation(), all.task(), all.total(), known);
  }
}
