package uncollapse.autograd;

import java.util.List;
import java.util.function.Function;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/**
 * Projection gradient check: a graph's derivative along a random direction of one parameter, of a random projection of
 * its output, against differences of fourth order.
 */
public final class GradientCheck {
  private static final double STEP = 1e-4;
  private static final double TOLERANCE = 1e-8;
  private static final int DIRECTIONS = 3;

  private final List<Parameter> parameters;
  private final Tape tape;
  private final Var projection;
  private final SeededRandom random;

  /**
   * @param graph what to check, built from leaves of {@code parameters} in their order
   */
  public GradientCheck(long seed, List<Parameter> parameters, Function<List<Var>, Var> graph) {
    this.parameters = parameters;
    random = new SeededRandom(seed);
    tape = new Tape(Kernels.available());
    Var out = graph.apply(parameters.stream().map(tape::parameter).toList());
    projection = project(out, gaussian(out.rows(), out.cols(), random));
  }

  public static Matrix gaussian(int rows, int cols, SeededRandom random) {
    Matrix m = new Matrix(rows, cols);
    for (int i = 0; i < m.data().length; i++) {
      m.data()[i] = random.nextGaussian();
    }
    return m;
  }

  private Var project(Var x, Matrix weights) {
    Kernels k = tape.kernels();
    return tape.node(
        1,
        1,
        y -> y.set(0, 0, k.dot(x.value(), weights)),
        new Var.Edge(x, (g, out) -> k.scale(weights, g.get(0, 0), out)));
  }

  /** Throws an AssertionError if a gradient is wrong. */
  public void check() {
    for (Parameter parameter : parameters) {
      check(parameter, 1);
    }
  }

  /** Checks one gradient as if it came out multiplied by {@code factor}: to see whether the check would notice. */
  public void check(Parameter parameter, double factor) {
    for (int i = 0; i < DIRECTIONS; i++) {
      Matrix direction = gaussian(parameter.value().rows(), parameter.value().cols(), random);
      tape.forward();
      double byVjp = factor * tape.kernels().dot(tape.backward(projection).of(parameter), direction);
      double byDifferences = difference(parameter, direction);
      double scale = Math.max(Math.abs(byVjp), Math.abs(byDifferences));
      if (!(Math.abs(byVjp - byDifferences) <= TOLERANCE * Math.max(scale, 1e-3))) {
        throw new AssertionError(parameter + ": vjp " + byVjp + ", differences " + byDifferences);
      }
    }
  }

  private double difference(Parameter parameter, Matrix direction) {
    double near = at(parameter, direction, STEP) - at(parameter, direction, -STEP);
    double far = at(parameter, direction, 2 * STEP) - at(parameter, direction, -2 * STEP);
    return (8 * near - far) / (12 * STEP);
  }

  private double at(Parameter parameter, Matrix direction, double step) {
    Matrix start = parameter.value().copy();
    for (int i = 0; i < start.data().length; i++) {
      parameter.value().data()[i] += step * direction.data()[i];
    }
    tape.forward();
    parameter.value().copyFrom(start);
    return projection.scalar();
  }
}
