package uncollapse.autograd;

import static uncollapse.autograd.VectorMath.SPECIES;
import static uncollapse.autograd.VectorMath.broadcast;

import jdk.incubator.vector.DoubleVector;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import uncollapse.linalg.Matrix;

/**
 * The three products of a layer, x (b × in) by W (in × out), at the shapes of W2, W3 and W4. The column gflops is GFLOP/s of
 * one core; ofPeak is its share of what a loop of independent multiply-adds reached just before, in the same JVM.
 */
public class ProductBenchmark extends Microseconds {
  @Param({"128x64x64", "128x64x3", "256x128x128", "256x128x16", "512x256x256", "512x256x64"})
  private String shape = "";

  private final Kernels kernels = Kernels.available();
  private Matrix x = new Matrix(0, 0);
  private Matrix w = new Matrix(0, 0);
  private Matrix bias = new Matrix(0, 0);
  private Matrix g = new Matrix(0, 0);
  private Matrix dx = new Matrix(0, 0);
  private Matrix dw = new Matrix(0, 0);
  private double flops;
  private double peak;

  @Setup
  public void prepare() {
    int[] sizes = sizes(shape);
    int b = sizes[0];
    int in = sizes[1];
    int out = sizes[2];
    x = Numbers.gaussian(b, in);
    w = Numbers.gaussian(in, out);
    bias = Numbers.gaussian(1, out);
    g = Numbers.gaussian(b, out);
    dx = new Matrix(b, in);
    dw = new Matrix(in, out);
    flops = 2.0 * b * in * out;
    peak = peak();
  }

  /** Reported beside the score: operations of the iteration over its time. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Rates {
    private double operations;
    private double peak;
    private long since;

    @Setup(Level.Iteration)
    public void start() {
      operations = 0;
      since = System.nanoTime();
    }

    public double gflops() {
      return operations / (System.nanoTime() - since);
    }

    public double ofPeak() {
      return gflops() / peak;
    }
  }

  private void count(Rates rates) {
    rates.operations += flops;
    rates.peak = peak;
  }

  @Benchmark
  public Matrix affine(Rates rates) {
    kernels.affine(x, w, bias, g);
    count(rates);
    return g;
  }

  @Benchmark
  public Matrix gradientOfInput(Rates rates) {
    kernels.productTransposedRight(g, w, dx);
    count(rates);
    return dx;
  }

  @Benchmark
  public Matrix gradientOfWeights(Rates rates) {
    kernels.productTransposedLeft(x, g, dw);
    count(rates);
    return dw;
  }

  /** GFLOP/s of one core: the best of many runs of a loop that does nothing but fma on registers. */
  private static double peak() {
    int rounds = 100_000;
    double best = 0;
    double sum = 0;
    for (int i = 0; i < 200; i++) {
      long start = System.nanoTime();
      sum += multiplyAdds(rounds);
      double flops = 2.0 * 12 * SPECIES.length() * rounds;
      best = Math.max(best, flops / (System.nanoTime() - start));
    }
    if (Double.isNaN(sum)) {
      throw new IllegalStateException("the loop must not be left out");
    }
    return best;
  }

  private static double multiplyAdds(int rounds) {
    DoubleVector x = broadcast(0.999);
    DoubleVector y = broadcast(0.001);
    // Different from the start, or the compiler would see that all are the same.
    DoubleVector a = y, b = y.mul(2), c = y.mul(3), d = y.mul(4), e = y.mul(5), f = y.mul(6);
    DoubleVector g = y.mul(7), h = y.mul(8), i = y.mul(9), j = y.mul(10), k = y.mul(11), l = y.mul(12);
    for (int round = 0; round < rounds; round++) {
      a = a.fma(x, y);
      b = b.fma(x, y);
      c = c.fma(x, y);
      d = d.fma(x, y);
      e = e.fma(x, y);
      f = f.fma(x, y);
      g = g.fma(x, y);
      h = h.fma(x, y);
      i = i.fma(x, y);
      j = j.fma(x, y);
      k = k.fma(x, y);
      l = l.fma(x, y);
    }
    DoubleVector all = a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).add(k).add(l);
    return all.lane(0);
  }
}
