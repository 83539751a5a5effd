package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.linalg.Matrix;
import uncollapse.objective.Regulariser;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Snapshot;

/** Every painter against every kind of run, theme, language and size. */
class EveryPainterTest {
  private static final Map<String, Snapshot> SNAPSHOTS = snapshots();

  private static Map<String, Snapshot> snapshots() {
    Map<String, Snapshot> all = new LinkedHashMap<>();
    all.put("circle", SnapshotFixture.circle());
    all.put("sphere", SnapshotFixture.sphere());
    all.put("plane", SnapshotFixture.plane());
    all.put("cloud", SnapshotFixture.cloud());
    all.put("eight", SnapshotFixture.eight());
    all.put("needle", SnapshotFixture.needle());
    all.put("one wide", SnapshotFixture.clusters(1, true, 0.5, 40));
    all.put("one wide, raw", SnapshotFixture.clusters(1, false, 0.5, 40, new Regulariser.VicVariance(1e-4)));
    all.put("64 wide", SnapshotFixture.clusters(64, true, 0.5, 100, new Regulariser.SvMaxVanilla()));
    all.put("64 wide, raw", SnapshotFixture.clusters(64, false, 0.5, 32, new Regulariser.VicVariance(1e-4)));
    all.put("every regulariser", SnapshotFixture.everyRegulariser());
    for (int d : new int[] {1, 2, 3, 8}) {
      all.put("unit dot " + d, SnapshotFixture.dot(d, true));
      all.put("raw dot " + d, SnapshotFixture.dot(d, false));
      all.put("no points " + d, SnapshotFixture.clusters(d, false, 0.2, 0));
      all.put("zeros " + d, constant(d, 0, 12));
      all.put("huge " + d, constant(d, 1e150, 12));
      all.put("tiny " + d, constant(d, 1e-300, 12));
      all.put("many classes " + d, constant(d, 1, 500));
    }
    all.put("inputs in space", SnapshotFixture.withInputsIn3D(SnapshotFixture.sphere()));
    all.put("fresh", SnapshotFixture.fresh(SnapshotFixture.sphere()));
    all.put("diverged", SnapshotFixture.diverged(SnapshotFixture.plane()));
    return all;
  }

  /** The same raw row over and over, each of another class. */
  private static Snapshot constant(int d, double value, int n) {
    Matrix e = new Matrix(n, d);
    Arrays.fill(e.data(), value);
    int[] labels = new int[n];
    Arrays.setAll(labels, i -> i);
    return SnapshotFixture.of(e, labels, n, false, new Regulariser.VicVariance(1e-4));
  }

  static List<Painter> painters() {
    return List.of(
        new FeaturesPainter(), new InputSpacePainter(), new SingularValueBars(), new StdBars(), new LossCurves(),
        new SpectrumTimeline(), new LossFormula(), new RegimeStrip(), new QualityTable(), new CorrelationMap(), new TitleLine(true, true),
        new FramePainter());
  }

  static Stream<String> kinds() {
    return SNAPSHOTS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void paintsAnything(String kind) {
    Snapshot snapshot = Objects.requireNonNull(SNAPSHOTS.get(kind));
    for (Painter painter : painters()) {
      for (int[] size : new int[][] {{1, 1, -1}, {3, 200, 0}, {200, 3, 1}, {320, 240, 0}, {320, 240, 1_000_000}}) {
        Sheet sheet = new Sheet(size[0], size[1]);
        Picture picture = new Picture(snapshot, Theme.DARK, new Words(Language.CHINESE), View.HOME.hovering(size[2]));
        assertThatCode(() -> sheet.paint(painter, picture)).as("%s", painter).doesNotThrowAnyException();
      }
    }
  }

  /** Runs that are compared may differ in every way: one after the other, each against the next. */
  @ParameterizedTest
  @MethodSource("kinds")
  void comparesAnythingWithAnything(String kind) {
    Snapshot snapshot = Objects.requireNonNull(SNAPSHOTS.get(kind));
    List<Snapshot> all = List.copyOf(SNAPSHOTS.values());
    for (int k = 0; k < all.size(); k += 3) {
      Snapshot against = all.get((k + kind.length()) % all.size());
      for (Painter painter : painters()) {
        for (int[] size : new int[][] {{1, 1}, {200, 3}, {320, 240}}) {
          Picture picture = new Picture(snapshot, against, Theme.LIGHT, new Words(Language.ENGLISH), View.HOME);
          Sheet sheet = new Sheet(size[0], size[1]);
          assertThatCode(() -> sheet.paint(painter, picture)).as("%s", painter).doesNotThrowAnyException();
        }
      }
    }
  }

  /** In both themes and languages something is drawn, and nothing depends on what was drawn before. */
  @Test
  void paintsTheSamePictureTwice() {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      for (Language language : Language.values()) {
        for (int k = 0; k < painters().size(); k++) {
          Picture picture = new Picture(SnapshotFixture.sphere(), theme, new Words(language), View.HOME);
          Painter used = painters().get(k);
          new Sheet(500, 300).paint(used, Sheet.picture(SnapshotFixture.plane()));
          Sheet again = new Sheet(500, 300).paint(used, picture);
          Sheet fresh = new Sheet(500, 300).paint(painters().get(k), picture);
          assertThat(pixels(again)).as("%s", used).isEqualTo(pixels(fresh));
          assertThat(again.count(theme.background(), 2)).as("%s", used).isLessThan(500 * 300 - 100);
        }
      }
    }
  }

  private static int[] pixels(Sheet sheet) {
    return sheet.image.getRGB(0, 0, 500, 300, null, 0, 500);
  }

  /** By colour and shape together; colours alone repeat after eight. */
  @Test
  void sixteenClassesLookDifferent() {
    Set<List<Integer>> looks = new HashSet<>();
    for (int label = 0; label < 16; label++) {
      Sheet sheet = new Sheet(40, 40);
      int one = label;
      sheet.paint((g, area, picture) -> Marks.one(g, one, 20, 20, 8, picture.theme()), Sheet.picture(SnapshotFixture.circle()));
      looks.add(Arrays.stream(sheet.image.getRGB(0, 0, 40, 40, null, 0, 40)).boxed().toList());
    }
    assertThat(looks).hasSize(16);
  }

  @Test
  void whatIsHoveredIsMarked() {
    Snapshot sphere = SnapshotFixture.sphere();
    Picture plain = Sheet.picture(sphere);
    Picture hovering = new Picture(sphere, plain.theme(), plain.words(), View.HOME.hovering(5));
    for (Painter painter : List.of(new FeaturesPainter(), new InputSpacePainter())) {
      assertThat(pixels(new Sheet(500, 300).paint(painter, hovering)))
          .isNotEqualTo(pixels(new Sheet(500, 300).paint(painter, plain)));
    }
  }
}
