package uncollapse.ui;

import javafx.collections.ObservableList;
import javafx.stage.Screen;
import javafx.stage.Stage;
import uncollapse.store.Preferences.Bounds;

/** Where the window is, and was. */
public final class Places {
  private Places() {}

  static Bounds of(Stage stage) {
    return new Bounds(
        (int) stage.getX(), (int) stage.getY(), (int) stage.getWidth(), (int) stage.getHeight(), stage.isMaximized());
  }

  /**
   * Puts a window where it was, if there is a screen there yet.
   *
   * @return whether it did
   */
  public static boolean put(Stage stage, Bounds bounds) {
    ObservableList<Screen> screens =
        Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height());
    if (!bounds.known() || screens.stream().noneMatch(screen -> holds(screen, bounds))) {
      return false;
    }
    stage.setX(bounds.x());
    stage.setY(bounds.y());
    stage.setWidth(bounds.width());
    stage.setHeight(bounds.height());
    stage.setMaximized(bounds.maximised());
    return true;
  }

  /** With its upper edge, by which it can be moved, within reach, and no larger than the screen. */
  private static boolean holds(Screen screen, Bounds bounds) {
    var area = screen.getVisualBounds();
    return area.contains(bounds.x() + bounds.width() / 2.0, bounds.y() + 10)
        && bounds.width() <= area.getWidth()
        && bounds.height() <= area.getHeight();
  }
}
