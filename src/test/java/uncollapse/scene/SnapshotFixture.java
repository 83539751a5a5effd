package uncollapse.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uncollapse.Methods;
import uncollapse.data.DataSpec;
import uncollapse.data.LabelledPoints;
import uncollapse.data.PointSource;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;
import uncollapse.measure.Regime;
import uncollapse.measure.Spectrum;
import uncollapse.nn.Activation;
import uncollapse.nn.Initialiser;
import uncollapse.nn.NetworkSpec;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.Knobs;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;
import uncollapse.text.LocalText;
import uncollapse.train.Divergence;
import uncollapse.train.Experiment;
import uncollapse.train.Fault;
import uncollapse.train.History;
import uncollapse.train.InputField;
import uncollapse.train.KnobMove;
import uncollapse.train.Losses;
import uncollapse.train.Motion;
import uncollapse.train.Quality;
import uncollapse.train.Rewind;
import uncollapse.train.Setting;
import uncollapse.train.Snapshot;

/** Snapshots as a run makes them, without training: what the painters' tests and pictures are made from. */
public final class SnapshotFixture {
  static final int N = 300;

  private SnapshotFixture() {}

  /** Four classes well apart on the circle. */
  public static Snapshot circle() {
    return clusters(2, true, 0.22, N, new Regulariser.SvMaxBounded());
  }

  /** Four classes well apart on the sphere. */
  public static Snapshot sphere() {
    return clusters(3, true, 0.3, N, new Regulariser.SvMaxBounded());
  }

  /** Raw rows of width 2 with the variance term at work. */
  public static Snapshot plane() {
    return clusters(2, false, 0.35, N, new Regulariser.VicVariance(1e-4));
  }

  public static Snapshot cloud() {
    return clusters(3, false, 0.35, N, new Regulariser.VicVariance(1e-4));
  }

  public static Snapshot eight() {
    return clusters(8, true, 0.3, N, new Regulariser.SvMaxBounded());
  }

  /** A loss of many terms. */
  public static Snapshot everyRegulariser() {
    return clusters(3, false, 0.3, N, Methods.REGULARISERS.toArray(new Regulariser[0]));
  }

  /** Everything in one dot. */
  public static Snapshot dot(int d, boolean unit) {
    return clusters(d, unit, -0.002, N, new Regulariser.SvMaxBounded());
  }

  /** Two classes at the two ends of an axis. */
  public static Snapshot needle() {
    SeededRandom random = new SeededRandom(5);
    Matrix e = new Matrix(N, 2);
    int[] labels = new int[N];
    for (int i = 0; i < N; i++) {
      labels[i] = i % 2;
      double angle = 0.4 + labels[i] * Math.PI + 0.05 * random.nextGaussian();
      e.set(i, 0, Math.cos(angle));
      e.set(i, 1, Math.sin(angle));
    }
    return of(e, labels, 2, true, new Regulariser.SvMaxBounded());
  }

