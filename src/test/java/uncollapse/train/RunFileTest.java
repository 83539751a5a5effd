package uncollapse.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.Methods;
import uncollapse.data.DataSpec;
import uncollapse.data.PointSource;
import uncollapse.linalg.SeededRandom;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;
import uncollapse.text.BadInputException;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.BadFiles.Fault;
import uncollapse.train.json.Range;

class RunFileTest {
  @TempDir private Path folder;

  /** A run with changes of every kind at random steps and of random values, single ones and drags. */
  static Trainer run(SeededRandom random) {
    Trainer trainer = new Trainer(Runs.SMALL.withSeed(random.nextInt(1_000)));
    for (int i = 0; i < 40; i++) {
      trainer.advanceTo(trainer.stepsTaken() + random.nextInt(3));
      boolean drag = random.nextInt(2) == 0;
      try {
        trainer.apply(command(random), drag);
      } catch (BadInputException e) {
        assertThat(e).as("what does not fit is refused and not recorded").hasMessageNotContaining("!");
      }
    }
    trainer.advanceTo(trainer.stepsTaken() + 5);
    return trainer;
  }

  private static Command.Live command(SeededRandom random) {
    List<Knob> knobs = List.of(Knob.values());
    Knob knob = knobs.get(random.nextInt(knobs.size()));
    Range range = knob == Knob.LEARNING_RATE ? new Range(1e-6, 0.1) : Ranges.of(knob);
    return switch (random.nextInt(6)) {
      case 0 -> new Command.SetKnob(knob, random.nextDouble(range.low(), range.high()));
      case 1 -> new Command.SetWeight(random.nextInt(2), random.nextDouble(0, 3));
      case 2 -> new Command.SetTask(Methods.TASKS.get(random.nextInt(Methods.TASKS.size())));
      case 3 -> new Command.SetTerms(Stream.generate(() -> term(random)).limit(random.nextInt(3)).toList());
      case 4 ->
          random.nextInt(2) == 0
              ? new Command.SetOptimiser(new OptimiserSpec.Sgd(random.nextDouble(0, 0.99)))
              : new Command.SetOptimiser(new OptimiserSpec.Adam(random.nextDouble(0, 0.99), 0.999, 1e-8));
      default -> new Command.SetBatch(4 + 2 * random.nextInt(20));
    };
  }

