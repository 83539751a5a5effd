package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uncollapse.export.FilmFormat;
import uncollapse.export.FilmTiming;
import uncollapse.export.FrameStyle;
import uncollapse.export.Story;
import uncollapse.export.VideoFormat;
import uncollapse.objective.Knob;
import uncollapse.scene.Facing;
import uncollapse.scene.View;
import uncollapse.text.BadInputException;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Command;
import uncollapse.train.Experiment;
import uncollapse.train.Recording;
import uncollapse.train.Samples;

/** Setting up a film in the window, and saving it. */
class FilmWindowTest extends WindowFixture {
  @TempDir private Path folder = Path.of("");

  private static Stage dialog() {
    return Window.getWindows().stream()
        .filter(it -> it.isShowing() && "film".equals(it.getScene().getRoot().getId()))
        .map(Stage.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static <T extends Node> T find(String selector, Class<T> type) {
    return type.cast(dialog().getScene().getRoot().lookup(selector));
  }

  private static void type(String selector, String text) throws InterruptedException {
    Fx.run(
        () -> {
          NumberField field = find(selector, NumberField.class);
          field.setText(text);
          field.fireEvent(new javafx.event.ActionEvent());
        });
  }

  @SuppressWarnings("unchecked")
  private static void pick(FilmFormat format) throws InterruptedException {
    Fx.run(() -> find("#film-format", ComboBox.class).setValue(format));
  }

  private static String estimate() throws InterruptedException {
    return Fx.get(() -> find("#film-estimate", Label.class).getText());
  }

  @Test
  void aFilmIsSetUpAndSaved() throws Exception {
    Fx.run(() -> open.run.togglePlaying());
    Fx.await("some steps", () -> open.snapshot().step() > 20);
    Fx.run(() -> open.run.togglePlaying());
    Fx.run(() -> open.run.togglePlaying());
    Fx.run(() -> open.window.exports().film());
    Fx.await("the dialog", () -> Window.getWindows().stream().anyMatch(it -> "film".equals(it.getScene().getRoot().getId())));

    assertThat(estimate()).startsWith("120 frames, 960 × 600 pixels, 10.6 s");
    type("#film-rate", "10");
    type("#film-seconds", "1");
    assertThat(estimate()).startsWith("10 frames, 960 × 600 pixels, 3.6 s");
    type("#film-rate", "55");
    assertThat(Fx.get(() -> find("#film-sentence", Label.class).getText())).contains("at most 50");
    assertThat(Fx.get(() -> find("#film-save", Button.class).isDisabled())).isTrue();
    type("#film-rate", "10");
    Fx.run(() -> find("#film-by-steps", RadioButton.class).setSelected(true));
    type("#film-from", "20");
    type("#film-to", "10");
    assertThat(Fx.get(() -> find("#film-from", NumberField.class).getText())).as("what was typed stays").isEqualTo("20");
    assertThat(Fx.get(() -> find("#film-sentence", Label.class).getText())).contains("from step 20 to step 10");
    type("#film-from", "0");
    type("#film-to", "20");
    type("#film-stride", "5");
    type("#film-hold-first", "0");
    type("#film-hold-last", "0");
    pick(FilmFormat.FRAMES); // but what is typed ends in .gif
    type("#film-rate", "10");
    assertThat(estimate()).startsWith("5 frames, 960 × 600 pixels, 0.5 s");
    open.dialogs.answer = folder.resolve("mine.gif");
    Fx.run(() -> find("#film-save", Button.class).fire());
    Fx.await("the film", () -> Files.isRegularFile(folder.resolve("mine.gif")));
    Fx.await("its row", () -> open.scene().getRoot().lookupAll("#rows .picture-row-text").stream()
        .anyMatch(it -> ((Label) it).getText().equals("mine.gif is saved")));
  }

  @Test
  void whatCannotBeMadeHereIsNotOffered() throws Exception {
    Story story = new Story(new Recording(Samples.load("needle"), List.of(), 50, true));
    FilmDraft without = new FilmDraft(story, Set.of(), FilmDraft.Choice.first(FrameStyle.DEFAULT));
    assertThat(List.of(FilmFormat.values()).stream().filter(without::isPossible))
        .containsExactly(FilmFormat.GIF, FilmFormat.FRAMES);
    FilmDraft some = new FilmDraft(story, Set.of(VideoFormat.MP4), FilmDraft.Choice.first(FrameStyle.DEFAULT));
    assertThat(List.of(FilmFormat.values()).stream().filter(some::isPossible))
        .containsExactly(FilmFormat.GIF, FilmFormat.MP4, FilmFormat.FRAMES);
    some.choose(FilmFormat.MP4);
    assertThat(some.timing.framesPerSecond()).isEqualTo(30);
    some.from = 40;
    some.to = 30;
    assertThatThrownBy(some::chosen).isInstanceOf(BadInputException.class);
    assertThatThrownBy(some::choice).as("nothing to remember").isInstanceOf(BadInputException.class);
    some.from = 30;
    assertThat(some.chosen().steps(story)).startsWith(30).endsWith(30);
    assertThat(some.chosen().length()).isEqualTo(new FilmTiming.Length.Seconds(8));
    some.bySteps = true;
    some.to = 50;
    Story longer = new Story(new Recording(Samples.load("needle"), List.of(), 80, true));
    FilmDraft next = new FilmDraft(longer, Set.of(), some.choice());
    assertThat(next.choice().timing()).as("all of a longer run, too").isEqualTo(some.choice().timing());
    assertThat(next.bySteps).isTrue();
    assertThat(next.to).isEqualTo(80);
    some.bySteps = false;
    assertThat(some.estimate(new Words(Language.CHINESE))).contains("240 帧", "10.6 秒");
  }

  private static FilmDraft draft(FilmDraft.Choice choice, Recording run, VideoFormat... videos) {
    return new FilmDraft(new Story(run), Set.of(videos), choice);
  }

  /** Of a film of WebM for which a name is typed. */
  private String named(String name, FilmFormat told) {
    Recording run = new Recording(Samples.load("needle"), List.of(), 50, true);
    FilmDraft draft = draft(FilmDraft.Choice.first(FrameStyle.DEFAULT), run, VideoFormat.WEBM);
    draft.choose(FilmFormat.WEBM);
    draft.timing = draft.timing.at(60);
    Path file = draft.settle(folder.resolve(name));
    assertThat(draft.format).as(name).isEqualTo(told);
    assertThat(draft.timing.framesPerSecond()).as(name).isEqualTo(told == FilmFormat.GIF ? 15 : 60);
    return file.getFileName().toString();
  }

  @Test
  void theEndingOfTheNameDecidesAsFarAsItCan() throws Exception {
    assertThat(named("foo.gif", FilmFormat.GIF)).isEqualTo("foo.gif");
    assertThat(named("foo.WebM", FilmFormat.WEBM)).isEqualTo("foo.WebM");
    assertThat(named("foo.mp4", FilmFormat.WEBM)).as("no MP4 without its encoder").isEqualTo("foo.mp4.webm");
    assertThat(named("foo.v2", FilmFormat.WEBM)).isEqualTo("foo.v2.webm");
    Files.createFile(folder.resolve("foo.v2.webm"));
    assertThat(named("foo.v2", FilmFormat.WEBM)).as("nobody asked for the other file").isEqualTo("foo.v2");
  }

  @Test
  void theStepsOfAnotherRunAreForgotten() {
    Experiment needle = Samples.load("needle");
    FilmDraft first = draft(FilmDraft.Choice.first(FrameStyle.DEFAULT), new Recording(needle, List.of(), 6794, true));
    first.from = 3200;
    first.to = 3700;
    first.seconds = 5;
    first.size = "4k";
    FilmDraft.Choice choice = first.choice();
    List<Recording.Entry> late = List.of(new Recording.Entry(6794, new Command.SetKnob(Knob.LEARNING_RATE, 0.5)));
    List<Recording.Entry> early = List.of(new Recording.Entry(6793, new Command.SetKnob(Knob.LEARNING_RATE, 0.5)));
    assertThat(span(choice, new Recording(needle, List.of(), 6794, true))).containsExactly(3200, 3700);
    assertThat(span(choice, new Recording(needle, late, 7000, true))).as("it went on").containsExactly(3200, 3700);
    assertThat(span(choice, new Recording(needle, early, 7000, true))).as("a branch").containsExactly(0, 7000);
    assertThat(span(choice, new Recording(needle, List.of(), 2104, true))).as("reset").containsExactly(0, 2104);
    assertThat(span(choice, new Recording(needle.withSeed(9), List.of(), 7000, true))).as("a seed").containsExactly(0, 7000);
  }

  private static long[] span(FilmDraft.Choice choice, Recording run) {
    FilmDraft draft = draft(choice, run);
    assertThat(draft.seconds).as("what else was chosen stays").isEqualTo(5);
    assertThat(draft.size).as("as it was typed").isEqualTo("4k");
    return new long[] {draft.from, draft.to};
  }

  @Test
  void aFilmLooksFromWhereTheUserDoes() throws Exception {
    View best = Fx.get(() -> new Stills(open.run, open.look).ofFilm(FrameStyle.DEFAULT).view(open.snapshot()));
    assertThat(best).isEqualTo(Facing.of(open.snapshot()));
    Fx.run(() -> open.look.turn(open.look.view().turned(2, -0.4).hovering(3)));
    View turned = Fx.get(() -> new Stills(open.run, open.look).lastFrame(FrameStyle.DEFAULT).view());
    assertThat(turned).isEqualTo(new View(2, -0.4, -1).with(open.look.view().layers()));
  }
}
