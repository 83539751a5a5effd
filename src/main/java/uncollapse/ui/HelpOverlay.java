package uncollapse.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.Window;
import uncollapse.text.Words;

/** All keys and what one has to know, over the window, until Escape or a click elsewhere. */
final class HelpOverlay {
  private final Scene scene;
  private final Supplier<Words> words;
  private final Popup popup = new Popup();

  HelpOverlay(Scene scene, Supplier<Words> words) {
    this.scene = scene;
    this.words = words;
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
  }

  /** Shows all of these keys, or takes help away. */
  void toggle(List<Shortcut> keys) {
    if (popup.isShowing()) {
      popup.hide();
      return;
    }
    Window window = scene.getWindow();
    Parent help = new Inflater(words.get(), Map.of()).inflate(FxmlFile.HELP);
    fill((Pane) help.lookup("#first-keys"), (Pane) help.lookup("#second-keys"), keys);
    popup.getContent().setAll(help);
    popup.getScene().getStylesheets().setAll(scene.getStylesheets());
    popup.show(window);
    popup.setX(window.getX() + (window.getWidth() - popup.getWidth()) / 2);
    popup.setY(window.getY() + (window.getHeight() - popup.getHeight()) / 3);
  }

  /** Each topic goes where there is less so far. */
  private void fill(Pane first, Pane second, List<Shortcut> keys) {
    int more = 0;
    for (Shortcut.Topic topic : Shortcut.Topic.values()) {
      List<Shortcut> ofTopic = keys.stream().filter(key -> key.topic() == topic).toList();
      if (!ofTopic.isEmpty()) {
        int lines = ofTopic.size() + 1;
        (more <= 0 ? first : second).getChildren().add(block(topic, ofTopic));
        more += more <= 0 ? lines : -lines;
      }
    }
  }

  private Node block(Shortcut.Topic topic, List<Shortcut> keys) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("keys");
    grid.add(label(words.get().get("ui.help.topic." + topic.name()), "key-topic"), 0, 0, 2, 1);
    Map<String, List<String>> lines = new LinkedHashMap<>();
    keys.forEach(it -> lines.computeIfAbsent(it.does(), _ -> new ArrayList<>()).addAll(it.written(words.get())));
    lines.forEach((what, written) -> grid.addRow(grid.getRowCount(), key(written), does(what)));
    return grid;
  }

  private static Label key(List<String> written) {
    Label key = label(String.join("  ", written), "key");
    // Four arrows with the same key before them: only the first one says so.
    key.setText(key.getText().replaceAll("(?<=\\S  )Alt\\+(?=[←→↑↓])", ""));
    key.setMinWidth(Region.USE_PREF_SIZE);
    return key;
  }

  private Label does(String key) {
    Label does = label(words.get().get(key), "key-does");
    does.setWrapText(true);
    return does;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
