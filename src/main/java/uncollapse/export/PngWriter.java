package uncollapse.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Pictures as PNG, 24 bits a pixel, or 32 where the picture has transparent parts. */
public final class PngWriter {
  /** How hard to try. */
  public enum Effort {
    /** For the many frames of a film: a sixth of the time of {@link #SMALL} for half as many bytes again. */
    FAST,
    /**
     * For a picture that is kept. Rows are not filtered: in drawings, with large flat areas and few gradients, differences
     * between pixels pack worse than the pixels.
     */
    SMALL
  }

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int PART = 1 << 16;

  private final BufferedImage image;
  private final int channels;
  private final DataOutputStream out;
  private final byte[] packed = new byte[PART];

  private PngWriter(BufferedImage image, OutputStream stream) {
    this.image = image;
    channels = image.getColorModel().hasAlpha() ? 4 : 3;
    out = new DataOutputStream(stream);
  }

  /** One small file's worth, of no known size on paper; the stream stays open. */
  public static void write(BufferedImage image, OutputStream stream) throws IOException {
    write(image, Effort.SMALL, 0, stream);
  }

  /**
   * Writes to a stream that stays open.
   *
   * @param dotsPerInch on paper; 0 says nothing of it
   */
  public static void write(BufferedImage image, Effort effort, double dotsPerInch, OutputStream stream)
      throws IOException {
    new PngWriter(image, stream).write(effort, dotsPerInch);
  }

  private void write(Effort effort, double dotsPerInch) throws IOException {
    out.write(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(image.getWidth()).putInt(image.getHeight());
    header.put(new byte[] {8, (byte) (channels == 4 ? 6 : 2), 0, 0, 0}); // 8 bits, deflate, not interlaced
    chunk("IHDR", header.array(), header.capacity());
    if (dotsPerInch > 0) {
      int perMetre = (int) Math.round(dotsPerInch / 0.0254);
      chunk("pHYs", ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1).array(), 9);
    }
    switch (effort) {
      case FAST -> fast();
      case SMALL -> small();
    }
    chunk("IEND", packed, 0);
    out.flush();
  }

  private void fast() throws IOException {
    byte[] data = PixelDeflater.pack(pixels(), image.getWidth(), image.getHeight(), channels == 4);
    chunk("IDAT", data, data.length);
  }

  private void small() throws IOException {
    Deflater deflater = new Deflater();
    try {
      rows(deflater);
    } finally {
      deflater.end();
    }
  }

  /** Some rows at a time, so that they stay in the processor's cache. */
  private void rows(Deflater deflater) throws IOException {
    int stride = 1 + channels * image.getWidth();
    int some = Math.clamp(PART / stride, 1, image.getHeight());
    byte[] rows = new byte[some * stride];
    int[] row = new int[image.getWidth()];
    int filled = 0;
    for (int y = 0; y < image.getHeight(); y += some) {
      int end = Math.min(image.getHeight(), y + some);
      for (int k = y; k < end; k++) {
        lay(k, row, rows, (k - y) * stride + 1);
      }
      deflater.setInput(rows, 0, (end - y) * stride);
      if (end == image.getHeight()) {
        deflater.finish();
      }
      while (!deflater.needsInput() || (end == image.getHeight() && !deflater.finished())) {
        filled += deflater.deflate(packed, filled, PART - filled);
        if (filled == PART) {
          chunk("IDAT", packed, filled);
          filled = 0;
        }
      }
    }
    if (filled > 0) {
      chunk("IDAT", packed, filled);
    }
  }

  private void lay(int y, int[] row, byte[] to, int from) {
    image.getRGB(0, y, row.length, 1, row, 0, row.length);
    int at = from;
    for (int pixel : row) {
      to[at] = (byte) (pixel >> 16);
      to[at + 1] = (byte) (pixel >> 8);
      to[at + 2] = (byte) pixel;
      if (channels == 4) {
        to[at + 3] = (byte) (pixel >>> 24);
      }
      at += channels;
    }
  }

  /** Those that lie in memory as they are wanted are not copied. */
  private int[] pixels() {
    boolean ints = image.getType() == BufferedImage.TYPE_INT_RGB || image.getType() == BufferedImage.TYPE_INT_ARGB;
    if (ints && image.getRaster().getParent() == null) {
      return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }

  private void chunk(String type, byte[] data, int length) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data, 0, length);
    out.writeInt(length);
    out.write(name);
    out.write(data, 0, length);
    out.writeInt((int) crc.getValue());
  }
}
