package uncollapse.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uncollapse.data.BatchSampler;
import uncollapse.data.LabelledPoints;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;
import uncollapse.nn.FeatureLayer;
import uncollapse.objective.Byol;

/**
 * Measures the {@link Forces} on probe points as a run's weights are now. The points make one batch of the kind that the
 * task wants; what is drawn for that (other views, partners) is the same each time and shifts nothing that training draws.
 */
final class ForceMeter {
  /** Rows of a batch at most: terms that compare all pairs take four times as long for twice as many. */
  static final int MOST = 256;

  private final Run run;
  private final LabelledPoints probe;
  private @Nullable ForceTape tape;

  ForceMeter(Run run) {
    this.run = run;
    probe = run.probe();
  }

  /**
   * Forces on a thinned set of probe points.
   *
   * @param wanted a point that must be among them; −1 for none
   */
  Forces measure(int wanted) {
    int[] points = points(wanted);
    LabelledPoints some = new Sample(points).of(probe);
    int n = points.length;
    return switch (run.experiment().task().sampling()) {
      case UNIFORM, CLASS_BALANCED -> new Forces(points, forces(some.x(), some.labels()));
      case POSITIVE_PAIRS -> {
        int[] partners = partners(some);
        yield new Forces(points, forces(twice(some.x(), rows(some.x(), partners)), twice(some.labels())).stream()
            .map(it -> new Forces.OfTerm(it.term(), atBothPlaces(it.rows(), partners)))
            .toList());
      }
      case TWO_VIEWS -> new Forces(points, forces(twice(some.x(), otherViews(some.x())), twice(some.labels())).stream()
          .map(it -> new Forces.OfTerm(it.term(), rows(it.rows(), IntStream.range(0, n).toArray())))
          .toList());
    };
  }

  private int[] points(int wanted) {
    int rowsOfPoint =
        switch (run.experiment().task().sampling()) {
          case UNIFORM, CLASS_BALANCED -> 1;
          case POSITIVE_PAIRS, TWO_VIEWS -> 2;
        };
    int[] points = Sample.of(probe.labels().length, MOST / rowsOfPoint).rows();
    if (wanted >= 0 && Arrays.binarySearch(points, wanted) < 0) {
      points[points.length - 1] = wanted;
      Arrays.sort(points);
    }
    return points;
  }

  private List<Forces.OfTerm> forces(Matrix x, int[] labels) {
    Matrix raw = run.features(x, FeatureLayer.OUTPUT);
    boolean targeted = run.experiment().task() instanceof Byol;
    return forces(raw, targeted ? run.targetOutput(x) : raw, labels);
  }

  /**
   * Forces on the rows of one batch.
   *
   * @param raw what leaves the last layer, b × d
   * @param target what a target network makes of them, b × d; anything where the task has none
   */
  List<Forces.OfTerm> forces(Matrix raw, Matrix target, int[] labels) {
    ForceTape on = tape;
    if (on == null || !on.fits(labels.length)) {
      on = new ForceTape(run::experiment, run.heads(), labels.length);
      tape = on;
    }
    on.raw().copyFrom(raw);
    on.target().copyFrom(target);
    System.arraycopy(labels, 0, on.labels(), 0, labels.length);
    return on.forces();
  }

  /** Each point's next one of its class in a shuffled round, so that all are positives once; a lone point is its own. */
  int[] partners(LabelledPoints some) {
    int n = some.labels().length;
    int[] order = IntStream.range(0, n).toArray();
    SeededRandom.forPurpose(run.experiment().seed(), "force partners").shuffle(order);
    int[] partners = new int[n];
    int[] first = new int[some.classes()];
    int[] last = new int[some.classes()];
    Arrays.fill(last, -1);
    for (int i : order) {
      int label = some.labels()[i];
      if (last[label] < 0) {
        first[label] = i;
      } else {
        partners[last[label]] = i;
      }
      last[label] = i;
    }
    for (int label = 0; label < last.length; label++) {
      if (last[label] >= 0) {
        partners[last[label]] = first[label];
      }
    }
    return partners;
  }

  /** Another view of each point, as batches have them. */
  private Matrix otherViews(Matrix x) {
    int n = x.rows();
    // A sampler takes points in an order of its own: their labels tell which is which.
    LabelledPoints numbered = new LabelledPoints(x, IntStream.range(0, n).toArray(), n);
    Matrix drawn = new Matrix(2 * n, x.cols());
    int[] numbers = new int[2 * n];
    SeededRandom random = SeededRandom.forPurpose(run.experiment().seed(), "force views");
    new BatchSampler(numbered, run.experiment().data().shift(), random).twoViews(drawn, numbers, run.augmentation());
    Matrix views = new Matrix(n, x.cols());
    for (int i = 0; i < n; i++) {
      System.arraycopy(drawn.data(), i * x.cols(), views.data(), numbers[i] * x.cols(), x.cols());
    }
    return views;
  }

  private static Matrix atBothPlaces(Matrix rows, int[] partners) {
    Matrix sum = rows(rows, IntStream.range(0, partners.length).toArray());
    int d = rows.cols();
    for (int i = 0; i < partners.length; i++) {
      for (int k = 0; k < d; k++) {
        sum.data()[partners[i] * d + k] += rows.get(partners.length + i, k);
      }
    }
    return sum;
  }

  private static Matrix rows(Matrix all, int[] wanted) {
    Matrix some = new Matrix(wanted.length, all.cols());
    for (int i = 0; i < wanted.length; i++) {
      System.arraycopy(all.data(), wanted[i] * all.cols(), some.data(), i * all.cols(), all.cols());
    }
    return some;
  }

  private static Matrix twice(Matrix a, Matrix b) {
    double[] both = Arrays.copyOf(a.data(), a.data().length + b.data().length);
    System.arraycopy(b.data(), 0, both, a.data().length, b.data().length);
    return new Matrix(a.rows() + b.rows(), a.cols(), both);
  }

  private static int[] twice(int[] labels) {
    int[] both = Arrays.copyOf(labels, 2 * labels.length);
    System.arraycopy(labels, 0, both, labels.length, labels.length);
    return both;
  }
}
