package uncollapse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;
import uncollapse.scene.Layer;
import uncollapse.scene.Layers;
import uncollapse.train.Command;
import uncollapse.train.Footage;
import uncollapse.train.Lab;
import uncollapse.train.Recording;
import uncollapse.train.Samples;
import uncollapse.train.Side;

/** Films of runs of which something was kept: byte for byte those that are trained anew, in a few steps. */
class RecordedFilmTest {
  private static final long PLENTY = 64L << 20;
  private static final FrameStyle SMALL = FrameStyle.DEFAULT.sized(new FrameSize(480, 300), 1);
  private static final FrameStyle LAYERED = SMALL.with(Layers.USUAL.toggled(Layer.EVERYWHERE).toggled(Layer.TRAILS));

  /** Thirty frames, of which every fifth has a quality of its own. */
  private static final FilmTiming SHORT =
      FilmTiming.DEFAULT.at(15).lasting(new FilmTiming.Length.Seconds(2)).holding(0, 0);

  @TempDir private Path folder = Path.of("");

  private static void steps(Lab lab, long to) {
    while (lab.shown() < to) {
      assertThat(lab.step()).isTrue();
    }
  }

  private static void apply(Lab lab, Side side, Command.Live... commands) {
    for (Command.Live command : commands) {
      lab.apply(side, command, false);
    }
  }

  /** A run with changes of all kinds, one of them at a place that is a checkpoint's, that has branched. */
  private static Lab eventful(long memory) {
    Lab lab = new Lab(Samples.load("un-collapse"), memory);
    steps(lab, 48);
    apply(lab, Side.A, new Command.SetWeight(0, 1));
    steps(lab, 130);
    apply(lab, Side.A, new Command.SetTask(new TaskLoss.Contrastive()), new Command.SetBatch(32));
    steps(lab, 400);
    lab.seek(260);
    while (lab.travels()) {
      lab.travel(() -> true);
    }
    apply(lab, Side.A, new Command.SetTerms(List.of(new Term(new Regulariser.WeightDecay(), 0.001, Place.EMBEDDING))));
    steps(lab, 300);
    apply(
        lab, Side.A, new Command.SetOptimiser(new OptimiserSpec.Adam(0.9, 0.999, 1e-8)),
        new Command.SetKnob(Knob.LEARNING_RATE, 0.002));
    return lab;
  }

  private static Story anew(Story story) {
    Footage against = story.against();
    Recording run = story.run().recording();
    return against == null ? new Story(run) : new Story(run, against.recording());
  }

