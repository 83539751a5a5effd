package uncollapse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uncollapse.measure.Regime;
import uncollapse.objective.Knob;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.Term;
import uncollapse.scene.Layer;
import uncollapse.scene.Layers;
import uncollapse.scene.View;
import uncollapse.train.Command;
import uncollapse.train.Experiment;
import uncollapse.train.Recording;
import uncollapse.train.Samples;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;

class RunExporterTest {
  private static final FrameStyle SMALL = FrameStyle.DEFAULT.sized(new FrameSize(480, 300), 1);
  private static final FilmTiming SHORT = FilmTiming.DEFAULT.at(10).lasting(new FilmTiming.Length.Seconds(1.2)).turning(0.5);

  @TempDir private Path folder = Path.of("");

  private static Story story(long turn, long steps) {
    Experiment first = Samples.load(Samples.names().getFirst());
    return new Story(
        new Recording(first, List.of(new Recording.Entry(turn, new Command.SetWeight(0, 1))), steps, true));
  }

  @Test
  void leavesTheFilmItsLastPictureAndTheNumbers() throws IOException {
    Outputs outputs = Outputs.all(folder.resolve("run"));
    List<Long> ticks = new ArrayList<>();
    RunExporter.Outcome outcome = RunExporter.render(story(20, 40), SMALL, SHORT, outputs, (done, all) -> {
      ticks.add(done);
      return done <= all;
    });
    assertThat(outcome.end().step()).isEqualTo(40);
    assertThat(outcome.end().moves()).hasSize(1);
    assertThat(outcome.files()).allSatisfy(f -> assertThat(f).isNotEmptyFile());
    assertThat(ticks).isSorted().doesNotHaveDuplicates();
    Gif film = Gif.read(Files.readAllBytes(folder.resolve("run.gif")));
    assertThat(film.frames()).hasSize(12);
    assertThat(film.delays().stream().mapToInt(d -> d).sum()).isEqualTo(120 + 60 + 200);
    assertThat(film.ownPalettes()).isZero();
    for (int k = 1; k < film.frames().size(); k++) {
      assertThat(pixels(film.frames().get(k))).as("frame %s", k).isNotEqualTo(pixels(film.frames().get(k - 1)));
    }
    assertThat(ImageIO.read(folder.resolve("run.png").toFile()).getWidth()).isEqualTo(480);
  }

  /** It ends where the user looks from, and comes there by the turn that was asked for. */
  @Test
  void theCameraStaysWhereTheUserHasPutIt() throws IOException {
    View camera = new View(2, -0.4, -1);
    Path frames = folder.resolve("frames");
    RunExporter.Outcome outcome =
        RunExporter.render(story(5, 12), SMALL.from(camera), SHORT, Outputs.film(frames, FilmFormat.FRAMES), Watcher.NONE);
    try (Stream<Path> made = Files.list(frames)) {
      List<Path> pngs = made.filter(it -> it.toString().endsWith(".png")).sorted().toList();
      BufferedImage wanted = Still.image(SMALL, SMALL.picture(outcome.end(), camera));
      assertThat(Arrays.equals(pixels(ImageIO.read(pngs.getLast().toFile())), pixels(wanted))).isTrue();
      Snapshot start = new Trainer(story(5, 12).run().recording().start()).snapshot();
      BufferedImage first = Still.image(SMALL, SMALL.picture(start, camera.turned(2 - SHORT.turn(), -0.4)));
      assertThat(Arrays.equals(pixels(ImageIO.read(pngs.getFirst().toFile())), pixels(first))).isTrue();
    }
  }