  /** Gaussian clusters about distinct centres; a negative spread puts them all on one place. */
  public static Snapshot clusters(int d, boolean unit, double spread, int n, Regulariser... regularisers) {
    SeededRandom random = new SeededRandom(7);
    int classes = 4;
    double[][] centres = new double[classes][d];
    for (int c = 0; c < classes; c++) {
      for (int j = 0; j < d; j++) {
        double angle = 0.5 + c * Math.PI / 2 * 1.07;
        double apart = d == 2 ? (j == 0 ? Math.cos(angle) : Math.sin(angle)) : j % 4 == c ? 1 : -0.3 + 0.1 * j;
        centres[c][j] = spread < 0 ? 0.6 + 0.1 * j : apart;
      }
    }
    Matrix e = new Matrix(n, d);
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      labels[i] = i % classes;
      double length = 0;
      for (int j = 0; j < d; j++) {
        double v = centres[labels[i]][j] + Math.abs(spread) * random.nextGaussian();
        e.set(i, j, v);
        length += v * v;
      }
      for (int j = 0; unit && j < d; j++) {
        e.set(i, j, e.get(i, j) / Math.sqrt(length));
      }
    }
    return of(e, labels, classes, unit, regularisers);
  }

  public static Snapshot of(Matrix e, int[] labels, int classes, boolean unit, Regulariser... regularisers) {
    Spectrum spectrum = spectrum(e, unit);
    double u = spectrum.utilisation();
    Regime regime = u > 0.9 ? Regime.SPREAD : u > 0.15 ? Regime.PARTLY_SPREAD
        : spectrum.meanLength() > 0.7 ? Regime.POINT : Regime.POLARISED;
    double reg = Math.exp((spectrum.upper() - spectrum.sMu()) / Math.max(1e-9, spectrum.upper() - spectrum.lower()));
    List<Term> terms = Stream.of(regularisers).map(it -> new Term(it, 0.1, Place.EMBEDDING)).toList();
    List<Losses.OfTerm> ofTerms =
        terms.stream()
            .map(it -> new Losses.OfTerm(it, reg, it.regulariser().readsFeatures() ? List.of(spectrum) : List.of()))
            .toList();
    Losses losses = new Losses(0.214, ofTerms, 0.214 + 0.1 * reg * terms.size());
    Quality quality = QualityFixture.quality(e.rows(), unit, u);
    History history = history(spectrum, terms, 400);
    List<KnobMove> moves = List.of(
        new KnobMove(280, new Setting.Weight(new Term.Key(new Regulariser.SvMaxBounded(), Place.EMBEDDING)), "0", "0.1"),
        new KnobMove(700, new Setting.OfKnob(Knob.LEARNING_RATE), "0.01", "0.025"),
        new KnobMove(790, new Setting.OfKnob(Knob.GAMMA), "0.7", "1"),
        new KnobMove(1100, Setting.Part.REGULARISERS, "", "svmax-bounded"));
    LabelledPoints probe = new LabelledPoints(inputs(e.rows(), labels, 2), labels, classes);
    return new Snapshot(1, 1240, experiment(e.cols(), unit, terms), 300, probe, e, spectrum, regime,
        QualityFixture.correlation(e), quality, losses,
        field(e.cols(), unit, u < 0.05), history, moves, null, new Motion(null, List.of()), 1240, List.of());
  }

  /** The same run with inputs in space: no field. */
  public static Snapshot withInputsIn3D(Snapshot s) {
    LabelledPoints probe =
        new LabelledPoints(inputs(s.probe().labels().length, s.probe().labels(), 3), s.probe().labels(), 4);
    return new Snapshot(s.run(), s.step(), s.experiment(), s.trained(), probe, s.embedding(), s.spectrum(), s.regime(),
        s.correlation(), s.quality(),
        s.losses(), null, s.history(), s.moves(), null, s.motion(), s.head(), s.branches());
  }

  /** The moment before the first step. */
  public static Snapshot fresh(Snapshot s) {
    return new Snapshot(s.run(), 0, s.experiment(), s.trained(), s.probe(), s.embedding(), s.spectrum(), s.regime(),
        s.correlation(), s.quality(),
        null, s.field(), History.EMPTY, List.of(), null, s.motion(), 0, s.branches());
  }

  public static Snapshot diverged(Snapshot s) {
    @Nullable KnobMove last = s.moves().isEmpty() ? null : s.moves().getLast();
    return new Snapshot(s.run(), s.step(), s.experiment(), s.trained(), s.probe(), s.embedding(), s.spectrum(), s.regime(),
        s.correlation(), s.quality(), s.losses(), s.field(), s.history(), s.moves(),
        new Divergence(s.step() + 1, last, Fault.OfLoss.TASK, new Rewind(0, null)), s.motion(), s.head(), s.branches());
  }

  /** The same run with other changes of its settings. */
  static Snapshot moved(Snapshot s, List<KnobMove> moves) {
    return new Snapshot(s.run(), s.step(), s.experiment(), s.trained(), s.probe(), s.embedding(), s.spectrum(), s.regime(),
        s.correlation(), s.quality(), s.losses(), s.field(), s.history(), moves, s.divergence(), s.motion(), s.head(),
        s.branches());
  }

  private static Experiment experiment(int d, boolean unit, List<Term> terms) {
    return new Experiment(
        new LocalText("Un-collapse", "从坍缩到展开"),
        new LocalText("A dot. Drag λ.", "一个点。拖动 λ。"),
        new LocalText("Drag λ to 1", "把 λ 拖到 1"),
        42,
        new DataSpec(new PointSource.Spirals(4, 0.05), 300, N, List.of()),
        new NetworkSpec(List.of(32, 32), Activation.RELU, d, unit, Initialiser.MATCHED),
        unit ? new TaskLoss.BatchHardTriplet() : new TaskLoss.TwoViewInvariance(),
        terms,
        new OptimiserSpec.Sgd(0.9),
        64,
        Knobs.STANDARD.with(Knob.LEARNING_RATE, 0.025).with(Knob.MARGIN, 0.2),
        true);
  }

  private static Matrix inputs(int n, int[] labels, int dimension) {
    SeededRandom random = new SeededRandom(11);
    Matrix x = new Matrix(n, dimension);
    for (int i = 0; i < n; i++) {
      double t = Math.sqrt(random.nextDouble());
      double r = 0.15 + 1.15 * t;
      double angle = 2 * Math.PI * (t + labels[i] / 4.0);
      x.set(i, 0, r * Math.cos(angle) + 0.05 * random.nextGaussian());
      x.set(i, 1, r * Math.sin(angle) + 0.05 * random.nextGaussian());
      if (dimension == 3) {
        x.set(i, 2, 2 * random.nextDouble() - 1);
      }
    }
    return x;
  }

  private static InputField field(int d, boolean unit, boolean collapsed) {
    int columns = 64;
    int rows = 48;
    Matrix e = new Matrix(columns * rows, d);
    for (int i = 0; i < e.rows(); i++) {
      double x = -2 + 4 * (i % columns + 0.5) / columns;
      int row = i / columns;
      double y = 1.5 - 3 * (row + 0.5) / rows;
      double angle = collapsed ? 0.5 : Math.atan2(y, x) - 2 * Math.hypot(x, y);
      double length = 0;
      for (int j = 0; j < d; j++) {
        double v = j == 0 ? Math.cos(angle) : j == 1 ? Math.sin(angle) : collapsed ? 0.3 : Math.sin(2 * x + j);
        e.set(i, j, v);
        length += v * v;
      }
      for (int j = 0; unit && j < d; j++) {
        e.set(i, j, e.get(i, j) / Math.sqrt(length));
      }
    }
    return new InputField(-2, 2, -1.5, 1.5, columns, rows, e);
  }

  private static History history(Spectrum spectrum, List<Term> terms, int size) {
    SeededRandom random = new SeededRandom(3);
    long[] steps = new long[size];
    double[][] v = new double[5][size];
    for (int i = 0; i < size; i++) {
      steps[i] = Math.round(1240.0 * i / (size - 1));
      double risen = 1 - Math.exp(-i / 80.0);
      double u = (0.05 + (spectrum.utilisation() - 0.05) * risen) * (i > 225 && i < 250 ? 0.85 : 1);
      v[1][i] = Math.clamp(u + 0.006 * random.nextGaussian(), 0, 1);
      v[0][i] = spectrum.lower() + v[1][i] * (spectrum.upper() - spectrum.lower());
      v[2][i] = Math.max(0, 0.214 + 0.6 * Math.exp(-i / 60.0) + 0.02 * random.nextGaussian());
      v[3][i] = i < 90 ? 0 : 0.114 + 0.15 * Math.exp(-(i - 90) / 90.0);
      v[4][i] = v[2][i] + v[3][i];
    }
    SequencedMap<Term.Key, double[]> curves = new LinkedHashMap<>();
    terms.forEach(term -> curves.put(term.key(), v[3]));
    return new History(size, steps, v[0], v[1], v[2], v[4], curves);
  }

  /** Singular values and axes through Jacobi rotations of the Gram matrix. */
  private static Spectrum spectrum(Matrix e, boolean unit) {
    int b = e.rows();
    int d = e.cols();
    double[][] a = new double[d][d];
    double[] mean = new double[d];
    double frobenius = 0;
    for (int i = 0; i < b; i++) {
      for (int j = 0; j < d; j++) {
        mean[j] += e.get(i, j) / b;
        frobenius += e.get(i, j) * e.get(i, j);
        for (int k = 0; k < d; k++) {
          a[j][k] += e.get(i, j) * e.get(i, k);
        }
      }
    }
    double[][] v = Jacobi.diagonalise(a);
    Integer[] order = new Integer[d];
    for (int k = 0; k < d; k++) {
      order[k] = k;
    }
    java.util.Arrays.sort(order, (p, q) -> Double.compare(a[q][q], a[p][p]));
    int m = Math.min(b, d);
    double[] s = new double[m];
    Matrix axes = new Matrix(d, m);
    double sum = 0;
    for (int k = 0; k < m; k++) {
      s[k] = Math.sqrt(Math.max(0, a[order[k]][order[k]]));
      sum += s[k];
      for (int j = 0; j < d; j++) {
        axes.set(j, k, v[j][order[k]]);
      }
    }
    double[] std = new double[d];
    double meanLength = 0;
    for (int j = 0; j < d; j++) {
      for (int i = 0; i < b; i++) {
        std[j] += (e.get(i, j) - mean[j]) * (e.get(i, j) - mean[j]) / Math.max(1, b - 1);
      }
      std[j] = Math.sqrt(std[j]);
      meanLength += mean[j] * mean[j];
    }
    double f = unit ? Math.sqrt(b) : Math.sqrt(frobenius);
    double threshold = unit ? 0.1 / Math.sqrt(d) : 0.1;
    int[] collapsed = IntStream.range(0, d).filter(j -> std[j] < threshold).toArray();
    return new Spectrum(b, d, s, m == 0 ? 0 : sum / m, m == 0 ? 0 : f / m, m == 0 ? 0 : Math.sqrt(m) * f / m, std,
        threshold, collapsed, axes, m, b == 0 ? 0 : Math.sqrt(meanLength) / Math.max(1e-12, Math.sqrt(frobenius / b)),
        unit);
  }
}
