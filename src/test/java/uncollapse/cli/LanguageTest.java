package uncollapse.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uncollapse.Forked;
import uncollapse.app.Main;

/** The language of a terminal, also where its locale is named and not installed: as in most containers. */
class LanguageTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void aPlainLinux() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/locale")));
  }

  /** What the launcher hands to the JVM, which is played by a script that says it. */
  private String handed(Map<String, String> locale, String... args) throws IOException {
    Path launcher = Files.createDirectories(folder.resolve("bin")).resolve("uncollapse");
    Path java = Files.createDirectories(folder.resolve("runtime/bin")).resolve("java");
    Files.copy(Path.of("jlink/bin/uncollapse"), launcher);
    Files.writeString(java, "#!/bin/sh\necho \"LC_ALL=$LC_ALL $*\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    ProcessBuilder process = new ProcessBuilder("/bin/sh", launcher.toString());
    process.command().addAll(List.of(args));
    process.environment().keySet().removeIf(it -> it.startsWith("LC_") || it.equals("LANG") || it.equals("UNCOLLAPSE_OPTS"));
    process.environment().putAll(locale);
    String said = new String(process.start().getInputStream().readAllBytes(), UTF_8);
    Files.delete(launcher);
    return said;
  }

  @Test
  void aLocaleThatIsNotInstalledStillNamesALanguage() throws IOException {
    assertThat(handed(Map.of("LC_ALL", "zh_QQ.UTF-8"))).startsWith("LC_ALL=C.UTF-8 ").contains(" -Duser.language=zh ");
    assertThat(handed(Map.of("LANG", "zh_QQ.UTF-8"))).startsWith("LC_ALL=C.UTF-8 ").contains(" -Duser.language=zh ");
    assertThat(handed(Map.of("LANG", "zh_QQ.UTF-8", "LC_MESSAGES", "en_QQ"))).doesNotContain("user.language");
    assertThat(handed(Map.of("LC_ALL", "de_QQ.UTF-8"))).startsWith("LC_ALL=C.UTF-8 ").doesNotContain("user.language");
    assertThat(handed(Map.of())).startsWith("LC_ALL=C.UTF-8 ").doesNotContain("user.language");
    assertThat(handed(Map.of("LANG", "C.UTF-8"), "--help")).startsWith("LC_ALL= ").endsWith("uncollapse.jar --help\n");
    assertThat(handed(Map.of("LC_ALL", "zh_QQ.UTF-8", "UNCOLLAPSE_OPTS", "-Duser.language=en")))
        .as("the last one counts")
        .containsSubsequence("-Duser.language=zh", "-Duser.language=en");
  }

  @Test
  void helpAndMessagesAreInTheLanguageThatIsAskedForBeforeTheVerb() throws IOException {
    for (String verb : List.of("render --help", "train --steps")) {
      ProcessBuilder process = new ProcessBuilder(Forked.java(Main.class, ("-Duser.language=zh " + verb).split(" ")));
      String said = new String(process.redirectErrorStream(true).start().getInputStream().readAllBytes(), UTF_8);
      assertThat(said).containsAnyOf("用法：", "缺少");
    }
  }
}
