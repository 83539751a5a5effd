package uncollapse.linalg;

import java.util.Arrays;

/** A dense float64 matrix, row-major. Mutable on purpose: a training step reuses its buffers. */
public final class Matrix {
  private final int rows;
  private final int cols;
  private final double[] data;

  public Matrix(int rows, int cols) {
    this(rows, cols, new double[Math.multiplyExact(rows, cols)]);
  }

  /** Wraps {@code data} (length rows · cols, row-major) without copying it. */
  public Matrix(int rows, int cols, double[] data) {
    if (data.length != rows * cols) {
      throw new IllegalArgumentException(data.length + " values for " + rows + " × " + cols);
    }
    this.rows = rows;
    this.cols = cols;
    this.data = data;
  }

  /** A matrix with these rows, all of one length. */
  public static Matrix of(double[]... rows) {
    Matrix m = new Matrix(rows.length, rows.length == 0 ? 0 : rows[0].length);
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, m.data, i * m.cols, m.cols);
    }
    return m;
  }

  public int rows() {
    return rows;
  }

  public int cols() {
    return cols;
  }

  /** The values themselves, row-major: element (i, j) is at {@code i * cols() + j}. Not a copy. */
  public double[] data() {
    return data;
  }

  public double get(int row, int col) {
    return data[row * cols + col];
  }

  public void set(int row, int col, double value) {
    data[row * cols + col] = value;
  }

  public Matrix copy() {
    return new Matrix(rows, cols, data.clone());
  }

  /** Takes over the values of a matrix of the same shape. */
  public void copyFrom(Matrix other) {
    if (other.rows != rows || other.cols != cols) {
      throw new IllegalArgumentException(other + " into " + this);
    }
    System.arraycopy(other.data, 0, data, 0, data.length);
  }

  /** Whether every value is finite. */
  public boolean isFinite() {
    for (double v : data) {
      if (!Double.isFinite(v)) {
        return false;
      }
    }
    return true;
  }

  /** Same shape and the same bits in every place. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix m && m.rows == rows && m.cols == cols && Arrays.equals(m.data, data);
  }

  @Override
  public int hashCode() {
    return 31 * rows + Arrays.hashCode(data);
  }

  @Override
  public String toString() {
    return "Matrix " + rows + " × " + cols;
  }
}
