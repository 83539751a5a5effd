package uncollapse.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.stream.Stream;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import uncollapse.cli.Screen;

/** Where JavaFX can open a window: on Linux it takes a display that answers, and GTK. */
final class Desktop implements Screen {
  @Override
  public boolean open(@Nullable String subject) {
    if (!mayOpen()) {
      return false;
    }
    try {
      Application.launch(WindowApp.class, subject == null ? new String[0] : new String[] {subject});
      return true;
    } catch (UnsupportedOperationException e) { // JavaFX: a display is named, but does not answer
      return false;
    }
  }

  private static boolean mayOpen() {
    return System.getProperty("glass.platform", "").equals("Headless") // JavaFX's own display, in memory
        || !System.getProperty("os.name").equals("Linux")
        || (Stream.of("DISPLAY", "WAYLAND_DISPLAY").anyMatch(Desktop::isSet) && hasGtk());
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isEmpty();
  }

  @SuppressWarnings("restricted") // only asks whether it is there
  private static boolean hasGtk() {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup("libgtk-3.so.0", arena);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
