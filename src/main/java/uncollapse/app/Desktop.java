package uncollapse.app;

import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import uncollapse.cli.Screen;

/** The display of this machine, by what the desktop tells its programs. */
final class Desktop implements Screen {
  @Override
  public boolean isPresent() {
    return System.getProperty("glass.platform", "").equals("Headless") // JavaFX's own, in memory
        || !System.getProperty("os.name").equals("Linux")
        || Stream.of("DISPLAY", "WAYLAND_DISPLAY").map(System::getenv).anyMatch(it -> it != null && !it.isEmpty());
  }

  @Override
  public void open(@Nullable Path file) {
    Application.launch(WindowApp.class, file == null ? new String[0] : new String[] {file.toString()});
  }
}
