package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import uncollapse.objective.Knob;
import uncollapse.train.Command;
import uncollapse.train.ExperimentFile;
import uncollapse.train.Recording;
import uncollapse.train.RunFile;
import uncollapse.train.Samples;
import uncollapse.train.SavedRun;
import uncollapse.train.Side;
import uncollapse.train.Weights;

/** Saving runs and having them again, by file and by clipboard. */
class RunFilesTest extends FilesFixture {
  @Test
  void aFileGetsTheWholeEndingUnlessThatWouldBeAnotherFile() throws IOException {
    FileDialogs.Kind runs = new FileDialogs.Kind("runs", List.of(RunFile.ENDING));
    FileDialogs.Kind csv = new FileDialogs.Kind("csv", List.of("csv"));
    assertThat(SystemFileDialogs.withExtension(folder.resolve("a"), runs)).hasFileName("a.uncollapse.json");
    assertThat(SystemFileDialogs.withExtension(folder.resolve("a.json"), runs)).hasFileName("a.uncollapse.json");
    assertThat(SystemFileDialogs.withExtension(folder.resolve("a.uncollapse.json"), runs)).hasFileName("a.uncollapse.json");
    assertThat(SystemFileDialogs.withExtension(folder.resolve("a.txt"), runs)).hasFileName("a.txt");
    assertThat(SystemFileDialogs.withExtension(folder.resolve("a.csv"), csv)).hasFileName("a.csv");
    Files.createFile(folder.resolve("a.uncollapse.json"));
    assertThat(SystemFileDialogs.withExtension(folder.resolve("a.json"), runs)).hasFileName("a.json");
  }

  @Test
  void aRunIsSavedAndOpenedElsewhereToTheSameBits() throws Exception {
    run(30);
    Path file = folder.resolve("mine.uncollapse.json");
    open.dialogs.answer = file;
    check("weights", true);
    key(KeyCode.S, true, false);
    Fx.await("it is saved", () -> title().equals("mine.uncollapse.json – Uncollapse"));
    List<Weights> weights = weights(open);
    RunFile saved = RunFile.read(file);
    assertThat(saved.a().steps()).isEqualTo(30);
    assertThat(saved.a().moves()).hasSize(1);
    assertThat(saved.a().weights()).isEqualTo(weights);

    Open elsewhere = Open.window("needle", folder.resolve("other"));
    elsewhere.dialogs.answer = file;
    Fx.run(item(elsewhere, "open", MenuItem.class)::fire);
    Fx.await("it is there", () -> elsewhere.snapshot().step() == 30 && title(elsewhere).startsWith("mine."));
    assertThat(weights(elsewhere)).isEqualTo(weights);
    assertThat(elsewhere.loop.playing()).as("it stays where it was saved").isFalse();
    elsewhere.settle(); // the window has seen that it is there,
    elsewhere.settle(); // and has had it compared with the file
    assertThat(Fx.get(() -> elsewhere.node("#fault").isVisible())).isFalse();
    Fx.run(elsewhere.run::step);
    Fx.await("not as in the file any more", () -> title(elsewhere).equals("*mine.uncollapse.json – Uncollapse"));
    elsewhere.close();
  }

  @Test
  void savingAgainAsksForNothingAndTheStarSaysWhenThereIsSomethingToSave() throws Exception {
    run(5);
    Path file = folder.resolve("mine.uncollapse.json");
    open.dialogs.answer = file;
    key(KeyCode.S, true, false);
    Fx.await("it is saved", () -> title().equals("mine.uncollapse.json – Uncollapse"));
    Fx.run(() -> open.run.set(new Dial.OfKnob(Knob.LEARNING_RATE), 0.25));
    Fx.await("a star", () -> title().startsWith("*mine"));
    open.dialogs.answer = null;
    key(KeyCode.S, true, false);
    Fx.await("no star", () -> title().startsWith("mine"));
    assertThat(RunFile.read(file).a().moves()).hasSize(2);
    open.dialogs.answer = folder.resolve("other.uncollapse.json");
    key(KeyCode.S, true, true);
    Fx.await("another name", () -> title().startsWith("other"));
    Fx.run(() -> open.run.load(Samples.load("needle")));
    Fx.await("another experiment has no file", () -> title().equals("Uncollapse"));
  }

  @Test
  void aComparisonIsSavedAndOpenedWithBothSides() throws Exception {
    run(4);
    Fx.run(() -> open.run.ask(lab -> {
      lab.compare();
      lab.apply(Side.B, new Command.SetKnob(Knob.LEARNING_RATE, 0.125), false);
    }));
    Fx.run(open.run::step);
    Fx.await("five steps on both sides", () -> open.loop.view().compares() && open.snapshot().step() == 5);
    Path file = folder.resolve("both.uncollapse.json");
    open.dialogs.answer = file;
    key(KeyCode.S, true, false);
    Fx.await("it is saved", () -> title().startsWith("both"));
    RunFile saved = RunFile.read(file);
    Fx.run(() -> open.run.load(Samples.load("needle")));
    Fx.await("alone", () -> !open.loop.view().compares());
    openAgain(file);
    Fx.await("both are there", () -> open.loop.view().compares() && open.snapshot().step() == 5);
    assertThat(saved.b().orElseThrow().moves().getLast().command()).isEqualTo(new Command.SetKnob(Knob.LEARNING_RATE, 0.125));
    Fx.await("B has its own rate", () -> open.loop.view().of(Side.B).experiment().knobs().get(Knob.LEARNING_RATE) == 0.125);
  }

