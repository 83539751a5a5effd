package uncollapse.train;

import org.jspecify.annotations.Nullable;
import uncollapse.data.LabelledPoints;
import uncollapse.linalg.Matrix;

/**
 * The places of a 2D input space at which the network's map is shown: cell centres over the data's box and a margin.
 *
 * @param places (columns · rows) × 2, row-major from the top left (minX, maxY)
 */
record FieldGrid(double minX, double maxX, double minY, double maxY, Matrix places) {
  static final int COLUMNS = 64;
  static final int ROWS = 40;

  /** Of the box's larger side, on each side of it. */
  private static final double MARGIN = 0.1;

  /** The grid over both sets, or null if they are not 2D. */
  static @Nullable FieldGrid over(LabelledPoints train, LabelledPoints probe) {
    if (train.x().cols() != 2) {
      return null;
    }
    double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (Matrix x : new Matrix[] {train.x(), probe.x()}) {
      for (int i = 0; i < x.rows(); i++) {
        for (int k = 0; k < 2; k++) {
          low[k] = Math.min(low[k], x.get(i, k));
          high[k] = Math.max(high[k], x.get(i, k));
        }
      }
    }
    double margin = MARGIN * Math.max(high[0] - low[0], high[1] - low[1]);
    return new FieldGrid(
        low[0] - margin,
        high[0] + margin,
        low[1] - margin,
        high[1] + margin,
        places(low[0] - margin, high[0] + margin, low[1] - margin, high[1] + margin));
  }

  private static Matrix places(double minX, double maxX, double minY, double maxY) {
    Matrix places = new Matrix(COLUMNS * ROWS, 2);
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        places.set(row * COLUMNS + column, 0, minX + (column + 0.5) / COLUMNS * (maxX - minX));
        places.set(row * COLUMNS + column, 1, maxY - (row + 0.5) / ROWS * (maxY - minY));
      }
    }
    return places;
  }

  InputField field(Matrix embedding) {
    return new InputField(minX, maxX, minY, maxY, COLUMNS, ROWS, embedding);
  }
}
