package uncollapse.export;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Packs the pixels of a drawing for PNG in less than half the time that {@link java.util.zip.Deflater} takes, for it knows
 * what they look like: each row is written as its differences from the row above (filter 2), which are mostly nothing, and of
 * all that deflate (RFC 1951) could refer back to only the pixel before is looked at. One block with its own Huffman codes
 * within a zlib stream (RFC 1950).
 */
final class PixelDeflater {
  private static final int UP = 2;
  private static final int END = 256;
  private static final int LONGEST_RUN = 258;
  private static final int LONGEST_CODE = 15;
  private static final int LONGEST_LENGTH_CODE = 7;
  private static final int ADLER = 65521;
  private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Of lengths 3 to 258: the symbol, and how many more bits follow (RFC 1951, 3.2.5). */
  private static final int[] LENGTH_SYMBOL = new int[LONGEST_RUN + 1];

  private static final int[] LENGTH_EXTRA = new int[LONGEST_RUN + 1];
  private static final int[] LENGTH_BITS = new int[LONGEST_RUN + 1];

  /** The order in which a block tells the lengths of the code for lengths (3.2.7). */
  private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

  static {
    int length = 3;
    for (int symbol = 257; symbol < 285; symbol++) {
      int bits = Math.max(0, symbol - 261) / 4;
      for (int k = 0; k < 1 << bits; k++) {
        LENGTH_SYMBOL[length] = symbol;
        LENGTH_BITS[length] = bits;
        LENGTH_EXTRA[length] = k;
        length++;
      }
    }
    LENGTH_SYMBOL[LONGEST_RUN] = 285;
    LENGTH_BITS[LONGEST_RUN] = 0;
    LENGTH_EXTRA[LONGEST_RUN] = 0;
  }

  private final int width;
  private final int height;
  private final int channels;
  private final int mask;
  private final int longest;
  private final int[] counts = new int[286];

  // Differences from the row above, each with how many of its kind follow in the row.
  private int[] differences = new int[1 << 14];
  private int[] repeats = new int[1 << 14];
  private int size;

  // Adler-32 of what is packed.
  private long sum = 1;
  private long sums;

  private byte[] out = new byte[1 << 16];
  private int written;
  private long pending;
  private int pendingBits;

  private PixelDeflater(int width, int height, boolean alpha) {
    this.width = width;
    this.height = height;
    channels = alpha ? 4 : 3;
    mask = alpha ? -1 : 0xFFFFFF;
    longest = LONGEST_RUN / channels * channels;
  }

  /**
   * What stands in the IDAT chunks of a PNG with 8 bits a channel.
   *
   * @param pixels ARGB, row by row
   * @param alpha whether transparency is told, too: RGBA instead of RGB
   */
  static byte[] pack(int[] pixels, int width, int height, boolean alpha) {
    PixelDeflater packer = new PixelDeflater(width, height, alpha);
    packer.compare(pixels);
    packer.write();
    return Arrays.copyOf(packer.out, packer.written);
  }

  private void compare(int[] pixels) {
    int[] nothing = new int[width];
    for (int y = 0; y < height; y++) {
      int[] above = y == 0 ? nothing : pixels;
      compare(pixels, y * width, above, Math.max(0, y - 1) * width);
      sum %= ADLER;
      sums %= ADLER;
    }
    counts[UP] += height;
    counts[END] = 1;
  }

  private void compare(int[] row, int at, int[] above, int up) {
    byteSummed(UP);
    int x = 0;
    while (x < width) {
      int difference = difference(row[at + x], above[up + x]);
      int end = x + 1;
      while (end < width && difference(row[at + end], above[up + end]) == difference) {
        end++;
        if (difference == 0) {
          int equal = Arrays.mismatch(row, at + end, at + width, above, up + end, up + width);
          end = equal < 0 ? width : end + equal;
        }
      }
      add(difference, end - x - 1);
      x = end;
    }
  }

  /** Of each channel by itself, modulo 256. */
  private int difference(int pixel, int above) {
    int low = (pixel | 0x80808080) - (above & 0x7F7F7F7F);
    return (low ^ ((pixel ^ ~above) & 0x80808080)) & mask;
  }

