package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.export.FilmFormat;
import uncollapse.export.Ground;
import uncollapse.scene.Theme;
import uncollapse.text.Language;

/** The windows in which a picture and a film are set up: alike, drawn without a fault, and used without a mouse. */
class ExportWindowsTest {
  @TempDir private Path folder = Path.of("");

  @AfterEach
  void closeWhatAFailedTestLeft() throws InterruptedException {
    Fx.run(() -> Stream.of("still", "film").map(ExportWindowsTest::root).filter(Objects::nonNull).forEach(it -> it.getScene().getWindow().hide()));
  }

  static Stream<Arguments> looks() {
    return Stream.of("still", "film")
        .flatMap(
            page ->
                Stream.of(Language.values())
                    .flatMap(
                        language ->
                            Stream.of(
                                Arguments.of(page, language, Theme.LIGHT, 1280, 720),
                                Arguments.of(page, language, Theme.DARK, 1920, 1080))));
  }

  private static Parent open(Open open, String page) throws InterruptedException {
    Fx.run(page.equals("film") ? open.window.exports()::film : open.window.exports()::picture);
    Fx.await("the window", () -> root(page) != null);
    Fx.frames(4);
    return Objects.requireNonNull(Fx.get(() -> root(page)));
  }

  private static @org.jspecify.annotations.Nullable Parent root(String page) {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .map(it -> it.getScene().getRoot())
        .filter(it -> page.equals(it.getId()))
        .findFirst()
        .orElse(null);
  }

  private static <T> T find(Parent root, String selector, Class<T> type) throws InterruptedException {
    return type.cast(Fx.get(() -> Objects.requireNonNull(root.lookup(selector), selector)));
  }

