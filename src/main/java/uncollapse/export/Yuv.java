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

  private Yuv() {}

  private static int scaled(double value) {
    return (int) Math.round(value * ONE);
  }

  /** The next even number. */
  static int even(int size) {
    return size + (size & 1);
  }

  /** The three planes one after the other, of a picture of whole pixels without transparency. */
  static byte[] of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int wide = even(width);
    int high = even(height);
    byte[] out = new byte[wide * high * 3 / 2];
    int u = wide * high;
    int v = u + u / 4;
    for (int y = 0; y < high; y += 2) {
      int upper = y * width;
      int lower = Math.min(y + 1, height - 1) * width;
      rows(pixels, upper, lower, width, out, y * wide, u + y / 2 * (wide / 2), v + y / 2 * (wide / 2));
    }
    return out;
  }

  /** Two rows. Drawings have long runs of one colour, each of which is reckoned once. */
  private static void rows(int[] pixels, int upper, int lower, int width, byte[] out, int at, int u, int v) {
    int wide = even(width);
    for (int x = 0; x < wide; ) {
      int right = Math.min(x + 1, width - 1);
      int a = pixels[upper + x];
      int b = pixels[upper + right];
      int c = pixels[lower + x];
      int d = pixels[lower + right];
      byte above = brightness(a);
      byte below = brightness(c);
      out[at + x] = above;
      out[at + x + 1] = b == a ? above : brightness(b);
      out[at + wide + x] = below;
      out[at + wide + x + 1] = d == c ? below : brightness(d);
      colour(a, b, c, d, out, u + x / 2, v + x / 2);
      x += 2;
      if (a == b && c == d && x < width) {
        int run = Math.min(alike(pixels, upper + x - 1, upper + width), alike(pixels, lower + x - 1, lower + width)) & ~1;
        Arrays.fill(out, at + x, at + x + run, above);
        Arrays.fill(out, at + wide + x, at + wide + x + run, below);
        Arrays.fill(out, u + x / 2, u + (x + run) / 2, out[u + x / 2 - 1]);
        Arrays.fill(out, v + x / 2, v + (x + run) / 2, out[v + x / 2 - 1]);
        x += run;
      }
    }
  }

  /** How many pixels after this one have its colour. */
  private static int alike(int[] pixels, int at, int end) {
    if (at + 1 == end || pixels[at + 1] != pixels[at]) {
      return 0;
    }
    int other = Arrays.mismatch(pixels, at, end - 1, pixels, at + 1, end);
    return other < 0 ? end - 1 - at : other;
  }

  private static byte brightness(int pixel) {
    int sum = Y_RED * ((pixel >> 16) & 255) + Y_GREEN * ((pixel >> 8) & 255) + Y_BLUE * (pixel & 255);
    return (byte) (16 + ((sum + HALF) >> 16));
  }

  /** Of the mean of two by two pixels. */
  private static void colour(int a, int b, int c, int d, byte[] out, int u, int v) {
    int rest = (a & 0xFF00FF) + (b & 0xFF00FF) + (c & 0xFF00FF) + (d & 0xFF00FF);
    int green = (((a & 0xFF00) + (b & 0xFF00) + (c & 0xFF00) + (d & 0xFF00)) >> 8) & 0x3FF;
    int red = (rest >>> 16) & 0x3FF;
    int blue = rest & 0x3FF;
    out[u] = (byte) (128 + ((U_RED * red + U_GREEN * green + U_BLUE * blue + 2 * ONE) >> 18));
    out[v] = (byte) (128 + ((V_RED * red + V_GREEN * green + V_BLUE * blue + 2 * ONE) >> 18));
  }
}
