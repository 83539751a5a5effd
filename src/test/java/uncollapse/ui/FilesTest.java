package uncollapse.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uncollapse.data.PointSource;
import uncollapse.nn.Activation;
import uncollapse.nn.Initialiser;
import uncollapse.nn.NetworkSpec;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.TaskLoss;
import uncollapse.train.Command;
import uncollapse.train.ExperimentFile;
import uncollapse.train.Samples;
import uncollapse.train.Snapshot;

/** Opening and saving through the window. */
class FilesTest extends WindowFixture {
  @TempDir private Path folder = Path.of("");

  @Test
  void anExperimentIsOpenedAndPlayed() throws Exception {
    open.dialogs.answer = folder.resolve("mine.json");
    ExperimentFile.write(open.dialogs.answer, Samples.load("needle"));
    pressOpen();
    Fx.await("it runs", () -> open.snapshot().experiment().equals(Samples.load("needle")) && open.loop.playing());
  }

  @Test
  void theDialogFirstShowsEverythingThatOpens() throws Exception {
    pressOpen();
    List<FileDialogs.Kind> kinds = open.dialogs.offered;
    assertThat(kinds.getFirst().extensions())
        .containsExactlyElementsOf(kinds.stream().skip(1).flatMap(kind -> kind.extensions().stream()).toList())
        .contains("json", "csv", "npy");
  }

  @Test
  void ownPointsReplaceTheData() throws Exception {
    open.dialogs.answer = folder.resolve("points.csv");
    Files.writeString(
        open.dialogs.answer,
        IntStream.range(0, 40)
            .mapToObj(i -> Math.cos(i) + "," + Math.sin(i) + "," + (i % 2 == 0 ? "even" : "odd"))
            .collect(Collectors.joining("\n")));
    pressOpen();
    Fx.await("two classes of them", () -> open.snapshot().probe().classes() == 2);
    assertThat(open.snapshot().experiment().data().source()).isInstanceOf(PointSource.CsvPoints.class);
    Fx.await("the picker says so", () -> ((ComboBox<?>) open.node("#source")).getValue() == SourceKind.CSV);
    Fx.await("so does the card", () -> ((Label) open.node("#experimentTitle")).getText().equals("points.csv"));
    assertThat(Fx.get(() -> open.node(".hint").isVisible())).as("the sample's hint").isFalse();
    int trained = open.snapshot().trained();
    assertThat(box("#n")).isEqualTo(Integer.toString(trained));
    assertThat(box("#probe")).isEqualTo(Integer.toString(40 - trained));
  }

  @Test
  void pointsWithoutLabelsTrainAsTwoViews() throws Exception {
    open.dialogs.answer = folder.resolve("bare.csv");
    Files.writeString(
        open.dialogs.answer, IntStream.range(0, 100).mapToObj(i -> i % 10 + "," + i / 10).collect(Collectors.joining("\n")));
    pressOpen();
    Fx.await("it trains", () -> open.snapshot().step() > 3 && open.snapshot().probe().names().isEmpty());
    assertThat(Fx.get(() -> open.node("#fault").isVisible())).isFalse();
    assertThat(open.snapshot().experiment().task()).isInstanceOf(TaskLoss.TwoViewInvariance.class);
    Fx.await("the legend is gone", () -> !open.node("#legend").isVisible());
  }

  private String box(String selector) throws InterruptedException {
    return open.find(selector, NumberField.class).getText();
  }

  @Test
  void aBadFileGetsOneSentenceAndChangesNothing() throws Exception {
    Snapshot before = open.snapshot();
    open.dialogs.answer = Files.writeString(folder.resolve("bad.json"), "{\"seed\": 1, \"sede\": 2}", UTF_8);
    pressOpen();

    Label sentence = open.find("#faultText", Label.class);
    assertThat(Fx.get(sentence::getText)).contains("bad.json").contains("sede");
    assertThat(Fx.get(() -> open.node("#fault").isVisible())).isTrue();
    assertThat(open.snapshot().experiment()).isEqualTo(before.experiment());
    assertThat(open.snapshot().run()).isEqualTo(before.run());

    HBox banner = open.find("#fault", HBox.class);
    Fx.run(((Button) banner.getChildren().getLast())::fire);
    assertThat(Fx.get(banner::isVisible)).isFalse();
  }

