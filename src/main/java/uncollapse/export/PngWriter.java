package uncollapse.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Opaque pictures as PNG: 24 bits a pixel, the filter of each row chosen by the smallest sum of differences. */
public final class PngWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int CHANNELS = 3;
  private static final int LEVEL = 6;

  private PngWriter() {}

  public static void write(BufferedImage image, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.write(SIGNATURE);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.writeInt(image.getWidth());
    fields.writeInt(image.getHeight());
    fields.write(new byte[] {8, 2, 0, 0, 0}); // 8 bits, true colour, deflate, adaptive filters, not interlaced
    chunk(out, "IHDR", header.toByteArray(), header.size());
    byte[] rows = filtered(image);
    byte[] packed = new byte[rows.length + rows.length / 100 + 1024];
    chunk(out, "IDAT", packed, deflate(rows, packed));
    chunk(out, "IEND", packed, 0);
    out.flush();
  }

  private static int deflate(byte[] rows, byte[] packed) {
    Deflater deflater = new Deflater(LEVEL);
    try {
      deflater.setInput(rows);
      deflater.finish();
      return deflater.deflate(packed);
    } finally {
      deflater.end();
    }
  }

  private static byte[] filtered(BufferedImage image) {
    int stride = image.getWidth() * CHANNELS;
    byte[] all = new byte[(stride + 1) * image.getHeight()];
    byte[] above = new byte[stride];
    byte[] row = new byte[stride];
    byte[][] tries = new byte[3][stride];
    int[] pixels = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, pixels.length, 1, pixels, 0, pixels.length);
      for (int x = 0; x < pixels.length; x++) {
        row[CHANNELS * x] = (byte) (pixels[x] >> 16);
        row[CHANNELS * x + 1] = (byte) (pixels[x] >> 8);
        row[CHANNELS * x + 2] = (byte) pixels[x];
      }
      int best = filter(row, above, tries);
      all[y * (stride + 1)] = (byte) best;
      System.arraycopy(tries[best], 0, all, y * (stride + 1) + 1, stride);
      byte[] done = above;
      above = row;
      row = done;
    }
    return all;
  }

  /** Fills in the row as it is, minus its left and minus its upper neighbour; the number of the best. */
  private static int filter(byte[] row, byte[] above, byte[][] tries) {
    long[] sums = new long[tries.length];
    for (int k = 0; k < row.length; k++) {
      tries[0][k] = row[k];
      tries[1][k] = (byte) (row[k] - (k < CHANNELS ? 0 : row[k - CHANNELS]));
      tries[2][k] = (byte) (row[k] - above[k]);
      for (int f = 0; f < tries.length; f++) {
        sums[f] += Math.abs(tries[f][k]);
      }
    }
    return sums[2] <= sums[1] && sums[2] <= sums[0] ? 2 : sums[1] <= sums[0] ? 1 : 0;
  }

  private static void chunk(DataOutputStream out, String type, byte[] data, int length) throws IOException {
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
