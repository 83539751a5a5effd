package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uncollapse.scene.Theme;
import uncollapse.scene.View;
import uncollapse.text.Language;
import uncollapse.train.Pace;

/** The window without eyes, and without a mouse. */
class AccessibilityTest {
  @ParameterizedTest
  @EnumSource
  void everyControlHasAName(Language language) throws InterruptedException {
    for (String sample : List.of("un-collapse", "vicreg-25-25-1")) {
      Open open = Open.window(sample, Theme.LIGHT, language, 1440, 900);
      try {
        Fx.run(() -> open.look.viewsOpenProperty().set(true));
        Fx.frames(4);
        assertThat(Fx.get(() -> nameless(open.scene().getRoot()))).isEmpty();
        Fx.run(open.find("#stop", Button.class)::fire);
        Fx.await("the menu", () -> popups().stream().anyMatch(it -> it.lookup("#stop-menu") != null));
        assertThat(Fx.get(() -> popups().stream().flatMap(it -> nameless(it).stream()).toList())).isEmpty();
      } finally {
        open.close();
      }
    }
  }

  private static List<Parent> popups() {
    return Window.getWindows().stream().filter(it -> it instanceof Popup).map(it -> it.getScene().getRoot()).toList();
  }

  /** Controls that the Tab key reaches, and nothing says what they are. */
  private static List<String> nameless(Parent root) {
    List<Node> all = new ArrayList<>();
    collect(root, all);
    Set<Node> labelled = new HashSet<>();
    all.forEach(node -> {
      if (node instanceof Label label && label.getLabelFor() != null) {
        labelled.add(label.getLabelFor());
      }
    });
    assertThat(all.stream().filter(node -> node instanceof Control && node.isFocusTraversable())).hasSizeGreaterThan(2);
    return all.stream()
        .filter(node -> node instanceof Control && node.isFocusTraversable() && !labelled.contains(node) && name(node).isBlank())
        .map(Node::toString)
        .toList();
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
