package uncollapse;

import com.sun.javafx.font.freetype.SimpleTextFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Lets the window be tested on a Linux that has only JDKs and Maven. JavaFX draws its text with FreeType, which many JDKs
 * bring along, and lays it out with Pango, which it can do without. Runs before all tests.
 */
public final class BareMachine implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!System.getProperty("os.name").equals("Linux")) {
      return;
    }
    try {
      if (isMissing("libfreetype.so.6")) {
        lendFreeType();
      }
      if (isMissing("libpangoft2-1.0.so.0")) {
        SimpleTextFactory.install();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("JavaFX has changed inside", e);
    }
  }

  /** The build has put this folder on the path where the system looks for libraries. */
  private static void lendFreeType() throws IOException {
    Path own = Path.of(System.getProperty("java.home"), "lib", "libfreetype.so");
    Path lent = Path.of(System.getProperty("prism.fontdir"), "libfreetype.so.6");
    if (Files.exists(own) && !Files.exists(lent)) {
      Files.copy(own, lent);
    }
  }

  @SuppressWarnings("restricted") // only asks whether it is there
  private static boolean isMissing(String library) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(library, arena);
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }
}
