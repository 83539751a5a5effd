package uncollapse.autograd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uncollapse.Forked;

/** Which kernels a Java virtual machine takes, by how it was started and what it has to do. */
class KernelsChosenTest {
  /** Says what it takes. */
  static final class Taken {
    private Taken() {}

    public static void main(String[] args) {
      System.out.print(ShortWork.<String, RuntimeException>call(() -> Kernels.available().description()));
      System.out.print("; " + Kernels.available().description());
    }
  }

  private static String taken(List<String> options) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Stream<String> what = Stream.of("-cp", System.getProperty("java.class.path"), Taken.class.getName());
    Process process =
        new ProcessBuilder(Stream.of(Stream.of(java), options.stream(), what).flatMap(it -> it).toList())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void theModuleOfVectorsIsLoadedWhenItIsWantedAndWithoutAWarning() throws IOException {
    assertThat(taken(Forked.VECTORS_WHEN_WANTED)).isEqualTo("plain; " + new VectorKernels().description());
  }

  @Test
  void withoutTheRightToLoadItPlainLoopsDo() throws IOException {
    assertThat(taken(List.of())).isEqualTo("plain; plain");
    assertThat(taken(List.of("-Duncollapse.kernels=plain", Forked.VECTORS_WHEN_WANTED.getLast()))).isEqualTo("plain; plain");
  }

  @Test
  void launchersAndTheirRehearsalStartItSo() throws IOException {
    for (String file : List.of("jlink/bin/uncollapse", "jlink/bin/uncollapse.bat", "jlink/Image.java")) {
      assertThat(Files.readString(Path.of(file))).as(file).contains(Forked.VECTORS_WHEN_WANTED).doesNotContain("--add-modules=jdk.inc");
    }
  }

  @Test
  void shortWorkIsOverWhenItIsDone() {
    assertThat(ShortWork.<Kernels, RuntimeException>call(Kernels::available)).isExactlyInstanceOf(PlainKernels.class);
    assertThat(Kernels.available()).isInstanceOf(VectorKernels.class);
  }
}
