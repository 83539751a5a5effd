package uncollapse.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/** Every op's vjps against differences. An op without a line in {@link #CHECKS} fails {@link #everyOpIsChecked}. */
class OpGradientTest {
  private static final double SLIP = 1.0005;

  /** Gives back nothing on purpose: see {@link #detachGivesItsValueAndNothingBack}. */
  private static final String STOP = "Ops.detach";

  private static final int[] LABELS = {0, 0, 1, 1, 2, 2, 0};

  /** An op on parameters of the given shapes. */
  private record Check(Function<List<Var>, Var> graph, int[]... shapes) {}

  private static final Map<String, List<Check>> CHECKS =
      Map.ofEntries(
          op(
              "Ops.pointwise",
              Arrays.stream(Pointwise.values())
                  .map(f -> new Check(p -> Ops.pointwise(f, p.getFirst()), at(5, 3)))
                  .toArray(Check[]::new)),
          op(
              "Ops.layer",
              new Check(p -> Ops.layer(Pointwise.TANH, p.get(0), p.get(1), p.get(2)), at(5, 3), at(3, 4), at(1, 4)),
              new Check(
                  p -> {
                    Var h = Ops.layer(Pointwise.SIGMOID, p.get(0), p.get(1), p.get(2));
                    return Ops.add(h, Ops.layer(Pointwise.TANH, h, p.get(1), p.get(2)));
                  },
                  at(5, 3),
                  at(3, 3),
                  at(1, 3)),
              new Check(p -> Ops.layer(Pointwise.TANH, p.get(0), p.get(1), p.get(2)), at(1, 3), at(3, 1), at(1, 1))),
          op("Ops.affine", new Check(p -> Ops.affine(p.get(0), p.get(1), p.get(2)), at(5, 3), at(3, 4), at(1, 4))),
          op("Ops.normaliseRows", new Check(p -> Ops.normaliseRows(p.getFirst()), at(5, 3))),
          op("Ops.rows", new Check(p -> Ops.rows(p.getFirst(), 1, 4), at(5, 3))),
          op(
              "Ops.add",
              new Check(p -> Ops.add(p.get(0), p.get(1)), at(5, 3), at(5, 3)),
              new Check(p -> Ops.add(p.getFirst(), p.getFirst()), at(5, 3))),
          op("Ops.mean", new Check(p -> Ops.mean(p.getFirst()), at(5, 3))),
          op("Ops.scale", new Check(p -> Ops.scale(p.getFirst(), () -> -1.7), at(5, 3))),
          op("Ops.expOfLine", new Check(p -> Ops.expOfLine(p.getFirst(), 0.4, -1.3), at(1, 1))),
          op("Ops.quotient", new Check(p -> Ops.quotient(p.get(0), p.get(1)), at(1, 1), at(1, 1))),
          op(
              "Spectral.nuclearNorm",
              new Check(p -> Spectral.nuclearNorm(p.getFirst()), at(7, 3)),
              new Check(p -> Spectral.nuclearNorm(p.getFirst()), at(3, 7)),
              new Check(p -> Spectral.nuclearNorm(p.getFirst()), at(7, 1))),
          op("Spectral.halfSquaredNorm", new Check(p -> Spectral.halfSquaredNorm(p.getFirst()), at(5, 3))),
          op("Spectral.frobeniusNorm", new Check(p -> Spectral.frobeniusNorm(p.getFirst()), at(5, 3))),
          op(
              "Pairs.contrastive",
              new Check(p -> Pairs.contrastive(p.getFirst(), LABELS, () -> 1.9), at(7, 2)),
              new Check(p -> Pairs.contrastive(p.getFirst(), LABELS, () -> 3.1), at(7, 20))),
          op("Pairs.batchHardTriplet", new Check(p -> Pairs.batchHardTriplet(p.getFirst(), LABELS, () -> 0.3), at(7, 3))),
          op(
              "Distances.contrastiveUnsquared",
              new Check(p -> Distances.contrastiveUnsquared(p.getFirst(), LABELS, () -> 1.9), at(7, 2)),
              new Check(p -> Distances.contrastiveUnsquared(p.getFirst(), LABELS, () -> 3.1), at(7, 20))),
          op(
              "Distances.semiHardTriplet",
              new Check(p -> Distances.semiHardTriplet(p.getFirst(), LABELS, () -> 0.3), at(7, 3))),
          op(
              "Distances.uniformity",
              new Check(p -> Distances.uniformity(p.getFirst(), 2), at(7, 3)),
              new Check(p -> Distances.uniformity(p.getFirst(), 0.3), at(2, 5))),
          op(
              "Similarities.products",
              new Check(p -> Similarities.products(p.get(0), p.get(1)), at(5, 3), at(4, 3)),
              new Check(p -> Similarities.products(p.getFirst(), p.getFirst()), at(5, 3))),
          op(
              "Similarities.rowProducts",
              new Check(p -> Similarities.rowProducts(p.get(0), p.get(1)), at(5, 3), at(5, 3))),
          op(
              "Similarities.withDiagonal",
              new Check(p -> Similarities.withDiagonal(p.get(0), p.get(1)), at(4, 4), at(4, 1))),
          op(
              "Similarities.spreadOut",
              new Check(p -> Similarities.spreadOut(p.getFirst(), LABELS, 3), at(7, 7)),
              new Check(p -> Similarities.spreadOut(Ops.scale(p.getFirst(), () -> 0.1), LABELS, 3), at(7, 7))),
          op("Softmax.matching", new Check(p -> Softmax.matching(p.getFirst(), LABELS), at(7, 7))),
          op("Softmax.matchingOthers", new Check(p -> Softmax.matchingOthers(p.getFirst(), LABELS), at(7, 7))),
          op(
              "Correlations.covariance",
              new Check(p -> Correlations.covariance(p.getFirst()), at(7, 3)),
              new Check(p -> Correlations.covariance(p.getFirst()), at(3, 7))),
          op("Correlations.standardise", new Check(p -> Correlations.standardise(p.getFirst(), 1e-5), at(7, 3))),
          op(
              "Correlations.barlowTwins",
              new Check(p -> Correlations.barlowTwins(p.get(0), p.get(1), () -> 0.3), at(7, 3), at(7, 3))),
          op("Statistics.meanSquare", new Check(p -> Statistics.meanSquare(p.get(0), p.get(1)), at(5, 3), at(5, 3))),
          op("Statistics.spreadHinge", new Check(p -> Statistics.spreadHinge(p.getFirst(), () -> 2.5, 1e-4), at(7, 3))),
          op(
              "Statistics.softmaxCrossEntropy",
              new Check(p -> Statistics.softmaxCrossEntropy(p.getFirst(), LABELS), at(7, 3))));

