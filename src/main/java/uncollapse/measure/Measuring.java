package uncollapse.measure;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import uncollapse.autograd.Kernels;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.Rows;

/** Measures an embedding of any size in one pass over its rows, and a sample of them for what needs pairs of rows. */
public final class Measuring {
  /** So many rows at most are compared with each other. */
  public static final int SAMPLE = 10_000;

  /** With more classes, clusters and probes take long and say little. */
  public static final int MOST_CLASSES = 1_000;

  private final Kernels kernels = Kernels.available();
  private final boolean normalise;
  private final Progress progress;

  /** Is told how far measuring is, and may stop it. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Returns false to stop.
     *
     * @param share 0 to 1
     */
    boolean reached(double share);
  }

  private Measuring(boolean normalise, Progress progress) {
    this.normalise = normalise;
    this.progress = progress;
  }

  /**
   * Measures.
   *
   * @param rows at least two, of numbers whose squares neither overflow nor vanish
   * @param normalise whether rows are divided by their lengths first
   * @param labels one number, 0 …, for each row, asked for when all rows have been read; empty for none
   * @throws CancellationException if the listener stopped it
   */
  public static Measurement of(
      Rows rows, boolean normalise, Supplier<Optional<int[]>> labels, Listener listener) {
    return new Measuring(normalise, new Progress(listener, rows.cols())).measure(rows, labels);
  }

  private Measurement measure(Rows raw, Supplier<Optional<int[]>> labels) {
    UnitRows unit = new UnitRows(raw);
    Reservoir reservoir = new Reservoir(SAMPLE, raw.cols());
    Factor factor = read(normalise ? unit : raw, reservoir);
    progress.begin(Progress.Part.SPECTRUM);
    double[] std = factor.std();
    Covariation covariation = factor.covariation(std, kernels);
    Spectrum spectrum = factor.spectrum(covariation.participation(), std);
    Reservoir.Sample sample = reservoir.take();
    Optional<Classes> classes = labels.get().map(all -> Classes.of(all, sample.numbers()));
    Uniformity uniformity = new Uniformity();
    Optional<Scores> scores = pairs(sample.rows(), uniformity, classes);
    progress.end();
    return new Measurement(
        normalise,
        unit.zeroRows(),
        spectrum,
        covariation.correlation(),
        sample.rows().rows(),
        uniformity.value(),
        scores);
  }

  private Optional<Scores> pairs(Matrix e, Uniformity uniformity, Optional<Classes> classes) {
    progress.begin(Progress.Part.PAIRS);
    Optional<Neighbours> neighbours = classes.map(it -> new Neighbours(it.labels(), it.count()));
    new Distances(e, kernels)
        .between(
            e,
            (i, squares, n) -> {
              progress.within((double) i / n);
              uniformity.add(i, squares, n);
              neighbours.ifPresent(it -> it.add(i, squares, n));
            });
    return classes.map(it -> scores(e, it, neighbours.orElseThrow()));
  }

  /** Only the factor is left of this: R itself may be as large, and both are not needed at once. */
  private Factor read(Rows rows, Reservoir reservoir) {
    SpectrumStream stream = new SpectrumStream(rows.cols(), kernels);
    rows.read(
        (block, share) -> {
          stream.add(block);
          reservoir.add(block);
          progress.read(stream.rows(), share);
        });
    return stream.factor();
  }

  private Scores scores(Matrix e, Classes classes, Neighbours neighbours) {
    OptionalDouble nmi = OptionalDouble.empty();
    OptionalDouble probe = OptionalDouble.empty();
    if (classes.count() <= MOST_CLASSES) {
      progress.begin(Progress.Part.CLASSES);
      int[] clusters =
          KMeans.of(e, classes.count(), kernels, starts -> progress.within((double) starts / (KMeans.STARTS + 1)));
      nmi = OptionalDouble.of(Clustering.nmi(clusters, classes.labels()));
      probe = LinearProbe.accuracy(e, classes.labels(), classes.count(), kernels);
    }
    return new Scores(classes.count(), neighbours, nmi, probe);
  }
}
