package uncollapse.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An animated GIF with one palette for all frames. Each frame after the first holds only the rectangle that
 * changed, and in it a transparent pixel wherever the last frame's still stands: that is what keeps films small.
 */
public final class GifWriter implements AutoCloseable {
  /** One number of the table stands for "as before". */
  public static final int MOST_COLORS = 255;

  private static final int TRANSPARENT = 255;
  private static final int TABLE_BITS = 8;

  private final OutputStream out;
  private final int width;
  private final int height;
  private final Palette palette;
  private final byte[] before;
  private final byte[] changed;
  private boolean first = true;

  /**
   * Writes to a stream that the caller closes.
   *
   * @param loop whether it goes on for ever; else it plays once
   */
  public GifWriter(OutputStream out, int width, int height, Palette palette, boolean loop) throws IOException {
    if (palette.size() > MOST_COLORS) {
      throw new IllegalArgumentException(palette.size() + " colours");
    }
    this.out = out;
    this.width = width;
    this.height = height;
    this.palette = palette;
    before = new byte[width * height];
    changed = new byte[width * height];
    header(loop);
  }

  /** A frame's colours as numbers of the palette, row by row; on any thread. */
  public byte[] indices(BufferedImage frame) {
    byte[] indices = new byte[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      frame.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        indices[y * width + x] = (byte) palette.index(row[x]);
      }
    }
    return indices;
  }

  /** Adds a frame, given as {@link #indices}, that stands for so many hundredths of a second. */
  public void add(byte[] indices, int hundredths) throws IOException {
    int left = width;
    int right = -1;
    int top = height;
    int bottom = -1;
    for (int k = 0; k < indices.length; k++) {
      byte index = indices[k];
      boolean same = !first && index == before[k];
      changed[k] = same ? (byte) TRANSPARENT : index;
      before[k] = index;
      if (!same) {
        left = Math.min(left, k % width);
        right = Math.max(right, k % width);
        top = Math.min(top, k / width);
        bottom = k / width;
      }
    }
    if (right < 0) { // a still: one pixel that changes nothing carries the time
      left = right = top = bottom = 0;
    }
    control(hundredths);
    image(left, top, right - left + 1, bottom - top + 1);
    first = false;
  }

  /** Ends the film; the stream stays open. */
  @Override
  public void close() throws IOException {
    out.write(0x3B);
    out.flush();
  }

  private void header(boolean loop) throws IOException {
    out.write("GIF89a".getBytes(StandardCharsets.US_ASCII));
    number(width);
    number(height);
    out.write(0x80 | ((TABLE_BITS - 1) << 4) | (TABLE_BITS - 1));
    out.write(0);
    out.write(0);
    for (int k = 0; k < 1 << TABLE_BITS; k++) {
      int rgb = k < palette.size() ? palette.color(k) : 0;
      out.write(rgb >> 16);
      out.write(rgb >> 8);
      out.write(rgb);
    }
    if (loop) {
      out.write(new byte[] {0x21, (byte) 0xFF, 11});
      out.write("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[] {3, 1, 0, 0, 0}); // for ever
    }
  }

  private void control(int hundredths) throws IOException {
    out.write(new byte[] {0x21, (byte) 0xF9, 4});
    out.write((1 << 2) | (first ? 0 : 1)); // leave what is there; transparent pixels let it through
    number(hundredths);
    out.write(first ? 0 : TRANSPARENT);
    out.write(0);
  }

  private void image(int x, int y, int w, int h) throws IOException {
    out.write(0x2C);
    number(x);
    number(y);
    number(w);
    number(h);
    out.write(0);
    byte[] part = new byte[w * h];
    for (int row = 0; row < h; row++) {
      System.arraycopy(changed, (y + row) * width + x, part, row * w, w);
    }
    new Lzw(out, TABLE_BITS).write(part);
  }

  private void number(int value) throws IOException {
    out.write(value);
    out.write(value >> 8);
  }
}