  @Test
  void pictureFilmNumbersAndExperimentAreSaved() throws Exception {
    for (int i = 0; i < 3; i++) {
      Fx.run(open.run::step);
    }
    Fx.await("three steps", () -> open.snapshot().step() == 3);

    open.dialogs.answer = folder.resolve("film.gif");
    film("8");
    assertThat(Files.readAllBytes(saved("film.gif"))).startsWith('G', 'I', 'F', '8', '9', 'a');
    assertThat(Files.readAllLines(export(3, "numbers.csv"))).hasSize(5);
    Path experiment = export(5, "experiment.json");
    Fx.run(() -> open.window.exportList().exportsProperty().get().getLast().stay().hold(true));
    assertThat(ExperimentFile.read(experiment)).isEqualTo(open.snapshot().experiment());

    Fx.run(open.find("#language", Button.class)::fire);
    Fx.await("the notice speaks the other language", () -> exportText().equals("已保存 experiment.json"));
    pressIn("#rows .picture-row", 1);
    assertThat(open.dialogs.shown).isEqualTo(folder);
    pressIn("#rows .picture-row", 2);
    Fx.await("it is gone", () -> exportText().isEmpty());
  }

  @Test
  void anExportIsStoppedAndLeavesNothing() throws Exception {
    open.train(300);
    open.dialogs.answer = folder.resolve("film.gif");
    film("3600"); // it cannot be made in the meantime
    Fx.await("it is being written", () -> exportText().startsWith("Writing film.gif"));
    List<String> said = new CopyOnWriteArrayList<>();
    Fx.run(() -> open.window.exportList().noteProperty().subscribe(_ -> said.add(exportText())));
    pressIn("#rows .picture-row", 3);
    Fx.await("the window says so, for a moment", () -> said.contains("Writing film.gif was cancelled"));
    Fx.await("it is gone", () -> exportText().isEmpty());
    Fx.await("nothing is left", () -> folder.toFile().list().length == 0);
  }

  @Test
  void divergenceIsToldAndResetHelps() throws Exception {
    Fx.run(
        () -> {
          open.run.load(Samples.load("two-views-no-guard"));
          open.run.send(new Command.SetTask(new TaskLoss.Contrastive()));
          open.run.send(new Command.SetNetwork(new NetworkSpec(List.of(16), Activation.LINEAR, 2, false, Initialiser.HE)));
          open.run.send(new Command.SetOptimiser(new OptimiserSpec.Sgd(0.9)));
          open.run.set(new Dial.OfKnob(Knob.LEARNING_RATE), 100);
        });
    Fx.await("it diverges", () -> open.snapshot().divergence() != null);
    Fx.await("the window says so", () -> open.node("#divergence").isVisible());
    assertThat(open.loop.playing()).isFalse();
    String text = Fx.get(() -> ((Label) open.node("#divergenceText")).getText());
    assertThat(text).contains("Diverged at step").contains("η 0.01 → 100");

    Fx.run(() -> open.run.set(new Dial.OfKnob(Knob.LEARNING_RATE), 0.001));
    Fx.run(((Button) open.find("#divergence", HBox.class).getChildren().getLast())::fire);
    Fx.await("it trains again", () -> open.snapshot().divergence() == null && open.snapshot().step() > 5);
    Fx.await("the banner is gone", () -> !open.node("#divergence").isVisible());
  }

  /** Saves by an item of the export menu under a name, and waits for the file. */
  private Path export(int item, String name) throws InterruptedException {
    Path file = folder.resolve(name);
    open.dialogs.answer = file;
    item(item);
    return saved(name);
  }

  private Path saved(String name) throws InterruptedException {
    Path file = folder.resolve(name);
    Fx.await(name, () -> Files.exists(file) && exportText().equals(name + " is saved"));
    return file;
  }

  /** Saves a film of so many seconds, else as its dialog proposes it. */
  private void film(String seconds) throws InterruptedException {
    item(2);
    Fx.await("its dialog", () -> filmDialog() != null);
    Parent dialog = requireNonNull(filmDialog()).getScene().getRoot();
    NumberField length = (NumberField) dialog.lookup("#film-seconds");
    Fx.run(
        () -> {
          length.setText(seconds);
          length.fireEvent(new ActionEvent());
          ((Button) dialog.lookup("#film-save")).fire();
        });
  }

  private static @Nullable Window filmDialog() {
    return Window.getWindows().stream()
        .filter(it -> it.isShowing() && "film".equals(it.getScene().getRoot().getId()))
        .findFirst()
        .orElse(null);
  }

  private void item(int index) throws InterruptedException {
    ObservableList<MenuItem> items = open.find("#export", MenuButton.class).getItems();
    Fx.run(items.get(index)::fire);
  }

  private void pressOpen() throws InterruptedException {
    Fx.run(open.find("#files", MenuButton.class).getItems().getFirst()::fire);
    Fx.frames(4);
  }

  private String exportText() {
    return open.scene().getRoot().lookupAll("#rows .picture-row-text").stream()
        .filter(FilesTest::isShown)
        .map(node -> ((Label) node).getText())
        .collect(Collectors.joining("; "));
  }

  /** Whether it and all that it is part of can be seen: the card of a second run waits unseen. */
  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  private void pressIn(String row, int button) throws InterruptedException {
    HBox box = open.find(row, HBox.class);
    Fx.run(() -> ((Button) box.getChildren().get(button)).fire());
  }
}
