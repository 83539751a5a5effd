package uncollapse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uncollapse.linalg.Matrix;

/** The reference numbers of {@code golden.json}, computed in float64 by an independent implementation. */
public final class Golden {
  private static final JsonNode ROOT = read();

  private Golden() {}

  private static JsonNode read() {
    try (InputStream in = Golden.class.getResourceAsStream("/golden.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cases of one name, one for each shape. */
  public static List<JsonNode> cases(String name) {
    return ROOT.get("cases").valueStream().filter(it -> it.get("name").asString().equals(name)).toList();
  }

  /** What the cases are called, each once. */
  public static List<String> names() {
    return ROOT.get("cases").valueStream().map(it -> it.get("name").asString()).distinct().toList();
  }

  public static List<JsonNode> runs() {
    return ROOT.get("runs").valueStream().toList();
  }

  /** X[i][j] = sin(1.1(i+1)(j+1) + 0.3(i+1)). */
  public static Matrix x(int n, int d) {
    return fill(n, d, at -> Math.sin(1.1 * (at / d + 1) * (at % d + 1) + 0.3 * (at / d + 1)));
  }

  /** X with its rows divided by their lengths. */
  public static Matrix unitX(int n, int d) {
    Matrix x = x(n, d);
    for (int i = 0; i < n; i++) {
      double square = 0;
      for (int j = 0; j < d; j++) {
        square += x.get(i, j) * x.get(i, j);
      }
      for (int j = 0; j < d; j++) {
        x.set(i, j, x.get(i, j) / Math.sqrt(square));
      }
    }
    return x;
  }

  /** Y[i][j] = cos(0.9(i+1)(j+2) − 0.2(j+1)). */
  public static Matrix y(int n, int d) {
    return fill(n, d, at -> Math.cos(0.9 * (at / d + 1) * (at % d + 2) - 0.2 * (at % d + 1)));
  }

  public static Matrix fill(int n, int d, IntToDoubleFunction value) {
    return new Matrix(n, d, IntStream.range(0, n * d).mapToDouble(value).toArray());
  }

  public static Matrix matrix(JsonNode rows) {
    return Matrix.of(rows.valueStream().map(Golden::doubles).toArray(double[][]::new));
  }

  public static double[] doubles(JsonNode values) {
    return values.valueStream().mapToDouble(JsonNode::asDouble).toArray();
  }

  public static int[] ints(JsonNode values) {
    return values.valueStream().mapToInt(JsonNode::asInt).toArray();
  }

  /** Asserts that every element is within {@code relative} times the largest expected one. */
  public static void assertClose(Matrix actual, Matrix expected, double relative) {
    double scale = 0;
    for (double value : expected.data()) {
      scale = Math.max(scale, Math.abs(value));
    }
    Assertions.assertThat(actual.data()).containsExactly(expected.data(), Offset.offset(relative * scale));
  }
}