  private static void close(Parent root) throws InterruptedException {
    Fx.run(() -> root.getScene().getWindow().hide());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everythingHasItsPlace(String page, Language language, Theme theme, int width, int height)
      throws InterruptedException {
    Open open = Open.window("vicreg-25-25-1", theme, language, width, height);
    try {
      Parent root = open(open, page);
      assertThat(Fx.get(() -> Layout.faults(root))).isEmpty();
      Window window = Fx.get(() -> root.getScene().getWindow());
      assertThat(window.getWidth()).isLessThanOrEqualTo(width);
      assertThat(window.getHeight()).isLessThanOrEqualTo(height);
      ScrollPane form = find(root, ".export-form", ScrollPane.class);
      assertThat(Fx.get(() -> form.getContent().getLayoutBounds().getHeight() - form.getViewportBounds().getHeight()))
          .as("nothing needs to be scrolled to")
          .isLessThanOrEqualTo(0.5);
      Bounds preview = Fx.get(() -> root.lookup("#preview").getLayoutBounds());
      assertThat(preview.getWidth()).isGreaterThan(0.5 * window.getWidth());
      close(root);
    } finally {
      open.close();
    }
  }

  /** A presentation's large type is for those who watch. */
  @Test
  void aPresentationLeavesThemTheirSize() throws InterruptedException {
    Open open = Open.window("un-collapse", Theme.LIGHT, Language.ENGLISH, 1280, 720);
    try {
      Parent usual = open(open, "still");
      double width = Fx.get(() -> usual.prefWidth(-1));
      close(usual);
      Fx.run(() -> open.look.presentingProperty().set(true));
      Fx.frames(8);
      Parent root = open(open, "still");
      double zoom = Fx.get(() -> Math.max(1, Math.min(open.scene().getWidth() / 1440, open.scene().getHeight() / 900)));
      assertThat(Fx.get(() -> root.prefWidth(-1))).isCloseTo(width * zoom, within(width * 0.05));
      close(root);
    } finally {
      open.close();
    }
  }

  @Test
  void whatFindsNoRoomIsSaidUnderThePreview() throws InterruptedException {
    Open open = Open.window("un-collapse");
    try {
      for (String page : List.of("still", "film")) {
        Parent root = open(open, page);
        Label leftOut = find(root, "#left-out", Label.class);
        ComboBox<?> size = find(root, "#frame-size", ComboBox.class);
        Fx.run(() -> size.getEditor().setText("960x600"));
        assertThat(Fx.get(leftOut::getText))
            .isEqualTo("Too little room for Quality, Correlation: choose fewer panels, or 0.55 for type and lines.");
        NumberField scale = find(root, "#frame-scale", NumberField.class);
        Fx.run(
            () -> {
              scale.setText("0.55");
              scale.fireEvent(new ActionEvent());
            });
        assertThat(Fx.get(leftOut::getText)).isEmpty();
        Fx.run(() -> size.getEditor().setText("160x100"));
        assertThat(Fx.get(leftOut::getText)).startsWith("Too little room for Singular values").endsWith("or a larger size.");
        for (String panel : List.of("input", "bars", "std", "curves", "timeline", "quality", "correlation", "formula", "regime", "legend")) {
          Fx.run(find(root, "#panel-" + panel, CheckBox.class)::fire);
        }
        assertThat(Fx.get(leftOut::getText)).isEmpty();
        close(root);
      }
    } finally {
      open.close();
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void aFilmShowsWhatIsChosenAndTheNextOneBeginsWithIt() throws Exception {
    Open open = Open.window("un-collapse");
    try {
      Fx.run(open.run::step);
      Fx.await("a step", () -> open.snapshot().step() == 1);
      Parent root = open(open, "film");
      ComboBox<Ground> ground = find(root, "#frame-ground", ComboBox.class);
      assertThat(Fx.get(ground::getItems)).containsExactly(Ground.LIGHT, Ground.DARK);
      ComboBox<FilmFormat> format = find(root, "#film-format", ComboBox.class);
      Fx.run(() -> format.setValue(FilmFormat.FRAMES));
      assertThat(Fx.get(ground::getItems)).containsExactly(Ground.values());
      Fx.run(() -> ground.setValue(Ground.TRANSPARENT_DARK));
      ComboBox<?> size = find(root, "#frame-size", ComboBox.class);
      Fx.run(() -> size.getEditor().setText("331x201"));
      Fx.run(find(root, "#panel-bars", CheckBox.class)::fire);
      Label estimate = find(root, "#film-estimate", Label.class);
      assertThat(Fx.get(estimate::getText)).contains("331 × 201 pixels");
      open.dialogs.answer = folder.resolve("frames");
      Fx.run(find(root, "#film-save", Button.class)::fire);
      Path frame = folder.resolve("frames").resolve("frame-00001.png");
      Fx.await("the frames", () -> Files.exists(frame));
      var image = javax.imageio.ImageIO.read(frame.toFile());
      assertThat(image.getWidth()).isEqualTo(331);
      assertThat(image.getRGB(0, 0)).as("transparent").isZero();

      Fx.run(open.run::step);
      Fx.await("another step", () -> open.snapshot().step() == 2);
      Parent again = open(open, "film");
      assertThat(find(again, "#frame-size", ComboBox.class).getEditor().getText()).isEqualTo("331x201");
      assertThat(find(again, "#panel-bars", CheckBox.class).isSelected()).isFalse();
      assertThat(find(again, "#film-to", NumberField.class).getText()).as("all of the run again").isEqualTo("2");
      ComboBox<Ground> kept = find(again, "#frame-ground", ComboBox.class);
      assertThat(Fx.get(kept::getValue)).isEqualTo(Ground.TRANSPARENT_DARK);
      ComboBox<FilmFormat> other = find(again, "#film-format", ComboBox.class);
      Fx.run(() -> other.setValue(FilmFormat.MP4));
      assertThat(Fx.get(kept::getValue)).as("no video is transparent").isEqualTo(Ground.DARK);
      assertThat(Fx.get(() -> ((Label) again.lookup("#film-estimate")).getText() + ((Label) again.lookup("#film-sentence")).getText()))
          .as("even sides, or no ffmpeg here")
          .containsAnyOf("332 × 202 pixels", "ffmpeg");
      close(again);
    } finally {
      open.close();
    }
  }

  /** Every control is reached with the Tab key, the first one first; Enter saves, Escape closes. */
  @ParameterizedTest
  @ValueSource(strings = {"still", "film"})
  void theKeyboardIsEnough(String page) throws InterruptedException {
    Open open = Open.window("un-collapse");
    try {
      Parent root = open(open, page);
      assertThat(Fx.get(() -> root.getScene().getFocusOwner().getId())).isEqualTo(page + "-format");
      List<Node> wanted = Fx.get(() -> controls(root));
      Set<Node> reached = new LinkedHashSet<>();
      for (int k = 0; k < wanted.size() + 2; k++) {
        reached.add(Fx.get(() -> root.getScene().getFocusOwner()));
        Fx.run(() -> new Robot().keyType(KeyCode.TAB));
        Fx.frames(1);
      }
      assertThat(reached).containsAll(wanted);
      assertThat(List.copyOf(reached).getLast().getId()).isEqualTo(page + "-save");

      NumberField scale = find(root, "#frame-scale", NumberField.class);
      Fx.run(scale::requestFocus);
      Fx.run(() -> scale.setText("3"));
      Fx.run(() -> new Robot().keyType(KeyCode.ESCAPE));
      Fx.await("taken back", () -> scale.getText().equals("1"));
      Fx.run(() -> scale.setText("2"));
      Fx.run(() -> new Robot().keyType(KeyCode.ENTER));
      Fx.frames(2);
      assertThat(Fx.get(() -> root(page))).as("Enter commits the number first").isSameAs(root);
      open.dialogs.answer = null;
      Fx.run(() -> new Robot().keyType(KeyCode.ENTER));
      Fx.frames(4);
      assertThat(Fx.get(() -> root(page))).as("who chooses no file goes on choosing").isSameAs(root);
      open.dialogs.answer = folder.resolve("a." + (page.equals("film") ? "gif" : "png"));
      Fx.run(() -> new Robot().keyType(KeyCode.ENTER));
      Fx.await("Enter saves", () -> root(page) == null);

      Parent again = open(open, page);
      Fx.run(() -> again.lookup("#frame-scale").requestFocus());
      Fx.run(() -> new Robot().keyType(KeyCode.ESCAPE));
      Fx.await("Escape closes", () -> root(page) == null);
    } finally {
      open.close();
    }
  }

  private static List<Node> controls(Parent root) {
    List<Node> controls = new ArrayList<>();
    for (Node node : root.getChildrenUnmodifiable()) {
      Parent inner = node instanceof ScrollPane pane ? (Parent) pane.getContent() : node instanceof Parent parent ? parent : null;
      // Of radio buttons the chosen one is reached, and the arrows go on from there.
      boolean other = node instanceof RadioButton radio && !radio.isSelected();
      if (node instanceof Control && node.isFocusTraversable() && !node.isDisabled() && !other) {
        controls.add(node);
      } else if (inner != null) {
        controls.addAll(controls(inner));
      }
    }
    return controls;
  }
}
