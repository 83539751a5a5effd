package uncollapse.data;

import java.util.Arrays;
import java.util.stream.IntStream;
import uncollapse.data.PointSource.CsvPoints;
import uncollapse.data.PointSource.Drawn;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;
import uncollapse.text.BadInputException;

/**
 * The points of a run.
 *
 * @param train what it learns from
 * @param probe what is drawn and measured, never trained on
 */
public record Split(LabelledPoints train, LabelledPoints probe) {
  /** Points that the user's own give to either set at least, if their labels allow it. */
  private static final double LEAST = 4;

  /**
   * The points that a seed gives: same spec, same seed, same bits.
   *
   * @throws uncollapse.text.BadInputException if the points come from a file and the file is bad
   */
  public static Split of(DataSpec spec, long seed) {
    if (spec.source() instanceof CsvPoints csv) {
      Split split = stratified(PointsFile.read(csv), spec, seed);
      if (split.probe.labels().length < 2) {
        throw new BadInputException("input.csv.single-points", csv.file());
      }
      return split;
    }
    if (spec.source() instanceof Drawn drawn) {
      return stratified(DrawnPoints.of(drawn.points()), spec, seed);
    }
    Generator generator = Generator.of(spec.source());
    return new Split(
        generator.draw(spec.n(), spec.shift(), SeededRandom.forPurpose(seed, "data")),
        generator.draw(spec.probe(), spec.shift(), SeededRandom.forPurpose(seed, "probe")));
  }

  private static LabelledPoints shifted(LabelledPoints points, DataSpec spec) {
    if (spec.shift().isEmpty()) {
      return points;
    }
    Matrix x = points.x().copy();
    for (int i = 0; i < x.data().length; i++) {
      x.data()[i] += spec.shift().get(i % x.cols());
    }
    return new LabelledPoints(x, points.labels(), points.names());
  }

  /** Of each class the same share goes to the probe set, whichever points the seed picks; both keep the points' order. */
  private static Split stratified(LabelledPoints own, DataSpec spec, long seed) {
    LabelledPoints all = shifted(own, spec);
    int n = all.labels().length;
    double share = share(spec, n);
    SeededRandom random = SeededRandom.forPurpose(seed, "data");
    boolean[] shown = new boolean[n];
    for (int c = 0; c < all.classes(); c++) {
      int label = c;
      int[] members = IntStream.range(0, n).filter(i -> all.labels()[i] == label).toArray();
      random.shuffle(members);
      // A class of two or more is in both sets; of a single point there is nothing to share.
      int most = Math.max(0, members.length - 1);
      int count = Math.clamp(Math.round(share * members.length), Math.min(1, most), most);
      Arrays.stream(members, 0, count).forEach(i -> shown[i] = true);
    }
    int[] probe = IntStream.range(0, n).filter(i -> shown[i]).toArray();
    return new Split(pick(all, IntStream.range(0, n).filter(i -> !shown[i]).toArray()), pick(all, probe));
  }

  /** As the spec has it, but with a few points in either set and no more shown than can be drawn. */
  private static double share(DataSpec spec, int n) {
    double wanted = Math.clamp((double) spec.probe() / (spec.n() + spec.probe()), LEAST / n, 1 - LEAST / n);
    return Math.min(wanted, (double) DataSpec.MAX_PROBE / n);
  }

  private static LabelledPoints pick(LabelledPoints all, int[] rows) {
    Matrix x = new Matrix(rows.length, all.x().cols());
    int[] labels = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(all.x().data(), rows[i] * x.cols(), x.data(), i * x.cols(), x.cols());
      labels[i] = all.labels()[rows[i]];
    }
    return new LabelledPoints(x, labels, all.names());
  }
}
