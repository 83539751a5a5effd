package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Snapshot;

class PictureSummaryTest {
  private static final List<Function<Picture, String>> ALL =
      List.of(
          PictureSummary::features,
          PictureSummary::singularValues,
          PictureSummary::dimensions,
          PictureSummary::losses,
          PictureSummary::inputs);

  private static Picture picture(Snapshot snapshot, Language language) {
    return new Picture(snapshot, Theme.LIGHT, new Words(language), View.HOME);
  }

  @Test
  void theFeaturesAreToldWithTheirNumbers() {
    Snapshot circle = SnapshotFixture.circle();
    String english = PictureSummary.features(picture(circle, Language.ENGLISH));
    assertThat(english)
        .contains("Step " + Figures.count(circle.step()) + ".")
        .contains("300 points of 4 classes on the unit circle: spread.")
        .contains("s_μ " + Figures.of(circle.spectrum().sMu()) + ", between " + Figures.of(circle.spectrum().lower()))
        .contains("Standard deviation of 2 dimensions: ")
        .contains("none has collapsed");
    String chinese = PictureSummary.features(picture(circle, Language.CHINESE));
    assertThat(chinese).contains("单位圆上的300 个点（4 个类别）：").contains("没有维度坍缩").doesNotContain("。 ");
    assertThat(PictureSummary.features(picture(SnapshotFixture.sphere(), Language.ENGLISH))).contains("on the unit sphere");
    assertThat(PictureSummary.features(picture(SnapshotFixture.plane(), Language.ENGLISH))).contains("in the plane");
  }

  @ParameterizedTest
  @EnumSource
  void everySummaryIsSaidOfEverySnapshotInBothLanguages(Language language) {
    Stream.of(SnapshotFixture.circle(), SnapshotFixture.sphere(), SnapshotFixture.plane())
        .map(snapshot -> picture(snapshot, language))
        .forEach(
            picture ->
                assertThat(ALL)
                    .allSatisfy(summary -> assertThat(summary.apply(picture)).isNotBlank().doesNotContain("{").doesNotContain("NaN")));
  }
}
