package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uncollapse.data.PointSource;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;
import uncollapse.train.Pace;
import uncollapse.train.Ranges;

/** What controls offer and how they read numbers. */
class ControlsTest {
  @Test
  void pickersForgetNoMethod() {
    assertThat(classes(Choices.tasks())).isEqualTo(Set.of(TaskLoss.class.getPermittedSubclasses()));
    assertThat(classes(Choices.regularisers().stream().map(Term::regulariser).toList())).isEqualTo(Set.of(Regulariser.class.getPermittedSubclasses()));
    assertThat(classes(Choices.optimisers())).isEqualTo(Set.of(OptimiserSpec.class.getPermittedSubclasses()));
    SourceKind.Settings settings = new SourceKind.Settings(4, 0.1, 3);
    Set<Class<?>> sources =
        Stream.of(SourceKind.values()).flatMap(kind -> kind.make(settings).stream()).map(Object::getClass).collect(Collectors.toSet());
    sources.add(PointSource.CsvPoints.class);
    sources.add(PointSource.Drawn.class);
    assertThat(sources).isEqualTo(Set.of(PointSource.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @EnumSource
  void aKindOfDataKeepsItsSettings(SourceKind kind) {
    SourceKind.Settings settings = new SourceKind.Settings(3, 0.2, 2);
    kind.make(settings)
        .ifPresent(
            source -> {
              assertThat(SourceKind.of(source)).isEqualTo(kind);
              SourceKind.Settings read = SourceKind.settings(source, settings);
              assertThat(read.classes()).isEqualTo(3);
              assertThat(read.noise()).isEqualTo(0.2);
            });
  }

  @ParameterizedTest
  @EnumSource
  void aSliderGoesThereAndBackAgain(Knob knob) {
    LogScale scale = KnobScale.of(knob);
    assertThat(scale.value(0)).isEqualTo(scale.zero() ? 0 : scale.low());
    assertThat(scale.value(1)).isEqualTo(scale.high());
    double last = -1;
    for (double position = 0; position <= 1; position += 0.01) {
      double value = scale.value(position);
      assertThat(value).isGreaterThanOrEqualTo(last);
      assertThat(Ranges.of(knob).contains(value)).isTrue();
      last = value;
    }
    for (KnobScale.Tick tick : KnobScale.ticks(knob, 3)) {
      assertThat(scale.value(scale.position(tick.value()))).isCloseTo(tick.value(), Offset.offset(0.01 * tick.value()));
    }
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "0.1,0.1", "0.025,0.025", "1e-4,1e-4", "12345,12345", "0.57735,0.5774", "1e6,1000000", "2.5e-7,2.5e-7", "42,42"})
  void numbersAreWrittenShort(double value, String text) {
    assertThat(Numbers.write(value)).isEqualTo(text);
  }

  @Test
  void seedsKeepAllTheirDigits() {
    assertThat(Numbers.write(123456)).isEqualTo("123456");
    assertThat(Numbers.write(9007199254740991.0)).isEqualTo("9007199254740991");
  }

  @Test
  void numbersAreReadAsTyped() {
    assertThat(Numbers.read(" 1e-3 ")).hasValue(0.001);
    assertThat(Numbers.read("−2")).hasValue(-2);
    assertThat(Numbers.read("NaN")).isEmpty();
    assertThat(Numbers.read("2f")).isEmpty();
    assertThat(Numbers.read("")).isEmpty();
    assertThat(Numbers.read("1,5")).isEmpty();
  }

  @Test
  void everyPaceHasItsPlaceOnTheSlider() {
    for (Pace pace : Speed.POSITIONS) {
      assertThat(Speed.POSITIONS.get(Speed.position(pace))).isEqualTo(pace);
    }
    assertThat(Speed.POSITIONS.get(Speed.position(new Pace.Eased()))).isEqualTo(new Pace.PerFrame(1));
  }

  @Test
  void labelsLowerNothing() {
    assertThat(Plain.of("s_μ at L_{task}")).isEqualTo("sμ at Ltask");
  }

  private static Set<Class<?>> classes(List<?> items) {
    return items.stream().map(Object::getClass).collect(Collectors.toSet());
  }
}
