package uncollapse.measure;

import uncollapse.autograd.Kernels;
import uncollapse.linalg.Matrix;

/**
 * Squared distances of rows to all rows of a gallery, from differences, so that equal rows are exactly 0 apart. The
 * gallery is taken in tiles that stay in the cache while some queries go by.
 */
final class Distances {
  private static final int MOST_IN_TILE = 255;
  private static final int QUERIES = 128;

  private final Matrix gallery;
  private final Kernels kernels;

  private final int inTile;

  /** A tile and, as its last row, the query: the kernel knows one matrix only. */
  private final Matrix tile;

  private final double[] panels;
  private final double[][] out;

  /** Takes one query's distances. */
  @FunctionalInterface
  interface Receiver {
    /**
     * Takes one row of distances.
     *
     * @param squares the first {@code n} of them are to the gallery's rows; overwritten once this returns
     */
    void row(int query, double[] squares, int n);
  }

  Distances(Matrix gallery, Kernels kernels) {
    this.gallery = gallery;
    this.kernels = kernels;
    inTile = Math.min(MOST_IN_TILE, gallery.rows());
    tile = new Matrix(inTile + 1, d());
    panels = new double[Kernels.panelLength(inTile + 1, d())];
    out = new double[QUERIES][gallery.rows() + inTile + 1];
  }

  /** Hands out the distances of every query (rows of d), in order. */
  void between(Matrix queries, Receiver receiver) {
    for (int first = 0; first < queries.rows(); first += QUERIES) {
      int count = Math.min(QUERIES, queries.rows() - first);
      for (int from = 0; from < gallery.rows(); from += inTile) {
        load(from);
        for (int q = 0; q < count; q++) {
          System.arraycopy(queries.data(), (first + q) * d(), tile.data(), inTile * d(), d());
          kernels.squaredDistances(tile, panels, inTile, out[q], from);
        }
      }
      for (int q = 0; q < count; q++) {
        receiver.row(first + q, out[q], gallery.rows());
      }
    }
  }

  private void load(int from) {
    int rows = Math.min(inTile, gallery.rows() - from);
    System.arraycopy(gallery.data(), from * d(), tile.data(), 0, rows * d());
    kernels.pack(tile, panels);
  }

  private int d() {
    return gallery.cols();
  }
}
