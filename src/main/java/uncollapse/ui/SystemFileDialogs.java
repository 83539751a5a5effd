package uncollapse.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's own file dialogs; they begin where the last one ended. */
public final class SystemFileDialogs implements FileDialogs {
  private final Supplier<@Nullable Window> owner;
  private final Consumer<String> browser;
  private @Nullable File folder;

  /**
   * For one window.
   *
   * @param browser opens what a URI names
   */
  public SystemFileDialogs(Supplier<@Nullable Window> owner, Consumer<String> browser) {
    this.owner = owner;
    this.browser = browser;
  }

  @Override
  public Optional<Path> open(String title, List<Kind> kinds) {
    return chosen(chooser(title, kinds).showOpenDialog(owner.get()));
  }

  @Override
  public Optional<Path> save(String title, String suggestedName, Kind kind) {
    FileChooser chooser = chooser(title, List.of(kind));
    chooser.setInitialFileName(suggestedName);
    return chosen(chooser.showSaveDialog(owner.get())).map(file -> withExtension(file, kind));
  }

  @Override
  public void show(Path shown) {
    browser.accept(shown.toUri().toString());
  }

  private FileChooser chooser(String title, List<Kind> kinds) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(folder);
    for (Kind kind : kinds.stream().filter(it -> !it.extensions().isEmpty()).toList()) {
      List<String> patterns = kind.extensions().stream().map(it -> "*." + it).toList();
      chooser.getExtensionFilters().add(new ExtensionFilter(kind.name(), patterns));
    }
    return chooser;
  }

  private Optional<Path> chosen(@Nullable File file) {
    if (file == null) {
      return Optional.empty();
    }
    folder = file.getParentFile();
    return Optional.of(file.toPath());
  }

  /**
   * A name typed without an ending gets the usual one, and so does one with the last half of it: dialogs hold everything
   * before the last dot for the name. But never the name of another file, for which nobody has asked.
   */
  static Path withExtension(Path file, Kind kind) {
    if (kind.extensions().isEmpty()) {
      return file;
    }
    String usual = kind.extensions().getFirst();
    String name = file.getFileName().toString();
    String half = usual.substring(usual.lastIndexOf('.') + 1);
    boolean cut = !name.endsWith("." + usual) && name.endsWith("." + half);
    String plain = cut ? name.substring(0, name.length() - half.length() - 1) : name;
    Path whole = cut || !name.contains(".") ? file.resolveSibling(plain + "." + usual) : file;
    return cut && Files.exists(whole) ? file : whole;
  }
}
