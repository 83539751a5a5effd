package uncollapse.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

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
      brightness(pixels, upper, width, out, y * wide);
      brightness(pixels, lower, width, out, (y + 1) * wide);
      if (wide > width) {
        out[(y + 1) * wide - 1] = out[(y + 1) * wide - 2];
        out[(y + 2) * wide - 1] = out[(y + 2) * wide - 2];
      }
      colour(pixels, upper, lower, width, out, u, v);
      u += wide / 2;
      v += wide / 2;
    }
    return out;
  }

  private static void brightness(int[] pixels, int from, int width, byte[] out, int at) {
    for (int x = 0; x < width; x++) {
      int pixel = pixels[from + x];
      int sum = Y_RED * ((pixel >> 16) & 255) + Y_GREEN * ((pixel >> 8) & 255) + Y_BLUE * (pixel & 255);
      out[at + x] = (byte) (16 + ((sum + HALF) >> 16));
    }
  }

  /** Of the mean of each two by two pixels. */
  private static void colour(
      int[] pixels, int upper, int lower, int width, byte[] out, int u, int v) {
    for (int k = 0; k < (width + 1) / 2; k++) {
      int left = 2 * k;
      int right = Math.min(left + 1, width - 1);
      int a = pixels[upper + left];
      int b = pixels[upper + right];
      int c = pixels[lower + left];
      int d = pixels[lower + right];
      int rest = (a & 0xFF00FF) + (b & 0xFF00FF) + (c & 0xFF00FF) + (d & 0xFF00FF);
      int green = (((a & 0xFF00) + (b & 0xFF00) + (c & 0xFF00) + (d & 0xFF00)) >> 8) & 0x3FF;
      int red = (rest >>> 16) & 0x3FF;
      int blue = rest & 0x3FF;
      out[u + k] = (byte) (128 + ((U_RED * red + U_GREEN * green + U_BLUE * blue + 2 * ONE) >> 18));
      out[v + k] = (byte) (128 + ((V_RED * red + V_GREEN * green + V_BLUE * blue + 2 * ONE) >> 18));
    }
  }
}
