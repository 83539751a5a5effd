package uncollapse.measure;

import uncollapse.linalg.Matrix;
import uncollapse.linalg.Rows;

/** Rows divided by their lengths. A row of zeros has no direction: it stays as it is, and is counted. */
final class UnitRows implements Rows {
  private final Rows raw;
  private int zeroRows;

  UnitRows(Rows raw) {
    this.raw = raw;
  }

  /** How many rows were all zeros when they were last read. */
  int zeroRows() {
    return zeroRows;
  }

  @Override
  public int cols() {
    return raw.cols();
  }

  @Override
  public void read(Receiver receiver) {
    zeroRows = 0;
    raw.read(
        (block, share) -> {
          Matrix unit = block.copy();
          for (int i = 0; i < unit.rows(); i++) {
            double length = length(unit, i);
            zeroRows += length == 0 ? 1 : 0;
            for (int j = 0; length > 0 && j < unit.cols(); j++) {
              unit.set(i, j, unit.get(i, j) / length);
            }
          }
          receiver.next(unit, share);
        });
  }

  /** ‖row i‖. */
  static double length(Matrix e, int i) {
    double squares = 0;
    for (int j = 0; j < e.cols(); j++) {
      squares += e.get(i, j) * e.get(i, j);
    }
    return Math.sqrt(squares);
  }
}
