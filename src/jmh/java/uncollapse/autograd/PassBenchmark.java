package uncollapse.autograd;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import uncollapse.linalg.Matrix;

/** What is not a product, for a b × d batch: microseconds for the whole matrix. */
public class PassBenchmark extends Microseconds {
  private static final Kernels.Adam ADAM = new Kernels.Adam(0.9, 0.999, 1e-8);

  @Param({"128x64", "512x256"})
  private String shape = "";

  private final Kernels kernels = Kernels.available();
  private Matrix x = new Matrix(0, 0);
  private Matrix g = new Matrix(0, 0);
  private Matrix v = new Matrix(0, 0);
  private Matrix out = new Matrix(0, 0);
  private Matrix row = new Matrix(0, 0);
  private double[] lengths = {};

  @Setup
  public void prepare() {
    int[] sizes = sizes(shape);
    int b = sizes[0];
    int d = sizes[1];
    x = Numbers.gaussian(b, d);
    g = Numbers.gaussian(b, d);
    v = new Matrix(b, d);
    out = new Matrix(b, d);
    row = new Matrix(1, d);
    lengths = new double[b];
  }

  @Benchmark
  public Matrix tanh() {
    kernels.map(Pointwise.TANH, x, out);
    return out;
  }

  @Benchmark
  public Matrix tanhVjp() {
    kernels.mapVjp(Pointwise.TANH, x, g, out);
    return out;
  }

  @Benchmark
  public Matrix exp() {
    kernels.exp(x, out);
    return out;
  }

  @Benchmark
  public Matrix sumRows() {
    kernels.sumRows(x, row);
    return row;
  }

  @Benchmark
  public Matrix normaliseRows() {
    kernels.normaliseRows(x, Ops.LENGTH_FLOOR, lengths, out);
    return out;
  }

  @Benchmark
  public Matrix sgd() {
    kernels.sgd(x, v, g, 1e-12, 0.9);
    return x;
  }

  @Benchmark
  public Matrix adam() {
    kernels.adam(x, v, out, g, 1e-12, ADAM, 0.5, 0.5);
    return x;
  }
}
