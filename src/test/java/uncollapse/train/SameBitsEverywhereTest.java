package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.Forked;

/** The same weights to the last bit, whatever the Java virtual machine has at hand: trains in forked ones. */
class SameBitsEverywhereTest {
  private static final String VECTORS = "--add-modules=jdk.incubator.vector";

  private static final Map<List<Integer>, String> EXPECTED = new HashMap<>();

  static Stream<Arguments> machines() {
    return Stream.of(
        Arguments.of(1000, 20, 20, 1, List.of(VECTORS, "-Duncollapse.kernels=plain")),
        Arguments.of(1000, 20, 20, 2, List.of(VECTORS)),
        Arguments.of(1000, 20, 20, 1, Forked.VECTORS_WHEN_WANTED),
        Arguments.of(200, 2, 2, 1, List.of()),
        Arguments.of(1000, 20, 20, 1, List.of(VECTORS, "-XX:MaxVectorSize=32")),
        Arguments.of(1000, 20, 20, 1, List.of(VECTORS, "-XX:MaxVectorSize=16")),
        Arguments.of(200, 2, 2, 1, List.of(VECTORS, "-XX:MaxVectorSize=8")),
        Arguments.of(1000, 20, 20, 1, List.of(VECTORS, "-XX:UseAVX=2")),
        Arguments.of(20, 0, 0, 1, List.of(VECTORS, "-XX:UseAVX=1")),
        // A step of W4 takes a minute there.
        Arguments.of(20, 1, 0, 1, List.of(VECTORS, "-Xint")),
        // Without a fused multiply-add of the machine's own, Java takes some microseconds for each.
        Arguments.of(2, 0, 0, 1, List.of(VECTORS, "-XX:UseAVX=0")),
        Arguments.of(2, 0, 0, 1, List.of(VECTORS, "-XX:UseAVX=0", "-Duncollapse.kernels=plain")));
  }

  @ParameterizedTest
  @MethodSource("machines")
  void weightsAreThoseOfThisMachinesBest(int small, int large, int largest, int threads, List<String> options) {
    assertThat(train(small, large, largest, threads, options)).isEqualTo(expected(small, large, largest)).isNotEmpty();
  }

  private static String expected(int small, int large, int largest) {
    return EXPECTED.computeIfAbsent(
        List.of(small, large, largest), steps -> train(small, large, largest, 1, List.of(VECTORS)));
  }

  private static String train(int small, int large, int largest, int threads, List<String> options) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Stream<String> start = Stream.concat(Stream.of(java), options.stream());
    Stream<String> what =
        Stream.of(
            "-cp",
            System.getProperty("java.class.path"),
            WeightHashes.class.getName(),
            Integer.toString(small),
            Integer.toString(large),
            Integer.toString(largest),
            Integer.toString(threads));
    try {
      Process process =
          new ProcessBuilder(Stream.concat(start, what).toList())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
