package uncollapse.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * Pictures as video wants them: a plane of brightness and two of colour at half the size (4:2:0), BT.709, 16 to 235 and 16
 * to 240. Odd widths and heights grow by their last column and row.
 */
final class Yuv {
  private static final int ONE = 1 << 16;
  private static final int HALF = ONE / 2;

  // of 0 to 255 for each channel, times 65536
  private static final int Y_RED = scaled(0.2126 * 219 / 255);
  private static final int Y_GREEN = scaled(0.7152 * 219 / 255);
  private static final int Y_BLUE = scaled(0.0722 * 219 / 255);
  private static final int U_RED = scaled(-0.2126 / 1.8556 * 224 / 255);
  private static final int U_GREEN = scaled(-0.7152 / 1.8556 * 224 / 255);
  private static final int U_BLUE = -U_RED - U_GREEN;
  private static final int V_GREEN = scaled(-0.7152 / 1.5748 * 224 / 255);
  private static final int V_BLUE = scaled(-0.0722 / 1.5748 * 224 / 255);
  private static final int V_RED = -V_GREEN - V_BLUE;

  /** A channel of each of two pixels. */
  private static final long EACH = 0xFF000000FFL;

  private static final long RED_AND_BLUE = 0xFF00FF00FF00FFL;

  private static final long Y_BLACK = (16L * ONE + HALF) * (1 + (1L << 32));

  private Yuv() {}

  private static int scaled(double value) {
    return (int) Math.round(value * ONE);
  }

  /** The next even number. */
  static int even(int size) {
    return size + (size & 1);
  }

  /** How long the planes of a picture of this size are. */
  static int bytes(int width, int height) {
    return even(width) * even(height) * 3 / 2;
  }

  /**
   * The three planes one after the other, of a picture of whole pixels without transparency.
   *
   * @param out of {@link #bytes}, all of which are set
   */
  static void put(BufferedImage image, byte[] out) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int wide = even(width);
    int high = even(height);
    int u = wide * high;
    int v = u + u / 4;
    for (int y = 0; y < high; y += 2) {
      int upper = y * width;
      int lower = Math.min(y + 1, height - 1) * width;
      rows(pixels, upper, lower, width, out, y * wide, u + y / 2 * (wide / 2), v + y / 2 * (wide / 2));
    }
  }

  /** Two rows, block by block of two by two. Drawings have long runs of one colour, each of which is reckoned once. */
  private static void rows(int[] pixels, int upper, int lower, int width, byte[] out, int at, int u, int v) {
    int wide = even(width);
    for (int x = 0; x < wide; ) {
      int right = Math.min(x + 1, width - 1);
      long above = pair(pixels[upper + x], pixels[upper + right]);
      long below = pair(pixels[lower + x], pixels[lower + right]);
      brightness(above, out, at + x);
      brightness(below, out, at + wide + x);
      colour(above, below, out, u + x / 2, v + x / 2);
      x += 2;
      if (x + 3 < width && calm(pixels, upper + x) && calm(pixels, lower + x)) {
        int run = alike(pixels, upper + x - 1, upper + width);
        run = alike(pixels, lower + x - 1, lower + x + run) & ~1;
        Arrays.fill(out, at + x, at + x + run, out[at + x - 1]);
        Arrays.fill(out, at + wide + x, at + wide + x + run, out[at + wide + x - 1]);
        Arrays.fill(out, u + x / 2, u + (x + run) / 2, out[u + x / 2 - 1]);
        Arrays.fill(out, v + x / 2, v + (x + run) / 2, out[v + x / 2 - 1]);
        x += run;
      }
    }
  }

  /** Whether two pixels before a place are of one colour, and seemingly those after it: by two of them. */
  private static boolean calm(int[] pixels, int at) {
    int before = pixels[at - 1];
    return ((before ^ pixels[at - 2]) | (before ^ pixels[at]) | (before ^ pixels[at + 3])) == 0;
  }

  /** How many pixels after this one have its colour. */
  private static int alike(int[] pixels, int at, int end) {
    int other = Arrays.mismatch(pixels, at, end - 1, pixels, at + 1, end);
    return other < 0 ? end - 1 - at : other;
  }

  /** Two pixels, which are reckoned with at once. */
  private static long pair(int left, int right) {
    return (left & 0xFFFFFFL) | ((long) right << 32);
  }

  private static void brightness(long pair, byte[] out, int at) {
    long sums = Y_RED * ((pair >> 16) & EACH) + Y_GREEN * ((pair >> 8) & EACH) + Y_BLUE * (pair & EACH) + Y_BLACK;
    out[at] = (byte) (sums >> 16);
    out[at + 1] = (byte) (sums >> 48);
  }

  /** Of the mean of two by two pixels. */
  private static void colour(long above, long below, byte[] out, int u, int v) {
    long rests = (above & RED_AND_BLUE) + (below & RED_AND_BLUE);
    long greens = ((above >> 8) & EACH) + ((below >> 8) & EACH);
    int rest = (int) (rests + (rests >> 32));
    int green = (int) (greens + (greens >> 32));
    int red = rest >>> 16;
    int blue = rest & 0xFFFF;
    out[u] = (byte) (128 + ((U_RED * red + U_GREEN * green + U_BLUE * blue + 2 * ONE) >> 18));
    out[v] = (byte) (128 + ((V_RED * red + V_GREEN * green + V_BLUE * blue + 2 * ONE) >> 18));
  }
}
