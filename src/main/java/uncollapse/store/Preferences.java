package uncollapse.store;

import static uncollapse.train.json.RecordShape.optional;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import uncollapse.text.Language;
import uncollapse.train.json.Range;
import uncollapse.train.json.RecordShape;
import uncollapse.train.json.Shape;
import uncollapse.train.json.Shapes;

/**
 * How a user likes the window.
 *
 * @param recent files opened or saved, the latest first
 * @param restore whether the last session is there again at the next start
 * @param weights whether weights are saved along with runs
 */
public record Preferences(
    List<Path> recent, LanguageChoice language, ThemeChoice theme, boolean restore, boolean weights, Bounds bounds) {
  public static final int MOST_RECENT = 10;

  public static final Preferences STANDARD =
      new Preferences(List.of(), LanguageChoice.SYSTEM, ThemeChoice.SYSTEM, true, false, Bounds.NONE);

  /** What the window speaks. */
  public enum LanguageChoice {
    SYSTEM,
    ENGLISH,
    CHINESE;

    public static LanguageChoice of(Language language) {
      return switch (language) {
        case ENGLISH -> ENGLISH;
        case CHINESE -> CHINESE;
      };
    }

    /** The language that was chosen, or the system's. */
    public Language or(Language system) {
      return switch (this) {
        case SYSTEM -> system;
        case ENGLISH -> Language.ENGLISH;
        case CHINESE -> Language.CHINESE;
      };
    }
  }

  /** What the window looks like. */
  public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK
  }

  /**
   * Where the window was, in pixels of the screen.
   *
   * @param width 0 if that is not known
   */
  public record Bounds(int x, int y, int width, int height, boolean maximised) {
    static final Bounds NONE = new Bounds(0, 0, 0, 0, false);

    public boolean known() {
      return width > 0 && height > 0;
    }
  }

  private static final Range PIXELS = new Range(-100_000, 100_000);

  private static final Shape<Bounds> BOUNDS =
      RecordShape.of(
          Bounds.class,
          RecordShape.field("x", Shapes.whole(PIXELS)),
          RecordShape.field("y", Shapes.whole(PIXELS)),
          RecordShape.field("width", Shapes.whole(PIXELS)),
          RecordShape.field("height", Shapes.whole(PIXELS)),
          optional("maximised", Shapes.flag(), false));

  static final Shape<Preferences> SHAPE =
      RecordShape.of(
          Preferences.class,
          optional("recent", Shapes.listOf(Shapes.file(), 0, MOST_RECENT), List.of()),
          optional("language", Shapes.constant(LanguageChoice.class), LanguageChoice.SYSTEM),
          optional("theme", Shapes.constant(ThemeChoice.class), ThemeChoice.SYSTEM),
          optional("restore", Shapes.flag(), true),
          optional("weights", Shapes.flag(), false),
          optional("bounds", BOUNDS, Bounds.NONE));

  public Preferences {
    recent = List.copyOf(recent);
  }

  /** With a file as the latest one. */
  public Preferences withRecent(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    List<Path> files =
        Stream.concat(Stream.of(whole), recent.stream().filter(it -> !it.equals(whole))).limit(MOST_RECENT).toList();
    return withRecent(files);
  }

  /** Without a file, as it is not there any more. */
  public Preferences withoutRecent(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    return withRecent(recent.stream().filter(it -> !it.equals(whole)).toList());
  }

  public Preferences withRecent(List<Path> files) {
    return new Preferences(files, language, theme, restore, weights, bounds);
  }

  public Preferences with(LanguageChoice choice) {
    return new Preferences(recent, choice, theme, restore, weights, bounds);
  }

  public Preferences with(ThemeChoice choice) {
    return new Preferences(recent, language, choice, restore, weights, bounds);
  }

  public Preferences withRestore(boolean choice) {
    return new Preferences(recent, language, theme, choice, weights, bounds);
  }

  public Preferences withWeights(boolean choice) {
    return new Preferences(recent, language, theme, restore, choice, bounds);
  }

  public Preferences with(Bounds place) {
    return new Preferences(recent, language, theme, restore, weights, place);
  }
}
