package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uncollapse.Golden;
import uncollapse.data.Npy;
import uncollapse.scene.Theme;
import uncollapse.scene.View;
import uncollapse.text.Language;
import uncollapse.train.Pace;
import uncollapse.train.Side;

/** The window without eyes, and without a mouse. */
class AccessibilityTest {
  @TempDir private Path folder = Path.of("");

  /** Alone, two runs side by side, drawing, in slow motion, with help and the menu of stops, and in every other window. */
  @ParameterizedTest
  @EnumSource
  void everyControlHasANameOfItsOwn(Language language) throws Exception {
    for (String sample : List.of("un-collapse", "vicreg-25-25-1")) {
      Open open = Open.window(sample, Theme.LIGHT, language, 1440, 900);
      try {
        Fx.run(() -> open.look.viewsOpenProperty().set(true));
        told("the window");
        Fx.run(open.find("#stop", Button.class)::fire);
        Fx.await("the menu", () -> shown("#stop-menu"));
        told("stops");
        Fx.run(() -> popups().forEach(Window::hide));
        Fx.run(open.window.shortcuts()::showHelp);
        Fx.await("help", () -> shown("#help"));
        told("help");
        Fx.run(open.window.shortcuts()::showHelp);
        Fx.run(open.find("#slow", Button.class)::fire);
        Fx.await("slow motion", () -> open.look.view().slow() != null);
        told("slow motion");
        Fx.run(open.run::play);
        for (String page : List.of("still", "film")) {
          Fx.run(page.equals("film") ? open.window.exports()::film : open.window.exports()::picture);
          Fx.await(page, () -> shown("#" + page));
          told(page);
          close("#" + page);
        }
        Path embedding = Npy.write(folder.resolve("e.npy"), Golden.unitX(40, 6));
        Fx.run(() -> open.window.open(embedding));
        Fx.await("the page", () -> shown("#saveJson"));
        told("an embedding");
        close("#saveJson");
        Fx.run(open.find("#compare", ToggleButton.class)::fire);
        Fx.await("both", () -> open.run.sides().comparingProperty().get());
        Fx.await("steps of both", () -> open.loop.view().of(Side.B).step() > 2);
        told("two runs");
        new Hand(open).pencil();
        told("drawing");
      } finally {
        open.close();
      }
    }
  }

  private static void told(String what) throws InterruptedException {
    Fx.frames(8);
    assertThat(
            Fx.get(() -> Window.getWindows().stream().flatMap(it -> untold(it.getScene().getRoot()).stream()).toList()))
        .as(what)
        .isEmpty();
  }

  private static boolean shown(String selector) {
    return Window.getWindows().stream().anyMatch(it -> it.isShowing() && it.getScene().getRoot().lookup(selector) != null);
  }

  private static void close(String selector) throws InterruptedException {
    Fx.run(
        () ->
            Window.getWindows().stream()
                .filter(it -> it.getScene().getRoot().lookup(selector) != null && it.getScene().getRoot().lookup("#play") == null)
                .toList()
                .forEach(Window::hide));
  }

  private static List<Window> popups() {
    return Window.getWindows().stream().filter(it -> it instanceof Popup).toList();
  }

  /** What the Tab key reaches, and nothing says what it is, or the same is said of something else. */
  private static List<String> untold(Parent root) {
    List<Node> all = new ArrayList<>();
    collect(root, all);
    Map<Node, String> labels = new HashMap<>();
    all.forEach(node -> {
      if (node instanceof Label label && label.getLabelFor() != null) {
        labels.put(label.getLabelFor(), label.getText());
      }
    });
    List<String> faults = new ArrayList<>();
    Map<String, Node> seen = new HashMap<>();
    for (Node node : all) {
      if (node.isFocusTraversable() && !node.isDisabled()) {
        String name = name(node).isBlank() ? labels.getOrDefault(node, "") : name(node);
        Node other = seen.putIfAbsent(node.getAccessibleRole() + name, node);
        if (name.isBlank() || other != null) {
          faults.add(name + ": " + node + (other == null ? "" : " and " + other));
        }
      }
    }
    return faults;
  }

  private static String name(Node node) {
    String text = node.getAccessibleText();
    String own = node instanceof Labeled labeled ? labeled.getText() : null;
    return text != null && !text.isBlank() ? text : own == null ? "" : own;
  }

  private static void collect(Node node, List<Node> all) {
    if (!node.isVisible()) {
      return;
    }
    all.add(node);
    if (node instanceof ScrollPane pane && pane.getContent() != null) {
      collect(pane.getContent(), all);
    } else if (node instanceof Parent parent && !(node instanceof javafx.scene.control.ComboBoxBase<?>)) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
    }
  }

  @Test
  void picturesAreToldInWordsThatFollowTheRun() throws InterruptedException {
    Open open = Open.window("un-collapse");
    try {
      Node features = open.find("#features", Node.class);
      assertThat(features.getAccessibleRole()).isEqualTo(AccessibleRole.IMAGE_VIEW);
      Fx.await("step 0", () -> features.getAccessibleText().contains("Step 0."));
      for (String chart : List.of("#singular", "#std", "#losses", "#input")) {
        Node node = open.find(chart, Node.class);
        assertThat(node.isFocusTraversable()).isTrue();
        Fx.await(chart, () -> node.getAccessibleText().length() > 20);
      }
      Fx.run(() -> open.run.paceProperty().set(new Pace.FlatOut()));
      Fx.run(open.run::step);
      Fx.await("step 1", () -> features.getAccessibleText().contains("Step 1."));
      assertThat(Fx.get(features::getAccessibleText)).startsWith("Features. ").contains("sμ ");
    } finally {
      open.close();
    }
  }

  @Test
  void theSphereTurnsByKey() throws InterruptedException {
    Open open = Open.window("two-views-on-the-sphere");
    try {
      View before = Fx.get(open.look::view);
      alt(open, KeyCode.RIGHT);
      alt(open, KeyCode.UP);
      View after = Fx.get(open.look::view);
      assertThat(after.yaw()).isGreaterThan(before.yaw());
      assertThat(after.pitch()).isLessThan(before.pitch());
      Fx.frames(4);
      assertThat(Fx.get(open.look::view)).as("it stays where it is put").isEqualTo(after);
    } finally {
      open.close();
    }
  }

  private static void alt(Open open, KeyCode code) throws InterruptedException {
    Fx.run(() -> open.scene().getRoot().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false)));
  }
}
