package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uncollapse.Methods;
import uncollapse.data.Dot;
import uncollapse.data.PointSource;
import uncollapse.measure.Regime;
import uncollapse.nn.Activation;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.Place;
import uncollapse.objective.Term;
import uncollapse.text.Language;
import uncollapse.text.Words;

class NamesTest {
  private static final List<PointSource> SOURCES = List.of(
      new PointSource.Clusters(4, PointSource.Clusters.Layout.CIRCLE, 2, 0.1), new PointSource.Moons(0.1),
      new PointSource.Rings(2, 0.1), new PointSource.Spirals(2, 0.1), new PointSource.Xor(0.1),
      new PointSource.Ball(2, 2), new PointSource.Ball(2, 3), new PointSource.SwissRoll(2, 0.1),
      new PointSource.Helix(2, 0.1), new PointSource.NestedSpheres(2, 0.1),
      new PointSource.CsvPoints(Path.of("a.csv"), 2),
      new PointSource.Drawn(Collections.nCopies(16, new Dot(0, 0, 1))));

  @ParameterizedTest
  @EnumSource
  void everyPartOfAnExperimentHasANameInBothLanguages(Language language) {
    Words words = new Words(language);
    Stream<String> names = Stream.of(
            Stream.of(Activation.values()).map(v -> Names.of(v, words)),
            Stream.of(Knob.values()).map(v -> Names.of(v, words) + Names.symbol(v)),
            Stream.of(Regime.values()).map(v -> Names.of(v, words)),
            SOURCES.stream().map(v -> Names.of(v, words)),
            Stream.of(new OptimiserSpec.Sgd(0.9), new OptimiserSpec.Adam(0.9, 0.999, 1e-8))
                .map(v -> Names.of(v, words)),
            Methods.TASKS.stream().map(v -> Names.of(v, words)),
            Methods.REGULARISERS.stream()
                .flatMap(v -> Stream.of(Place.EMBEDDING, Place.HIDDEN_2).map(on -> Names.of(new Term(v, 1, on).key(), words)))
                .distinct(),
            Stream.of(Place.values()).map(v -> Names.of(v, words)))
        .flatMap(s -> s);
    assertThat(names.toList()).doesNotContain("").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void everyMethodIsExplainedInBothLanguages(Language language) {
    Words words = new Words(language);
    Stream<String> sentences = Stream.of(
            Methods.TASKS.stream().map(v -> Names.about(v, words)),
            Methods.REGULARISERS.stream().map(v -> Names.about(v, words)),
            Stream.of(Knob.values()).map(v -> Names.about(v, words)),
            Stream.of(Place.values()).map(v -> Names.about(v, words)).distinct())
        .flatMap(s -> s);
    assertThat(Methods.REGULARISERS.stream().map(v -> Names.brief(Methods.term(v, 1).key(), words)))
        .doesNotHaveDuplicates()
        .allMatch(it -> it.length() <= 12);
    assertThat(sentences.toList()).allMatch(it -> it.length() > 10).doesNotHaveDuplicates();
  }

  /** A rule on screen states the numbers that the verdict is made with. */
  @ParameterizedTest
  @EnumSource
  void rulesStateTheNumbersThatDecide(Language language) {
    Words words = new Words(language);
    String rankOne = Figures.percent(Regime.RANK_ONE);
    String line = Figures.percent(Regime.LINE);
    String full = Figures.percent(Regime.FULL);
    assertThat(Names.rule(Regime.POINT, true, words)).contains(rankOne, Figures.chosen(Regime.ONE_POINT));
    assertThat(Names.rule(Regime.POLARISED, true, words)).contains(rankOne, Figures.chosen(Regime.ONE_POINT));
    assertThat(Names.rule(Regime.PARTLY_SPREAD, true, words)).contains(rankOne, full);
    assertThat(Names.rule(Regime.SPREAD, true, words)).contains(full);
    assertThat(Names.rule(Regime.POLARISED, false, words)).contains(line);
    assertThat(Names.rule(Regime.PARTLY_SPREAD, false, words)).contains(line, full);
    assertThat(Names.rule(Regime.SPREAD, false, words)).contains(full);
  }
}
