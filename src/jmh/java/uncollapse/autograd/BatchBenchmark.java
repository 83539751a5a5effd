package uncollapse.autograd;

import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.Svd;

/** Losses of a whole b × d batch with their gradients, and EJML's decomposition for comparison: microseconds. */
public class BatchBenchmark extends Microseconds {
  @Param({"64", "256", "1024"})
  private int b;

  @Param({"2", "3", "16", "64"})
  private int d;

  private Matrix e = new Matrix(0, 0);
  private Graph nuclearNorm = graph(new Matrix(2, 1));
  private Graph nuclearNormOfRankOne = nuclearNorm;
  private Graph contrastive = nuclearNorm;

  /** A loss with the way back. */
  private record Graph(Tape tape, Var loss) {
    double replay() {
      tape.forward();
      tape.backward(loss);
      return loss.scalar();
    }
  }

  private static Graph graph(Matrix e) {
    Tape tape = new Tape(Kernels.available());
    return new Graph(tape, Spectral.nuclearNorm(tape.parameter(new Parameter("e", e))));
  }

  @Setup
  public void prepare() {
    e = Numbers.gaussian(b, d);
    Matrix rankOne = new Matrix(b, d);
    Arrays.setAll(rankOne.data(), at -> e.get(at / d, 0) * (at % d + 1));
    nuclearNorm = graph(e);
    nuclearNormOfRankOne = graph(rankOne);
    int[] labels = new int[b];
    Arrays.setAll(labels, i -> i % 4);
    Tape tape = new Tape(Kernels.available());
    Var rows = Ops.normaliseRows(tape.parameter(new Parameter("e", e)));
    contrastive = new Graph(tape, Pairs.contrastive(rows, labels, () -> 1));
  }

  @Benchmark
  public double nuclearNorm() {
    return nuclearNorm.replay();
  }

  @Benchmark
  public double nuclearNormOfRankOne() {
    return nuclearNormOfRankOne.replay();
  }

  /** Singular values and V alone; U Vᵀ would come on top. */
  @Benchmark
  public Svd directDecomposition() {
    return Svd.of(e);
  }

  @Benchmark
  public double contrastive() {
    return contrastive.replay();
  }
}
