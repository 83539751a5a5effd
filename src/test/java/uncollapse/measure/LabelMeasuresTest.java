package uncollapse.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.Golden;
import uncollapse.autograd.Kernels;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/** The measures that need labels. */
class LabelMeasuresTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  void neighboursAgreeWithFiguresComputedByHand() {
    Matrix xn = Golden.unitX(8, 3);
    Neighbours pairs = Neighbours.of(xn, new int[] {0, 0, 1, 1, 2, 2, 3, 3}, 4);
    assertThat(pairs.recallAt(1)).hasValue(0);
    assertThat(pairs.recallAt(2)).hasValue(0.25);
    assertThat(pairs.recallAt(4)).hasValue(0.375);
    Neighbours halves = Neighbours.of(xn, new int[] {0, 0, 0, 0, 1, 1, 1, 1}, 2);
    assertThat(halves.recallAt(1)).hasValue(0.25);
    assertThat(halves.mapAtR().orElseThrow()).isCloseTo(0.173611111111, CLOSE);
    assertThat(halves.precisionAtR().orElseThrow()).isCloseTo(0.291666666667, CLOSE);
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 2", "9, 2, 3", "120, 3, 7", "270, 40, 4"})
  void neighboursAreThoseOfAFullSort(int n, int d, int classes) {
    SeededRandom random = new SeededRandom(n);
    // Whole numbers: many are equally far.
    Matrix e = Golden.fill(n, d, _ -> random.nextInt(4));
    int[] labels = IntStream.range(0, n).map(_ -> random.nextInt(classes)).toArray();
    Neighbours found = Neighbours.of(e, labels, classes);
    double[] expected = new double[4];
    int asked = 0;
    for (int i = 0; i < n; i++) {
      int own = i;
      int[] order =
          IntStream.range(0, n)
              .filter(j -> j != own)
              .boxed()
              .sorted(Comparator.comparingDouble(j -> square(e, own, j)))
              .mapToInt(j -> j)
              .toArray();
      int relevant = (int) Arrays.stream(order).filter(j -> labels[j] == labels[own]).count();
      if (relevant == 0) {
        continue;
      }
      asked++;
      expected[0] += Arrays.stream(order).limit(4).anyMatch(j -> labels[j] == labels[own]) ? 1 : 0;
      int hits = 0;
      for (int k = 0; k < relevant; k++) {
        if (labels[order[k]] == labels[i]) {
          hits++;
          expected[1] += (double) hits / (k + 1) / relevant;
        }
      }
      expected[2] += (double) hits / relevant;
      expected[3] += labels[i] == vote(labels, order) ? 1 : 0;
    }
    if (asked == 0) {
      assertThat(found.mapAtR()).isEmpty();
      return;
    }
    assertThat(found.recallAt(4).orElseThrow()).isCloseTo(expected[0] / asked, CLOSE);
    assertThat(found.mapAtR().orElseThrow()).isCloseTo(expected[1] / asked, CLOSE);
    assertThat(found.precisionAtR().orElseThrow()).isCloseTo(expected[2] / asked, CLOSE);
    assertThat(found.accuracy().orElseThrow()).isCloseTo(expected[3] / asked, CLOSE);
  }

  private static double square(Matrix e, int i, int j) {
    return IntStream.range(0, e.cols()).mapToDouble(k -> Math.pow(e.get(i, k) - e.get(j, k), 2)).sum();
  }

  private static int vote(int[] labels, int[] order) {
    int[] nearest = Arrays.stream(order).limit(5).map(j -> labels[j]).toArray();
    return Arrays.stream(nearest)
        .boxed()
        .max(Comparator.<Integer>comparingLong(l -> Arrays.stream(nearest).filter(o -> o == l).count())
            .thenComparingInt(l -> -Arrays.stream(nearest).boxed().toList().indexOf(l)))
        .orElseThrow();
  }

  @Test
  void withoutCompanyNobodyIsAsked() {
    assertThat(Neighbours.of(Golden.x(4, 2), new int[] {0, 1, 2, 3}, 4).recallAt(1)).isEmpty();
  }

  @Test
  void equalRowsAreRankedByTheirPlace() {
    Neighbours equal = Neighbours.of(new Matrix(4, 2), new int[] {0, 1, 1, 0}, 2);
    // Rows 1 to 3 find row 0 first, row 0 finds row 1: only row 3 is right.
    assertThat(equal.recallAt(1)).hasValue(0.25);
  }

