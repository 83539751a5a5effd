package uncollapse.autograd;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/** The product of a layer: 64 rows by a width of 64. The score is GFLOP/s of one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ProductBenchmark {
  private static final int SIZE = 64;
  private static final int FLOPS = 2 * SIZE * SIZE * SIZE;

  private final Kernels kernels = Kernels.available();
  private final Matrix a = random(1);
  private final Matrix b = random(2);
  private final Matrix out = new Matrix(SIZE, SIZE);

  private static Matrix random(long seed) {
    SeededRandom random = new SeededRandom(seed);
    Matrix matrix = new Matrix(SIZE, SIZE);
    for (int k = 0; k < SIZE * SIZE; k++) {
      matrix.data()[k] = random.nextGaussian();
    }
    return matrix;
  }

  @Benchmark
  @OperationsPerInvocation(FLOPS)
  public Matrix product() {
    kernels.product(a, b, out);
    return out;
  }

  @Benchmark
  @OperationsPerInvocation(FLOPS)
  public Matrix productTransposedLeft() {
    kernels.productTransposedLeft(a, b, out);
    return out;
  }

  @Benchmark
  @OperationsPerInvocation(FLOPS)
  public Matrix productTransposedRight() {
    kernels.productTransposedRight(a, b, out);
    return out;
  }
}
