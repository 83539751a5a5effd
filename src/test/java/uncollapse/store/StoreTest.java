package uncollapse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uncollapse.objective.Knob;
import uncollapse.store.Preferences.Bounds;
import uncollapse.store.Preferences.LanguageChoice;
import uncollapse.store.Preferences.ThemeChoice;
import uncollapse.text.BadInputException;
import uncollapse.train.Command;
import uncollapse.train.Recording;
import uncollapse.train.RunFile;
import uncollapse.train.Samples;
import uncollapse.train.SavedRun;
import uncollapse.train.Side;

class StoreTest {
  @TempDir private Path temporary = Path.of("");

  private final List<BadInputException> troubles = new ArrayList<>();

  private Store store() {
    return new Store(temporary.resolve("config").resolve("uncollapse"), troubles::add);
  }

  private static Session session() {
    Recording.Entry move = new Recording.Entry(3, new Command.SetKnob(Knob.LEARNING_RATE, 1.0 / 3), true);
    Recording recording = new Recording(Samples.load("needle"), List.of(move), 7, true);
    SavedRun other = SavedRun.of(Samples.load("un-collapse"));
    return new Session(new RunFile(SavedRun.of(recording), Optional.of(other)), 9, new Session.Angle(true, -0.1, 1.0 / 7), Side.A, List.of("trails", "svmax-bounded"));
  }

  @Test
  void whatIsKeptIsThereAtTheNextStart() throws IOException {
    Path file = temporary.resolve("some where").resolve("a.uncollapse.json");
    assertThat(store().preferences()).isEqualTo(Preferences.STANDARD);
    assertThat(store().session()).isEmpty();
    store().change(it -> it.withRecent(file).with(LanguageChoice.CHINESE));
    store().change(it -> it.with(ThemeChoice.DARK).withRestore(false).withWeights(true));
    store().change(it -> it.with(new Bounds(-5, 20, 1300, 700, true)));
    store().keep(session());
    Preferences read = store().preferences();
    assertThat(read)
        .isEqualTo(
            new Preferences(
                List.of(file), LanguageChoice.CHINESE, ThemeChoice.DARK, false, true, new Bounds(-5, 20, 1300, 700, true)));
    assertThat(store().session()).contains(session());
    assertThat(names()).containsExactlyInAnyOrder("preferences.json", "session.json");
    assertThat(troubles).isEmpty();
  }

  @Test
  void theTenLatestFilesAreKnownEachOnce() {
    Store store = store();
    IntStream.range(0, 14).forEach(i -> store.change(it -> it.withRecent(temporary.resolve(i + ".json"))));
    store.change(it -> it.withRecent(temporary.resolve("x").resolve("..").resolve("8.json")));
    assertThat(store().preferences().recent().stream().map(it -> it.getFileName().toString()))
        .containsExactly("8.json", "13.json", "12.json", "11.json", "10.json", "9.json", "7.json", "6.json", "5.json", "4.json");
    store.change(it -> it.withoutRecent(temporary.resolve("13.json")));
    assertThat(store().preferences().recent()).hasSize(9).doesNotContain(temporary.resolve("13.json"));
  }

  @Test
  void twoWindowsDoNotForgetEachOthersFiles() {
    Store one = store();
    Store two = store();
    one.change(it -> it.withRecent(temporary.resolve("one.json")));
    two.change(it -> it.withRecent(temporary.resolve("two.json")));
    one.change(it -> it.with(ThemeChoice.DARK));
    assertThat(store().preferences().recent()).hasSize(2);
  }

  @Test
  void badContentIsPutAsideInOneSentenceAndForgotten() throws IOException {
    store().change(it -> it.withWeights(true));
    store().keep(session());
    Path folder = temporary.resolve("config").resolve("uncollapse");
    Files.writeString(folder.resolve("preferences.json"), "{\"recent\": 5}");
    Files.writeString(folder.resolve("session.json"), "{\"run\": {\"uncollapse\": 1");
    Store store = store();
    assertThat(store.preferences()).isEqualTo(Preferences.STANDARD);
    assertThat(store.session()).isEmpty();
    assertThat(troubles).hasSize(2);
    assertThat(troubles.getFirst()).hasMessageContaining("preferences.json.bad").hasMessageContaining("“recent” must be a list");
    assertThat(names()).containsExactlyInAnyOrder("preferences.json.bad", "session.json.bad");
    assertThat(folder.resolve("preferences.json.bad")).hasContent("{\"recent\": 5}");
    store.change(it -> it.withWeights(true));
    assertThat(store().preferences().weights()).isTrue();
  }

  /** A session file cut short anywhere is no session, and nothing worse. */
  @Test
  void aSessionCutShortIsForgotten() throws IOException {
    store().keep(session());
    Path file = temporary.resolve("config").resolve("uncollapse").resolve("session.json");
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length - 1; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(store().session()).as("%s bytes", length).isEmpty();
    }
  }

  /** A file where the folder should be: nobody can write there, whoever runs this test. */
  @Test
  void aFolderThatCannotBeMadeIsToldOnceAndNothingStops() throws IOException {
    Files.writeString(temporary.resolve("config"), "");
    Store store = store();
    store.change(it -> it.withWeights(true));
    store.keep(session());
    assertThat(store.preferences().weights()).as("while it is open").isTrue();
    assertThat(store.session()).isEmpty();
    assertThat(troubles).hasSize(1);
    assertThat(troubles.getFirst()).hasMessageContaining("config");
  }

  @Test
  void aSessionSetAsideIsAFileThatOpens() {
    Path file = store().setAside(session());
    store().keep(session());
    assertThat(RunFile.read(file)).isEqualTo(session().run());
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, /home/u/.config/uncollapse",
    "Mac OS X, /home/u/Library/Application Support/Uncollapse",
    "Windows 11, /home/u/AppData/Roaming/Uncollapse",
  })
  void everySystemHasItsUsualFolder(String system, String folder) {
    Map<String, String> properties = Map.of("os.name", system, "user.home", "/home/u");
    assertThat(Store.folder(properties::get, _ -> null)).isEqualTo(Path.of(folder));
  }

  @Test
  void theFolderCanBeChosen() {
    Map<String, String> linux = Map.of("os.name", "Linux", "user.home", "/home/u");
    assertThat(Store.folder(linux::get, Map.of("XDG_CONFIG_HOME", "/cfg")::get)).isEqualTo(Path.of("/cfg/uncollapse"));
    assertThat(Store.folder(linux::get, Map.of("XDG_CONFIG_HOME", "rel")::get)).isEqualTo(Path.of("/home/u/.config/uncollapse"));
    Map<String, String> windows = Map.of("os.name", "Windows 11", "user.home", "/home/u");
    assertThat(Store.folder(windows::get, Map.of("APPDATA", "/roam")::get)).isEqualTo(Path.of("/roam/Uncollapse"));
    assertThat(Store.folder(Map.of("uncollapse.config", "/here")::get, _ -> null)).isEqualTo(Path.of("/here"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(temporary.resolve("config").resolve("uncollapse"))) {
      return files.map(it -> it.getFileName().toString()).toList();
    }
  }
}
