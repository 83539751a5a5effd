package uncollapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The words of both languages fit each other and the program. A key is used when Java names it as a literal or FXML as
 * {@code %key}; when it begins with a literal that ends in a dot ({@code "scene.task." + task.id()}); or when it is such
 * a key followed by a literal that begins with one ({@code key + ".tip"}).
 */
class WordsTest {
  private static final Path WORDS = Path.of("fxml/uncollapse/words");
  private static final String AREAS = "(ui|scene|cli|input)";
  private static final Pattern IN_JAVA = Pattern.compile("(?:\"|\\$\\{bundle:)(" + AREAS + "\\.[A-Za-z0-9.-]*)[\"}]");
  private static final Pattern IN_FXML = Pattern.compile("\"%(" + AREAS + "\\.[A-Za-z0-9.-]+)\"");
  private static final Pattern SUFFIX = Pattern.compile("\"(\\.[a-z][A-Za-z-]*)\"");
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(/?\\*|//).*$");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  @ParameterizedTest
  @ValueSource(strings = {"ui", "scene", "cli", "input"})
  void bothLanguagesHaveTheSameKeysAndPlaceholders(String area) throws IOException {
    Map<String, String> english = load(area, "");
    Map<String, String> chinese = load(area, "_zh_CN");

    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    assertThat(english).allSatisfy((key, text) -> assertThat(key).startsWith(area + "."));
    english.forEach(
        (key, text) -> assertThat(placeholders(chinese.get(key))).as(key).isEqualTo(placeholders(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ui", "scene", "cli", "input"})
  void patternsMeanWhatTheySay(String area) throws IOException {
    for (String language : List.of("", "_zh_CN")) {
      load(area, language)
          .forEach(
              (key, text) -> {
                assertThat(text).as(key).isNotBlank();
                if (!placeholders(text).isEmpty()) {
                  assertThat(new MessageFormat(text).getFormatsByArgumentIndex()).as(key).isNotEmpty();
                  assertThat(text.replace("''", "")).as("%s: a single ' quotes; write ’", key).doesNotContain("'");
                }
              });
    }
  }

  @Test
  void everyKeyUsedExistsAndEveryKeyIsUsed() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String area : List.of("ui", "scene", "cli", "input")) {
      keys.addAll(load(area, "").keySet());
    }
    Set<String> literals = new TreeSet<>(found(Path.of("src/main/java"), ".java", IN_JAVA));
    literals.addAll(found(Path.of("fxml"), ".fxml", IN_FXML));
    List<String> suffixes = found(Path.of("src/main/java"), ".java", SUFFIX);

    assertThat(literals.stream().filter(it -> !it.endsWith(".")).filter(it -> !keys.contains(it))).as("missing").isEmpty();
    assertThat(keys.stream().filter(key -> !isUsed(key, literals, suffixes))).as("unused").isEmpty();
    assertThat(literals.stream().filter(it -> it.endsWith(".")))
        .as("beginnings of composed keys")
        .allSatisfy(it -> assertThat(keys).anyMatch(key -> key.startsWith(it)));
  }

  private static boolean isUsed(String key, Set<String> literals, List<String> suffixes) {
    return literals.contains(key)
        || literals.stream().anyMatch(it -> it.endsWith(".") && key.startsWith(it))
        || suffixes.stream()
            .anyMatch(it -> key.endsWith(it) && literals.contains(key.substring(0, key.length() - it.length())));
  }

  /** The texts of one bundle by key; a key that stands there twice is a mistake. */
  private static Map<String, String> load(String area, String language) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Properties once =
        new Properties() {
          private static final long serialVersionUID = 1;

          @Override
          public synchronized Object put(Object key, Object value) {
            assertThat(texts.put((String) key, (String) value)).as("%s stands there twice", key).isNull();
            return value;
          }
        };
    try (var reader = Files.newBufferedReader(WORDS.resolve(area + "_messages" + language + ".properties"))) {
      once.load(reader);
    }
    return texts;
  }

  private static Set<String> placeholders(String text) {
    return new TreeSet<>(PLACEHOLDER.matcher(text).results().map(it -> it.group(1)).toList());
  }

  private static List<String> found(Path folder, String ending, Pattern pattern) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(it -> it.toString().endsWith(ending))::iterator) {
        pattern.matcher(COMMENT.matcher(Files.readString(file)).replaceAll("")).results().forEach(it -> found.add(it.group(1)));
      }
    }
    return found;
  }
}
