package uncollapse.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uncollapse.text.AtomicFile;
import uncollapse.text.BadInputException;
import uncollapse.text.TextFile;
import uncollapse.train.RunFile;
import uncollapse.train.json.JsonText;
import uncollapse.train.json.Shape;
import uncollapse.train.json.Spot;

/**
 * The user's own folder. Nothing that is wrong with it stops the program: content that cannot be read is put aside, what
 * cannot be written is forgotten, and either is told in one sentence. Files are written whole or not at all, so that
 * two windows at once cannot spoil them: what the later one writes stands.
 */
public final class Store {
  private static final String PREFERENCES = "preferences.json";
  private static final String SESSION = "session.json";
  private static final String EARLIER = "last-session." + RunFile.ENDING;
  private static final int MEGABYTES = 40;

  private final Path folder;
  private final Consumer<BadInputException> onTrouble;
  private Preferences preferences = Preferences.STANDARD;
  private boolean toldUnwritable;

  /**
   * Nothing is read or written yet.
   *
   * @param folder made when it is first needed
   * @param onTrouble told, on whatever thread it happens, what could not be read or written
   */
  public Store(Path folder, Consumer<BadInputException> onTrouble) {
    this.folder = folder;
    this.onTrouble = onTrouble;
  }

  /** The usual folder of this system, unless the property {@code uncollapse.config} names another one. */
  public static Path usualFolder() {
    return folder(System::getProperty, System::getenv);
  }

  static Path folder(Function<String, @Nullable String> property, Function<String, @Nullable String> environment) {
    String chosen = property.apply("uncollapse.config");
    if (chosen != null) {
      return Path.of(chosen);
    }
    Path home = Path.of(Optional.ofNullable(property.apply("user.home")).orElse(""));
    String system = Optional.ofNullable(property.apply("os.name")).orElse("").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Uncollapse");
    }
    if (system.startsWith("windows")) {
      String roaming = environment.apply("APPDATA");
      return (roaming == null ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming)).resolve("Uncollapse");
    }
    String base = environment.apply("XDG_CONFIG_HOME");
    // the specification: a relative one is to be ignored
    boolean given = base != null && Path.of(base).isAbsolute();
    return (given ? Path.of(base) : home.resolve(".config")).resolve("uncollapse");
  }

  /** The preferences as they are on file now; the standard ones if there are none. */
  public synchronized Preferences preferences() {
    read(PREFERENCES, Preferences.SHAPE).ifPresent(read -> preferences = read);
    return preferences;
  }

  /** Changes the preferences as they are on file now, which another window may have changed meanwhile. */
  public synchronized void change(UnaryOperator<Preferences> change) {
    Preferences before = preferences();
    preferences = change.apply(before);
    if (!preferences.equals(before)) {
      write(PREFERENCES, JsonText.print(Preferences.SHAPE.write(preferences, folder)));
    }
  }

  /** The last session, if there is one. */
  public synchronized Optional<Session> session() {
    return read(SESSION, Session.SHAPE);
  }

  public synchronized void keep(Session session) {
    write(SESSION, JsonText.print(Session.SHAPE.write(session, folder)));
  }

  /** Keeps a session's run as a file of its own, which the next session does not replace. */
  public synchronized Path setAside(Session session) {
    write(EARLIER, session.run().print(folder));
    return folder.resolve(EARLIER);
  }

  private <T> Optional<T> read(String name, Shape<T> shape) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(shape.read(JsonText.parse(TextFile.read(file, MEGABYTES), file), new Spot(file, folder)));
    } catch (BadInputException e) {
      putAside(file, e);
      return Optional.empty();
    }
  }

  private void putAside(Path file, BadInputException reason) {
    Path aside = file.resolveSibling(file.getFileName() + ".bad");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      onTrouble.accept(new BadInputException("input.store.bad", aside, reason));
    } catch (IOException e) {
      onTrouble.accept(reason);
    }
  }

  private void write(String name, String text) {
    try {
      Files.createDirectories(folder);
      AtomicFile.write(folder.resolve(name), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      if (!toldUnwritable) {
        toldUnwritable = true;
        onTrouble.accept(new BadInputException("input.store.unwritable", folder, String.valueOf(e.getMessage())));
      }
    }
  }
}
