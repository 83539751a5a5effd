package uncollapse.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** What is wrong with a layout: cut-off words, children that stick out of their parents or lie on each other. */
final class Layout {
  /** Rounding to whole pixels may move an edge by so much. */
  private static final double SLACK = 1.5;

  private Layout() {}

  /** All faults below a node; on the JavaFX thread. */
  static List<String> faults(Parent root) {
    List<String> faults = new ArrayList<>();
    root.applyCss();
    root.layout();
    look(root, faults);
    return faults;
  }

  private static void look(Parent parent, List<String> faults) {
    List<Node> shown =
        parent.getChildrenUnmodifiable().stream().filter(Node::isVisible).filter(Node::isManaged).toList();
    if (parent instanceof VBox || parent instanceof HBox) {
      shown.forEach(child -> inside(parent, child, faults));
      apart(parent, shown, faults);
    }
    for (Node child : shown) {
      if (child instanceof Labeled labeled) {
        words(labeled, faults);
      } else if (child instanceof ScrollPane pane && pane.getContent() instanceof Parent content) {
        look(content, faults);
      } else if (child instanceof Parent inner) {
        look(inner, faults);
      }
    }
  }

  private static void inside(Parent parent, Node child, List<String> faults) {
    Bounds room = parent.getLayoutBounds();
    Bounds bounds = layout(child);
    if (bounds.getMinX() < room.getMinX() - SLACK
        || bounds.getMinY() < room.getMinY() - SLACK
        || bounds.getMaxX() > room.getMaxX() + SLACK
        || bounds.getMaxY() > room.getMaxY() + SLACK) {
      faults.add(child + " at " + brief(bounds) + " sticks out of " + parent + " " + brief(room));
    }
  }

  private static void apart(Parent parent, List<Node> children, List<String> faults) {
    for (int i = 1; i < children.size(); i++) {
      Bounds before = layout(children.get(i - 1));
      Bounds after = layout(children.get(i));
      boolean overlap =
          parent instanceof VBox
              ? after.getMinY() < before.getMaxY() - SLACK
              : after.getMinX() < before.getMaxX() - SLACK;
      if (overlap) {
        faults.add(children.get(i) + " lies on " + children.get(i - 1));
      }
    }
  }

  private static void words(Labeled labeled, List<String> faults) {
    String text = labeled.getText();
    if (text == null || text.isEmpty() || labeled.getContentDisplay() == javafx.scene.control.ContentDisplay.GRAPHIC_ONLY) {
      return;
    }
    for (Node node : labeled.lookupAll(".text")) {
      if (node instanceof Text drawn && labeled.equals(node.getParent()) && !drawn.getText().equals(text)) {
        faults.add("“" + text + "” is cut to “" + drawn.getText() + "”");
      }
    }
  }

  private static Bounds layout(Node node) {
    Bounds own = node.getLayoutBounds();
    return new javafx.geometry.BoundingBox(
        node.getLayoutX() + own.getMinX(), node.getLayoutY() + own.getMinY(), own.getWidth(), own.getHeight());
  }

  private static String brief(Bounds b) {
    return String.format("[%.1f %.1f %.1f %.1f]", b.getMinX(), b.getMinY(), b.getMaxX(), b.getMaxY());
  }
}
