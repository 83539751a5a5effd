package uncollapse.autograd;

import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/** What benchmarks compute with: ordinary numbers. */
final class Numbers {
  private Numbers() {}

  static Matrix gaussian(int rows, int cols) {
    SeededRandom random = new SeededRandom(31L * rows + cols);
    Matrix matrix = new Matrix(rows, cols);
    for (int i = 0; i < matrix.data().length; i++) {
      matrix.data()[i] = random.nextGaussian();
    }
    return matrix;
  }
}
