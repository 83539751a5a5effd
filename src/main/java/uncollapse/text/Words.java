package uncollapse.text;

import java.text.MessageFormat;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every visible string, in one language. The first segment of a key names its bundle: {@code "scene.bars.upper"} stands
 * in {@code uncollapse/words/scene_messages.properties} and its {@code _zh_CN} twin.
 */
public final class Words {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Language language;
  private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

  public Words(Language language) {
    this.language = language;
  }

  public Language language() {
    return language;
  }

  /** The bundle of one area ({@code ui}, {@code scene}, …), as FXML wants it. */
  public ResourceBundle bundle(String area) {
    return bundles.computeIfAbsent(
        area,
        name -> ResourceBundle.getBundle("uncollapse.words." + name + "_messages", language.locale(), NO_FALLBACK));
  }

  /**
   * The text behind {@code key}; with {@code args} it is a {@link MessageFormat} pattern.
   *
   * @throws java.util.MissingResourceException if there is no such key: a mistake in the program, caught by a test
   */
  public String get(String key, Object... args) {
    String pattern = bundle(key.substring(0, key.indexOf('.'))).getString(key);
    return args.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(args);
  }
}
