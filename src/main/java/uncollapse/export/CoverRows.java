package uncollapse.export;

/**
 * How much of each cell in some rows shapes cover, as changes along each row: the cover of a cell is the sum of those up to it.
 * Each edge writes down the changes in the cells that it meets; the others are never looked at one by one.
 */
final class CoverRows {
  /** As many as stay near the processor. */
  static final int ROWS = 128;

  /** Cells in a block: 8. */
  static final int BLOCK_BITS = 3;

  static final int BLOCK = 1 << BLOCK_BITS;

  /** From one row to the next; there is one cell more than pixels. */
  final int stride;

  final float[] changes;

  /** A bit for each block of cells that an edge has met; so many words a row. */
  final long[] touched;

  final int words;

  private int left;
  private int width;
  private int first;
  private int rows;

  /** For rows of so many cells at most. */
  CoverRows(int mostCells) {
    stride = mostCells + 1;
    changes = new float[ROWS * stride];
    words = (mostCells >> BLOCK_BITS) / Long.SIZE + 1;
    touched = new long[ROWS * words];
  }

  /** Begins other rows: where they lie in the picture, how many cells each has, and how many there are, at most {@link #ROWS}. */
  void move(int newLeft, int newFirst, int newWidth, int newRows) {
    left = newLeft;
    first = newFirst;
    width = newWidth;
    rows = newRows;
  }

  /** Adds an edge, cut into its pieces in each row. */
  void add(double x1, double y1, double x2, double y2) {
    boolean down = y1 < y2;
    double high = (down ? y1 : y2) - first;
    double low = (down ? y2 : y1) - first;
    if (low <= 0 || high >= rows) {
      return;
    }
    double slope = (x2 - x1) / (y2 - y1);
    double x = (down ? x1 : x2) - left;
    if (high < 0) {
      x -= high * slope;
      high = 0;
    }
    low = Math.min(low, rows);
    for (int row = (int) high; row < low; row++) {
      double part = Math.min(row + 1, low) - Math.max(row, high);
      double next = x + part * slope;
      piece(row, Math.min(x, next), Math.max(x, next), down ? part : -part);
      x = next;
    }
  }

  /** A piece between two places of a row: what is left of the clip counts at its border, what is right of it nowhere. */
  private void piece(int row, double from, double to, double part) {
    if (from >= width) {
      return;
    }
    int at = row * stride;
    double rest = part;
    double begin = from;
    double end = to;
    if (to <= 0) {
      begin = 0;
      end = 0;
    } else if (from < 0 || to > width) {
      double perPixel = part / (to - from);
      begin = Math.max(0, from);
      end = Math.min(width, to);
      double before = (begin - from) * perPixel;
      changes[at] += (float) before;
      touch(row, 0);
      rest -= before + (to - end) * perPixel;
    }
    spread(row, at, begin, end, rest);
  }

  private void spread(int row, int at, double from, double to, double part) {
    int begin = (int) from;
    int end = (int) Math.ceil(to);
    if (end <= begin + 1) {
      double right = part * ((from + to) / 2 - begin);
      changes[at + begin] += (float) (part - right);
      changes[at + begin + 1] += (float) right;
      touch(row, begin);
      touch(row, begin + 1);
      return;
    }
    double perPixel = part / (to - from);
    double head = begin + 1 - from;
    double tail = to - (end - 1);
    double left = perPixel * head * head / 2; // cover of the first cell
    double right = perPixel * tail * tail / 2; // what the last cell lacks of the whole
    changes[at + begin] += (float) left;
    double covered = left;
    double cover = perPixel * (head + 0.5);
    for (int cell = begin + 1; cell < end - 1; cell++) {
      changes[at + cell] += (float) (cover - covered);
      covered = cover;
      cover += perPixel;
    }
    changes[at + end - 1] += (float) (part - right - covered);
    changes[at + end] += (float) right;
    for (int cell = begin; cell < end; cell += BLOCK) {
      touch(row, cell);
    }
    touch(row, end);
  }

  private void touch(int row, int cell) {
    int block = cell >> BLOCK_BITS;
    touched[row * words + (block >> 6)] |= 1L << block;
  }
}
