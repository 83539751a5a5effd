package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.text.BadInputException;
import uncollapse.text.Language;

class SamplesTest {
  static List<String> names() {
    return Samples.names();
  }

  @Test
  void theFolderAndItsIndexAgree() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      List<String> experiments =
          files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")).toList();
      assertThat(experiments).containsExactlyInAnyOrderElementsOf(names().stream().map(name -> name + ".json").toList());
    }
    assertThat(names().getFirst()).isEqualTo("un-collapse");
    assertThat(names()).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everySampleRunsAndSpeaksBothLanguages(String name) {
    Experiment sample = Samples.load(name);
    for (Language language : Language.values()) {
      assertThat(sample.title().in(language)).isNotBlank();
      assertThat(sample.about().in(language).split("(?<=\\.)\\s+|(?<=。)")).hasSize(2);
    }
    Trainer trainer = new Trainer(sample);
    trainer.advanceTo(20);
    assertThat(trainer.divergence()).isNull();
    assertThat(trainer.snapshot().embedding().isFinite()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everySampleSurvivesBeingWritten(String name) {
    Experiment sample = Samples.load(name);
    assertThat(ExperimentFile.parse(ExperimentFile.print(sample, Path.of("")), name, Path.of(""))).isEqualTo(sample);
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> Samples.load("nonsense"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("There is no sample “nonsense”; there are un-collapse, needle");
  }
}