  @Test
  void weightsThatDoNotComeOutAgainAreTold() throws Exception {
    run(6);
    CompletableFuture<RunFile> made = new CompletableFuture<>();
    open.run.ask(lab -> made.complete(RunFile.of(lab, true)));
    RunFile right = made.get();
    Weights first = right.a().weights().getFirst();
    List<Double> values = IntStream.range(0, first.values().size())
        .mapToObj(i -> i == 2 ? Double.valueOf(Math.nextUp(first.values().get(i))) : first.values().get(i)).toList();
    List<Weights> wrong = new ArrayList<>(right.a().weights());
    wrong.set(0, new Weights(first.name(), first.rows(), first.columns(), values));
    Path file = folder.resolve("edited.uncollapse.json");
    new RunFile(right.a().withWeights(wrong)).write(file);
    openAgain(file);
    Fx.await("one sentence", () -> sentence().contains("edited.uncollapse.json: run again, the weights are others"));
    assertThat(open.snapshot().step()).isEqualTo(6);
  }

  @Test
  void recentFilesOpenAgainAndMissingOnesAreSaidAndForgotten() throws Exception {
    Path file = folder.resolve("needle.json");
    ExperimentFile.write(file, Samples.load("needle"));
    openAgain(file);
    Fx.await("it is remembered", () -> open.store.preferences().recent().equals(List.of(file)));
    Fx.run(() -> open.run.load(Samples.load("un-collapse")));
    Fx.await("another one runs", () -> open.snapshot().experiment().equals(Samples.load("un-collapse")));
    ObservableList<MenuItem> recent = recent();
    assertThat(recent.getFirst().getText()).startsWith("needle.json").contains(folder.toString());
    Fx.run(recent.getFirst()::fire);
    Fx.await("it runs", () -> open.snapshot().experiment().equals(Samples.load("needle")));
    Files.delete(file);
    Fx.run(recent().getFirst()::fire);
    Fx.await("one sentence", () -> sentence().endsWith("needle.json does not exist."));
    assertThat(recent()).isEmpty();
  }

  @Test
  void theListOfRecentFilesIsCleared() throws Exception {
    open.store.change(it -> it.withRecent(folder.resolve("a.json")).withRecent(folder.resolve("b.json")));
    Fx.run(recent().getLast()::fire);
    assertThat(open.store.preferences().recent()).isEmpty();
  }

  @Test
  void anExperimentGoesOverTheClipboard() throws Exception {
    Fx.run(() -> open.run.set(new Dial.OfKnob(Knob.LEARNING_RATE), 0.375));
    Fx.await("set", () -> open.run.experiment().knobs().get(Knob.LEARNING_RATE) == 0.375);
    key(KeyCode.X, true, true);
    var copied = open.snapshot().experiment();
    Fx.run(() -> open.run.load(Samples.load("needle")));
    Fx.await("another one", () -> open.snapshot().experiment().equals(Samples.load("needle")));
    key(KeyCode.V, true, false);
    Fx.await("it is back", () -> open.snapshot().experiment().equals(copied));

    for (String text : List.of("nothing", "{\"seed\": 1}", "")) {
      clipboard(text);
      key(KeyCode.V, true, false);
      Fx.await("one sentence", () -> sentence().startsWith("The clipboard"));
      assertThat(open.snapshot().experiment()).isEqualTo(copied);
      Fx.run(open.notices::clear);
    }
  }

  @Test
  void aLongRunShowsHowFarItIsAndIsStopped() throws Exception {
    Path file = folder.resolve("long.uncollapse.json");
    new RunFile(SavedRun.of(new Recording(Samples.load("needle"), List.of(), 10_000_000, true))).write(file);
    openAgain(file);
    Fx.await("on its way", () -> open.node("#stopOpening").getParent().isVisible() && open.snapshot().step() > 100);
    key(KeyCode.S, true, false);
    assertThat(Fx.get(this::sentence)).startsWith("The run is still being run again");
    assertThat(RunFile.read(file).a().steps()).as("not written over").isEqualTo(10_000_000);
    Fx.run(open.find("#stopOpening", Button.class)::fire);
    Fx.await("it stops", () -> !open.node("#stopOpening").getParent().isVisible());
    open.settle();
    long there = open.snapshot().step();
    Fx.frames(10);
    assertThat(open.snapshot().step()).isEqualTo(there).isLessThan(10_000_000);
    Fx.await("it is not the run on file", () -> title().equals("*long.uncollapse.json – Uncollapse"));
  }
}