  private static Term term(SeededRandom random) {
    return Methods.term(
        Methods.REGULARISERS.get(random.nextInt(Methods.REGULARISERS.size())), random.nextDouble(0, 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsWrittenReadsBackEqualAndReplaysToTheSameBits(long seed) {
    SeededRandom random = new SeededRandom(seed);
    Trainer a = run(random);
    Trainer b = run(random);
    RunFile written =
        new RunFile(
            SavedRun.of(a.recording()).withWeights(Weights.of(a)), Optional.of(SavedRun.of(b.recording())));
    Path file = folder.resolve("run.uncollapse.json");
    written.write(file);
    RunFile read = RunFile.read(file);

    assertThat(read).isEqualTo(written);
    Trainer replayed = read.a().recording().replay();
    assertThat(Runs.weights(replayed)).isEqualTo(Runs.weights(a));
    assertThat(replayed.recording()).isEqualTo(a.recording());
    assertThat(replayed.experiment()).isEqualTo(a.experiment());
    assertThat(read.a().endsIn(Weights.of(replayed))).isTrue();
    Trainer other = read.b().orElseThrow().recording().replay();
    assertThat(Runs.weights(other)).isEqualTo(Runs.weights(b));
    assertThat(read.a().endsIn(Weights.of(other))).as("weights of another run").isFalse();
  }

  @Test
  void theRandomRunsAboveHaveEveryKindOfChange() {
    Set<Class<?>> kinds = new HashSet<>();
    boolean drags = false;
    for (long seed = 1; seed <= 8; seed++) {
      for (Recording.Entry entry : run(new SeededRandom(seed)).recording().entries()) {
        kinds.add(entry.command().getClass());
        drags |= entry.drag();
      }
    }
    assertThat(kinds).containsExactlyInAnyOrder(Command.Live.class.getPermittedSubclasses());
    assertThat(drags).isTrue();
  }

  @Test
  void oneBitInOneWeightIsNoticed() {
    Trainer trainer = Runs.at(20);
    SavedRun saved = SavedRun.of(trainer.recording()).withWeights(Weights.of(trainer));
    double[] data = trainer.parameters().getFirst().value().data();
    data[3] = Math.nextUp(data[3]);
    assertThat(saved.endsIn(Weights.of(trainer))).isFalse();
    assertThat(SavedRun.of(trainer.recording()).endsIn(Weights.of(trainer))).as("none were saved").isTrue();
  }

  @Test
  void anExperimentIsARunAtStepZero() {
    Path file = folder.resolve("e.json");
    ExperimentFile.write(file, Runs.SMALL);
    assertThat(RunFile.read(file)).isEqualTo(new RunFile(SavedRun.of(Runs.SMALL)));
  }

  @Test
  void aRunThatLostMovesSaysSo() {
    Recording lossy = new Recording(Runs.SMALL, List.of(), 10, false);
    RunFile read = RunFile.parse(new RunFile(SavedRun.of(lossy)).print(folder), "", folder);
    assertThat(read.a().recording()).isEqualTo(lossy);
  }

  @Test
  void pointsAreNamedRelativeToTheFileAndNeverWrittenOver() throws IOException {
    Path points = Files.writeString(folder.resolve("points.csv"), "1,2\n");
    Experiment experiment =
        Runs.SMALL.withData(new DataSpec(new PointSource.CsvPoints(points, 2), 100, 50, List.of()));
    RunFile run = new RunFile(SavedRun.of(Runs.SMALL), Optional.of(SavedRun.of(experiment)));
    Path file = folder.resolve("run.uncollapse.json");
    run.write(file);
    assertThat(file).content().contains("\"file\": \"points.csv\"");
    assertThat(RunFile.read(file)).isEqualTo(run);
    assertThatThrownBy(() -> run.write(points)).isInstanceOf(BadInputException.class);
    assertThat(points).hasContent("1,2");
  }

  private static RunFile example() {
    Recording recording =
        new Recording(
            Runs.SMALL,
            List.of(
                new Recording.Entry(2, new Command.SetKnob(Knob.LEARNING_RATE, 0.1)),
                new Recording.Entry(5, new Command.SetTask(new TaskLoss.SupCon())),
                new Recording.Entry(5, new Command.SetWeight(0, 0.75), true)),
            9,
            true);
    Weights weights = new Weights("W1", 1, 2, List.of(0.1, -1e-300));
    return new RunFile(SavedRun.of(recording).withWeights(List.of(weights)), Optional.of(SavedRun.of(Runs.SMALL)));
  }

  /** Each row: a piece of the file that is written for {@link #example}, what is put there instead, and the sentence. */
  static Stream<Fault> faults() {
    return Stream.of(
        new Fault("\"uncollapse\": 1", "\"uncollapse\": 2", "line 2: “uncollapse” must be one of 1."),
        new Fault("\"step\": 2,", "\"step\": 6,", "line 42: “moves.2.step” must be from 6, the step of the move before, to 9, the steps taken in all."),
        new Fault("\"steps\": 9", "\"steps\": 4", "line 42: “moves.2.step” must be from 2, the step of the move before, to 4, the steps taken in all."),
        new Fault("\"steps\": 9", "\"steps\": -1", "line 45: “steps” must be a whole number from 0 to 1000000000000."),
        new Fault("\"step\": 2,", "\"step\": 2.5,", "line 41: “moves.1.step” must be a whole number from 0 to 1000000000000."),
        new Fault("\"step\": 2,", "", "line 41: the key “moves.1.step” is missing."),
        new Fault("\"step\": 2,", "\"step\": 2, \"path\": \"/tmp/x\",", "line 41: “moves.1.path” is not a key that is known here; known are type, step, drag, knob, value."),
        new Fault("\"knob\": \"learningRate\"", "\"knob\": \"rate\"", "line 41: “moves.1.knob” must be one of gamma, learningRate, margin, taskWeight, temperature, angle, targetRate, jitter, rotation, scaling, dropout."),
        new Fault("\"value\": 0.1}", "\"value\": 101}", "line 41: “moves.1” cannot be done at its step. “learningRate” must be a number from 1e-6 to 100."),
        new Fault("\"value\": 0.1}", "\"value\": 1e9}", "line 41: “moves.1.value” must be a number from 0 to 180."),
        new Fault("\"term\": 1", "\"term\": 2", "line 43: “moves.3” cannot be done at its step. There is no regulariser 2; there are 1."),
        new Fault("\"term\": 1", "\"term\": 0", "line 43: “moves.3.term” must be a whole number from 1 to 8."),
        new Fault("\"drag\": true", "\"drag\": 1", "line 43: “moves.3.drag” must be true or false."),
        new Fault("\"type\": \"weight\", \"term\": 1, \"value\": 0.75", "\"type\": \"regularisers\", \"terms\": [{\"type\": \"vicreg-invariance\", \"weight\": 1}]", "line 43: “moves.3” cannot be done at its step. “vicreg-invariance” compares two views of each point: choose a task with two views, or take “vicreg-invariance” out."),
        new Fault("\"columns\": 2", "\"columns\": 3", "line 46: “weights.1.values” must have 3 numbers, rows times columns."),
        new Fault("-1e-300]", "1e26]", "line 46: “weights.1.values.2” must be a number from -1e25 to 1e25."));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void eachFaultIsOneSentenceWithFileLineKeyAndWhatWouldBeRight(Fault fault) throws IOException {
    fault.isRefused(example().print(folder), folder.resolve("bad.json"), RunFile::read);
  }

  @Test
  void theReasonInsideASentenceIsInItsLanguage() {
    String text = example().print(folder).replace("\"term\": 1", "\"term\": 2");
    assertThatThrownBy(() -> RunFile.parse(text, "f", folder))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e -> assertThat(e.in(new Words(Language.CHINESE))).startsWith("f 第 43 行：“moves.3”").doesNotContain("There"));
  }

  @Test
  void aFileCutShortAtAnyByteIsRefusedInOneSentence() throws IOException {
    byte[] whole = example().print(folder).strip().getBytes(UTF_8);
    Path file = folder.resolve("cut.uncollapse.json");
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> RunFile.read(file))
          .as("%s bytes", length)
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith(file.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aFileWithBytesChangedIsReadOrRefusedButNeverBreaks(long seed) {
    BadFiles.neverBreak(example().print(folder), seed, it -> RunFile.parse(it, "f", folder));
  }

  @Test
  void whatIsTooMuchIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("deep.uncollapse.json"), "{\"uncollapse\": ".repeat(5_000));
    assertThatThrownBy(() -> RunFile.read(file)).isInstanceOf(BadInputException.class).hasMessageContaining("not JSON");
    Files.writeString(file, "[" + "[],".repeat(5_000_000) + "1]");
    assertThatThrownBy(() -> RunFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ", line 1: more than 4,000,000 values, the most that are read.");
    Files.writeString(file, " ".repeat(32_000_001));
    assertThatThrownBy(() -> RunFile.read(file)).hasMessage(file + " is larger than 32 MB, the most that is read.");
  }
}