  @Test
  void nmiAgreesWithScikitLearn() {
    int[] a = {0, 0, 1, 1, 2, 2, 3, 3};
    assertThat(Clustering.nmi(a, new int[] {0, 0, 1, 1, 1, 2, 2, 2})).isCloseTo(0.736408715429, CLOSE);
    assertThat(Clustering.nmi(a, new int[] {3, 3, 0, 0, 1, 1, 2, 2})).isCloseTo(1, CLOSE);
    assertThat(Clustering.nmi(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1})).isZero();
    assertThat(Clustering.nmi(new int[4], new int[4])).isEqualTo(1);
    assertThat(Clustering.nmi(a, new int[8])).isZero();
  }

  @ParameterizedTest
  @CsvSource({"4, 2, 300", "12, 30, 240", "1, 3, 20", "20, 3, 20"})
  void kMeansFindsClustersThatStandApart(int clusters, int d, int n) {
    SeededRandom random = new SeededRandom(clusters);
    Matrix centres = Golden.fill(clusters, d, _ -> 100 * random.nextGaussian());
    Matrix e = Golden.fill(n, d, at -> centres.get(at / d % clusters, at % d) + random.nextGaussian());
    int[] labels = IntStream.range(0, n).map(i -> i % clusters).toArray();
    int[] found = KMeans.of(e, clusters);
    assertThat(Clustering.nmi(found, labels)).isCloseTo(1, CLOSE);
    assertThat(KMeans.of(e, clusters)).containsExactly(found);
  }

  @Test
  void kMeansTakesEqualRowsAndMoreClustersThanThereAre() {
    assertThat(Arrays.stream(KMeans.of(new Matrix(6, 2), 3))).hasSize(6).allMatch(c -> c >= 0 && c < 3);
  }

  private static OptionalDouble probe(Matrix e, int[] labels, int classes) {
    return LinearProbe.accuracy(e, labels, classes, Kernels.available());
  }

  @Test
  void aLinearProbeTellsHalfSpacesApartAndNothingElse() {
    SeededRandom random = new SeededRandom(8);
    Matrix e = Golden.fill(1_000, 6, _ -> random.nextGaussian());
    int[] halves = IntStream.range(0, 1_000).map(i -> e.get(i, 2) - e.get(i, 4) > 0.3 ? 1 : 0).toArray();
    int[] xor = IntStream.range(0, 1_000).map(i -> e.get(i, 0) * e.get(i, 1) > 0 ? 1 : 0).toArray();
    assertThat(probe(e, halves, 2).orElseThrow()).isGreaterThan(0.95);
    assertThat(probe(e, xor, 2).orElseThrow()).isCloseTo(0.5, within(0.1));
    assertThat(probe(e, new int[1_000], 1)).isEmpty();
  }

  @Test
  void aLinearProbeTakesMoreDimensionsThanRowsAndRowsOfZeros() {
    SeededRandom random = new SeededRandom(9);
    int[] labels = IntStream.range(0, 60).map(i -> i % 3).toArray();
    Matrix e = Golden.fill(60, 200, at -> (at % 200 == labels[at / 200] ? 3 : 0) + 0.1 * random.nextGaussian());
    assertThat(probe(e, labels, 3)).hasValue(1);
    assertThat(probe(new Matrix(60, 4), labels, 3).orElseThrow()).isBetween(0.0, 1.0);
  }

  @Test
  void bothWaysToSolveTheProbeAgree() {
    SeededRandom random = new SeededRandom(10);
    int[] labels = IntStream.range(0, 50).map(_ -> random.nextInt(3)).toArray();
    Matrix e = Golden.fill(50, 39, _ -> random.nextGaussian());
    // Zeros add nothing but columns, and with 40 rows to train on, the other way; the ridge is per column.
    Matrix wide = new Matrix(50, 41);
    double factor = Math.sqrt(41 / 39.0);
    for (int i = 0; i < 50; i++) {
      for (int j = 0; j < 39; j++) {
        wide.set(i, j, e.get(i, j) * factor);
      }
    }
    assertThat(probe(wide, labels, 3)).isEqualTo(probe(e, labels, 3));
  }

  @ParameterizedTest
  @CsvSource({"1, 40, 2, 3", "3, 40, 1, 2", "200, 90, 6, 5", "600, 10, 3, 2"})
  void theVoteIsThatOfAFullSort(int m, int n, int d, int classes) {
    SeededRandom random = new SeededRandom(m);
    Matrix gallery = Golden.fill(m, d, _ -> random.nextInt(4));
    Matrix e = Golden.fill(n, d, _ -> random.nextInt(4));
    int[] known = IntStream.range(0, m).map(_ -> random.nextInt(classes)).toArray();
    int[] labels = IntStream.range(0, n).map(_ -> random.nextInt(classes)).toArray();
    int right = 0;
    for (int i = 0; i < n; i++) {
      int own = i;
      int[] order =
          IntStream.range(0, m)
              .boxed()
              .sorted(Comparator.comparingDouble(
                  j -> IntStream.range(0, d).mapToDouble(k -> Math.pow(gallery.get(j, k) - e.get(own, k), 2)).sum()))
              .mapToInt(j -> j)
              .toArray();
      right += vote(known, order) == labels[i] ? 1 : 0;
    }
    assertThat(Vote.accuracy(gallery, known, e, labels, classes)).hasValue((double) right / n);
    assertThat(Vote.accuracy(gallery, new int[m], e, new int[n], 1)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e-170, 1e120})
  void aLinearProbeOfOtherRowsSeesNoScale(double scale) {
    SeededRandom random = new SeededRandom(11);
    int[] labels = IntStream.range(0, 200).map(i -> i % 2).toArray();
    Matrix fitted = Golden.fill(200, 3, at -> scale * (random.nextGaussian() + (at / 3 % 2 == 0 ? 4 : 0)));
    Matrix tested = Golden.fill(200, 3, at -> scale * (random.nextGaussian() + (at / 3 % 2 == 0 ? 4 : 0)));
    Matrix before = fitted.copy();
    assertThat(LinearProbe.accuracy(fitted, labels, tested, labels, 2).orElseThrow()).isGreaterThan(0.99);
    assertThat(fitted).isEqualTo(before);
    int[] swapped = Arrays.stream(labels).map(l -> 1 - l).toArray();
    assertThat(LinearProbe.accuracy(fitted, labels, tested, swapped, 2).orElseThrow()).isLessThan(0.01);
  }
}