  private static int[] pixels(java.awt.image.BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /** The film that a machine without a display makes: collapse, λ to 1, un-collapse. */
  @Test
  void theFirstLessonsFilmIsSmallEnoughForAWebPage() throws IOException {
    Path gif = folder.resolve("lesson.gif");
    RunExporter.Outcome outcome =
        RunExporter.render(story(150, 700), FrameStyle.DEFAULT, FilmTiming.DEFAULT, Outputs.film(gif, FilmFormat.GIF), Watcher.NONE);
    assertThat(Files.size(gif)).isLessThan(3_000_000);
    assertThat(outcome.end().regime()).isEqualTo(Regime.SPREAD);
    Gif film = Gif.read(Files.readAllBytes(gif));
    assertThat(film.frames()).hasSize(120);
  }

  @Test
  void theNumbersAreTheEnginesOwn() throws IOException {
    Path csv = folder.resolve("run.csv");
    RunExporter.render(story(5, 12), SMALL, SHORT, Outputs.csv(csv, 5), Watcher.NONE);
    Trainer trainer = new Trainer(story(5, 12).run().recording().start());
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      List<NamedCsvRecord> all = rows.stream().toList();
      assertThat(all.stream().map(r -> r.getField("step"))).containsExactly("0", "5", "10", "12");
      assertThat(all.getFirst().getField("task")).isEmpty();
      for (NamedCsvRecord row : all) {
        while (trainer.stepsTaken() < Long.parseLong(row.getField("step"))) {
          trainer.step();
          if (trainer.stepsTaken() == 5) {
            trainer.apply(new Command.SetWeight(0, 1));
          }
        }
        var spectrum = trainer.snapshot().spectrum();
        assertThat(Double.parseDouble(row.getField("s_mu"))).isEqualTo(spectrum.sMu());
        assertThat(Double.parseDouble(row.getField("upper"))).isEqualTo(spectrum.upper());
        assertThat(Double.parseDouble(row.getField("std2"))).isEqualTo(spectrum.std()[1]);
        assertThat(Double.parseDouble(row.getField("sigma3"))).isEqualTo(spectrum.singularValues()[2]);
      }
      assertThat(all.get(2).getField("svmax-bounded.weight")).isEqualTo("1.0");
    }
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    for (String name : List.of("a", "b")) {
      RunExporter.render(story(8, 16), SMALL, SHORT, Outputs.all(folder.resolve(name)), Watcher.NONE);
    }
    for (String ending : List.of(".gif", ".png", "-metrics.csv")) {
      assertThat(Files.mismatch(folder.resolve("a" + ending), folder.resolve("b" + ending))).as(ending).isEqualTo(-1);
    }
  }

  @Test
  void framesShowTheLayersOfTheirStyleAndNumbersStayAsTheyAre() throws IOException {
    FrameStyle layered = SMALL.with(Layers.USUAL.toggled(Layer.EVERYWHERE).toggled(Layer.TRAILS));
    RunExporter.render(story(8, 16), SMALL, SHORT, Outputs.all(folder.resolve("usual")), Watcher.NONE);
    RunExporter.render(story(8, 16), layered, SHORT, Outputs.all(folder.resolve("layered")), Watcher.NONE);
    for (String ending : List.of(".gif", ".png")) {
      assertThat(Files.mismatch(folder.resolve("usual" + ending), folder.resolve("layered" + ending))).as(ending).isNotEqualTo(-1);
    }
    assertThat(Files.mismatch(folder.resolve("usual-metrics.csv"), folder.resolve("layered-metrics.csv"))).isEqualTo(-1);
  }

  @Test
  void whoStopsItLeavesNothingBehind() throws IOException {
    for (double share : new double[] {0.001, 0.3, 0.99, 1}) { // the last one when all is written, and not in its place yet
      assertThatThrownBy(() -> RunExporter.render(
              story(8, 16), SMALL, SHORT, Outputs.all(folder.resolve("run")), (done, all) -> done < share * all))
          .isInstanceOf(CancellationException.class);
      try (Stream<Path> left = Files.list(folder)) {
        assertThat(left).isEmpty();
      }
    }
  }

  @Test
  void aRunThatDivergesEndsItsFilmThere() throws IOException {
    Experiment first = Samples.load(Samples.names().getFirst());
    Recording wild = new Recording(
        first,
        List.of(
            new Recording.Entry(3, new Command.SetKnob(Knob.LEARNING_RATE, 100)),
            new Recording.Entry(3, new Command.SetTerms(List.of(new Term(new Regulariser.WeightDecay(), 1, Place.EMBEDDING))))),
        3000,
        true);
    RunExporter.Outcome outcome =
        RunExporter.render(new Story(wild), SMALL, SHORT, Outputs.all(folder.resolve("wild")), Watcher.NONE);
    assertThat(outcome.end().divergence()).isNotNull();
    assertThat(outcome.end().step()).isLessThan(3000);
    assertThat(outcome.files()).allSatisfy(f -> assertThat(f).isNotEmptyFile());
  }

  @Test
  void aFilmIsSlowAfterEachChange() {
    long[] steps = FilmTiming.DEFAULT.steps(story(150, 700));
    assertThat(steps[0]).isZero();
    assertThat(steps[119]).isEqualTo(700);
    assertThat(steps).isSorted();
    int turn = 0;
    while (steps[turn] < 150) {
      turn++;
    }
    assertThat(steps[1] - steps[0]).isLessThanOrEqualTo(2);
    assertThat(steps[turn + 2] - steps[turn + 1]).isLessThanOrEqualTo(2);
    assertThat(steps[119] - steps[118]).isGreaterThan(10);
    assertThat(turn).isBetween(40, 80);
  }
}