  private void assertSameFilm(Story recorded, FrameStyle style, FilmTiming timing) throws IOException {
    Path films = Files.createTempDirectory(folder, "films");
    for (FilmFormat format : List.of(FilmFormat.GIF, FilmFormat.FRAMES)) {
      Path one = films.resolve("recorded-" + format);
      Path other = films.resolve("anew-" + format);
      RunExporter.render(recorded, style, timing, Outputs.film(one, format), Watcher.NONE);
      RunExporter.render(anew(recorded), style, timing, Outputs.film(other, format), Watcher.NONE);
      if (format == FilmFormat.GIF) {
        assertThat(Files.mismatch(one, other)).isEqualTo(-1);
        continue;
      }
      try (Stream<Path> files = Files.list(other)) {
        for (Path file : files.toList()) {
          assertThat(Files.mismatch(one.resolve(file.getFileName()), file)).as("%s", file.getFileName()).isEqualTo(-1);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {PLENTY, 1})
  void aFilmOfWhatIsRecordedIsThatOfTheRunTrainedAnew(long memory) throws IOException {
    Lab lab = eventful(memory);
    steps(lab, 700);
    assertSameFilm(new Story(lab.trainer(Side.A).footage(), null), LAYERED, SHORT);
  }

  @Test
  void soIsAFilmOfTwoRuns() throws IOException {
    Lab lab = eventful(PLENTY);
    lab.compare();
    apply(lab, Side.B, new Command.SetKnob(Knob.LEARNING_RATE, 0.01));
    steps(lab, 500);
    assertSameFilm(new Story(lab.trainer(Side.B).footage(), lab.trainer(Side.A).footage()), SMALL, SHORT);
  }

  /** Beside a longer run one is trained on, and may diverge there, which ends both. */
  @Test
  void aRunThatDivergesAfterItsEndEndsTheFilmOfBoth() throws IOException {
    Lab wild = new Lab(Samples.load("un-collapse"), PLENTY);
    apply(wild, Side.A, new Command.SetTerms(List.of(new Term(new Regulariser.WeightDecay(), 1, Place.EMBEDDING))));
    steps(wild, 80);
    apply(wild, Side.A, new Command.SetKnob(Knob.LEARNING_RATE, 100));
    Footage shorter = wild.trainer(Side.A).footage();
    Lab calm = new Lab(Samples.load("un-collapse"), PLENTY);
    steps(calm, 200);
    Footage longer = calm.trainer(Side.A).footage();
    assertSameFilm(new Story(longer, shorter), SMALL, SHORT);
    Recording tooLong = new Recording(shorter.recording().start(), shorter.recording().entries(), 200, true);
    assertSameFilm(new Story(new Footage(tooLong), longer), SMALL, SHORT);
  }

  @Test
  void numbersAreTheSameToo() throws IOException {
    Lab lab = eventful(PLENTY);
    steps(lab, 450);
    Story story = new Story(lab.trainer(Side.A).footage(), null);
    Path one = folder.resolve("one.csv");
    Path other = folder.resolve("other.csv");
    RunExporter.render(story, SMALL, SHORT, Outputs.csv(one, 40), Watcher.NONE);
    RunExporter.render(anew(story), SMALL, SHORT, Outputs.csv(other, 40), Watcher.NONE);
    assertThat(Files.mismatch(one, other)).isEqualTo(-1);
  }

  /** Counts what is trained: what is done besides frames, which count for a hundred, and the end. */
  private static long trained(Story story, FilmFormat format, Path file, int painted) throws IOException {
    AtomicLong done = new AtomicLong();
    AtomicLong all = new AtomicLong();
    RunExporter.render(story, SMALL, SHORT, Outputs.film(file, format), (now, of) -> {
      assertThat(now).isBetween(done.get() + 1, of);
      done.set(now);
      all.set(of);
      return true;
    });
    assertThat(done.get()).as("all that was foretold is done").isEqualTo(all.get());
    return done.get() - 100L * painted - 1;
  }

  @Test
  void noMoreIsTrainedThanFramesNeed() throws IOException {
    Lab lab = new Lab(Samples.load("un-collapse"), PLENTY);
    steps(lab, 2_000);
    Story recorded = new Story(lab.trainer(Side.A).footage(), null);
    int frames = 30;
    // Checkpoints are 16 steps apart: eight steps or so for a frame.
    assertThat(trained(recorded, FilmFormat.FRAMES, folder.resolve("a"), frames)).isLessThan(16L * frames);
    assertThat(trained(recorded, FilmFormat.GIF, folder.resolve("a.gif"), frames + 16)).isLessThan(16L * (frames + 16));
    assertThat(trained(anew(recorded), FilmFormat.FRAMES, folder.resolve("b"), frames)).isEqualTo(2_000);
    assertThat(trained(anew(recorded), FilmFormat.GIF, folder.resolve("b.gif"), frames + 16))
        .as("a step for each frame, but for the first, that has been trained before")
        .isEqualTo(2_000 + frames - 1);
  }

  @Test
  void whatIsHandedOutStaysAsItIs() throws IOException {
    Lab lab = eventful(1);
    steps(lab, 500);
    Footage then = lab.trainer(Side.A).footage();
    long way = then.way(0, 450);
    apply(lab, Side.A, new Command.SetWeight(0, 3));
    steps(lab, 3_000);
    assertThat(then.way(0, 450)).isEqualTo(way);
    assertThat(lab.trainer(Side.A).footage().way(0, 450)).as("the run's own are thinned").isGreaterThan(way);
    assertThat(then.recording().steps()).isEqualTo(500);
    assertSameFilm(new Story(then, null), SMALL, SHORT);
  }
}