  private void add(int difference, int more) {
    if (size == differences.length) {
      differences = Arrays.copyOf(differences, 2 * size);
      repeats = Arrays.copyOf(repeats, 2 * size);
    }
    differences[size] = difference;
    repeats[size] = more;
    size++;
    counts[(difference >> 16) & 255]++;
    counts[(difference >> 8) & 255]++;
    counts[difference & 255]++;
    if (channels == 4) {
      counts[difference >>> 24]++;
    }
    for (int left = more * channels; left > 0; left -= longest) {
      counts[LENGTH_SYMBOL[Math.min(left, longest)]]++;
    }
    summed(difference, more + 1);
  }

  private void summed(int difference, int pixels) {
    if (difference == 0) {
      sums += sum * pixels * channels;
      return;
    }
    for (int k = 0; k < pixels; k++) {
      byteSummed((difference >> 16) & 255);
      byteSummed((difference >> 8) & 255);
      byteSummed(difference & 255);
      if (channels == 4) {
        byteSummed(difference >>> 24);
      }
    }
  }

  private void byteSummed(int value) {
    sum += value;
    sums += sum;
  }

  private void write() {
    bits(0x0178, 16); // deflate with a window of 32 KiB, fastest
    bits(0b101, 3); // the last block, with its own codes
    HuffmanCode code = HuffmanCode.of(counts, LONGEST_CODE);
    header(code);
    int at = 0;
    for (int y = 0; y < height; y++) {
      symbol(code, UP);
      for (int x = 0; x < width; at++) {
        int difference = differences[at];
        symbol(code, (difference >> 16) & 255);
        symbol(code, (difference >> 8) & 255);
        symbol(code, difference & 255);
        if (channels == 4) {
          symbol(code, difference >>> 24);
        }
        run(code, repeats[at] * channels);
        x += 1 + repeats[at];
      }
    }
    symbol(code, END);
    bits(0, (Byte.SIZE - pendingBits % Byte.SIZE) % Byte.SIZE);
    bits(Integer.reverseBytes((int) (sums << 16 | sum)), Integer.SIZE);
    flush(pendingBits / Byte.SIZE);
  }

  /** The lengths of both codes, by a third code (3.2.7). The only distance is a pixel. */
  private void header(HuffmanCode code) {
    int distance = channels - 1;
    int[] lengths = new int[counts.length + distance + 1];
    for (int k = 0; k < counts.length; k++) {
      lengths[k] = code.length(k);
    }
    lengths[lengths.length - 1] = 1;
    int[] often = new int[ORDER.length];
    for (int length : lengths) {
      often[length]++;
    }
    HuffmanCode ofLengths = HuffmanCode.of(often, LONGEST_LENGTH_CODE);
    bits(counts.length - 257, 5);
    bits(distance, 5);
    bits(ORDER.length - 4, 4);
    for (int k : ORDER) {
      bits(ofLengths.length(k), 3);
    }
    for (int length : lengths) {
      symbol(ofLengths, length);
    }
  }

  /** So many bytes more like those of the pixel before. */
  private void run(HuffmanCode code, int bytes) {
    for (int left = bytes; left > 0; left -= longest) {
      int length = Math.min(left, longest);
      symbol(code, LENGTH_SYMBOL[length]);
      bits(LENGTH_EXTRA[length], LENGTH_BITS[length]);
      bits(0, 1); // the distance
    }
  }

  private void symbol(HuffmanCode code, int symbol) {
    bits(code.bits(symbol), code.length(symbol));
  }

  /** The lowest bit first. */
  private void bits(int value, int count) {
    pending |= (value & 0xFFFFFFFFL) << pendingBits;
    pendingBits += count;
    if (pendingBits >= Integer.SIZE) {
      flush(Integer.BYTES);
    }
  }

  private void flush(int bytes) {
    if (written + Long.BYTES > out.length) {
      out = Arrays.copyOf(out, 2 * out.length);
    }
    LONG.set(out, written, pending);
    written += bytes;
    pending >>>= bytes * Byte.SIZE;
    pendingBits -= bytes * Byte.SIZE;
  }
}
