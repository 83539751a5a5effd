package uncollapse.autograd;

/** Copies matrices between row-major order, panels (see {@link Gemm}) and their transposes. */
final class Packing {
  /** How many elements of a column are moved before those of the next: what they touch stays in the first cache. */
  private static final int STRIP = 64;

  /** Side of the squares in which a matrix is transposed: eight numbers fill a cache line. */
  private static final int SQUARE = 8;

  private Packing() {}

  /** b (depth × columns, row-major) into panels. */
  static void rows(double[] b, int depth, int columns, int width, double[] panels) {
    for (int j = 0; j < columns; j += width) {
      int used = Math.min(width, columns - j);
      for (int k = 0; k < depth; k++) {
        System.arraycopy(b, k * columns + j, panels, j * depth + k * width, used);
      }
    }
  }

  /** bᵀ into panels, b (columns × depth) row-major. */
  static void columns(double[] b, int depth, int columns, int width, double[] panels) {
    for (int strip = 0; strip < depth; strip += STRIP) {
      int end = Math.min(strip + STRIP, depth);
      for (int j = 0; j < columns; j++) {
        int to = j / width * width * depth + j % width;
        for (int k = strip; k < end; k++) {
          panels[to + k * width] = b[j * depth + k];
        }
      }
    }
  }

  /** Rows from {@code at} on, {@code step} apart, become columns from {@code to} on. */
  static void transpose(double[] a, int at, int step, int rows, int cols, double[] out, int to, int outStep) {
    for (int top = 0; top < rows; top += SQUARE) {
      int bottom = Math.min(top + SQUARE, rows);
      for (int j = 0; j < cols; j++) {
        for (int i = top; i < bottom; i++) {
          out[to + j * outStep + i] = a[at + i * step + j];
        }
      }
    }
  }
}