  private static int[] at(int rows, int cols) {
    return new int[] {rows, cols};
  }

  private static Map.Entry<String, List<Check>> op(String name, Check... checks) {
    return Map.entry(name, List.of(checks));
  }

  static Set<String> ops() {
    return new ClassFileImporter()
        .importPackages("uncollapse.autograd").stream()
            .map(it -> it.reflect())
            .flatMap(it -> Arrays.stream(it.getDeclaredMethods()))
            .filter(OpGradientTest::isOp)
            .map(it -> it.getDeclaringClass().getSimpleName() + "." + it.getName())
            .filter(it -> !it.equals(STOP))
            .collect(Collectors.toSet());
  }

  private static boolean isOp(Method method) {
    int modifiers = method.getModifiers();
    return Modifier.isStatic(modifiers) && Modifier.isPublic(modifiers) && method.getReturnType() == Var.class;
  }

  @Test
  void everyOpIsChecked() {
    assertThat(CHECKS.keySet()).isEqualTo(ops());
  }

  @ParameterizedTest
  @MethodSource("ops")
  void vjpsAreRight(String op) {
    for (Check check : Objects.requireNonNull(CHECKS.get(op))) {
      for (long seed = 1; seed <= 3; seed++) {
        List<Parameter> parameters = parameters(check, seed);
        new GradientCheck(seed, parameters, check.graph()).check();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ops")
  void aSlipOfHalfAPerMilleIsNoticed(String op) {
    for (Check check : Objects.requireNonNull(CHECKS.get(op))) {
      for (Parameter parameter : parameters(check, 1)) {
        List<Parameter> all = parameters(check, 1);
        Parameter same = all.stream().filter(it -> it.name().equals(parameter.name())).findFirst().orElseThrow();
        assertThatThrownBy(() -> new GradientCheck(1, all, check.graph()).check(same, SLIP))
            .isInstanceOf(AssertionError.class);
      }
    }
  }

  @Test
  void detachGivesItsValueAndNothingBack() {
    Parameter a = new Parameter("a", GradientCheck.gaussian(5, 3, new SeededRandom(1)));
    Tape tape = new Tape(Kernels.available());
    Var x = Ops.scale(tape.parameter(a), () -> 2);
    Var given = Ops.detach(x);
    Var loss = Ops.add(Ops.mean(Similarities.rowProducts(x, given)), Ops.mean(given));
    tape.forward();
    assertThat(given.value()).isEqualTo(x.value());
    Matrix expected = new Matrix(5, 3);
    tape.kernels().scale(a.value(), 4.0 / 5, expected);
    assertThat(tape.backward(loss).of(a).data()).containsExactly(expected.data(), Offset.offset(1e-15));

    Var stopped = Ops.mean(given);
    tape.forward();
    assertThat(tape.backward(stopped).of(a)).isEqualTo(new Matrix(5, 3));
  }

  @Test
  void aLayerMayBeTheLossItself() {
    Parameter w = new Parameter("w", Matrix.of(new double[] {0.5}));
    Tape tape = new Tape(Kernels.available());
    Var x = tape.constant(Matrix.of(new double[] {2}));
    Var loss = Ops.layer(Pointwise.SIGMOID, x, tape.parameter(w), tape.constant(new Matrix(1, 1)));
    for (int replay = 0; replay < 3; replay++) {
      tape.forward();
      double y = loss.scalar();
      assertThat(tape.backward(loss).of(w).get(0, 0)).isCloseTo(2 * y * (1 - y), Offset.offset(1e-15));
    }
  }

  @Test
  void aWrongVjpIsNoticed() {
    Function<List<Var>, Var> wrong =
        p -> {
          Var x = p.getFirst();
          Kernels k = x.tape().kernels();
          return x.tape()
              .node(
                  5,
                  3,
                  y -> k.scale(x.value(), 3, y),
                  new Var.Edge(x, (g, out) -> k.scale(g, 3 * SLIP, out)));
        };
    Check planted = new Check(wrong, at(5, 3));
    assertThatThrownBy(() -> new GradientCheck(1, parameters(planted, 1), wrong).check())
        .isInstanceOf(AssertionError.class);
  }

  private static List<Parameter> parameters(Check check, long seed) {
    SeededRandom random = new SeededRandom(seed + 100);
    List<Parameter> parameters = new ArrayList<>();
    for (int[] shape : check.shapes()) {
      Matrix value = GradientCheck.gaussian(shape[0], shape[1], random);
      parameters.add(new Parameter("p" + parameters.size(), value));
    }
    return parameters;
  }
}
