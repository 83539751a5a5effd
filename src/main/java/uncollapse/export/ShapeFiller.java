package uncollapse.export;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * Fills shapes on the pixels of an image: each takes as much of the colour as the shape covers of it,
 * exactly. Parts of a shape that lie upon each other count once; where some run against others they are holes.
 *
 * <p>Each edge writes down by how much the cover changes in the cells that it meets; the cover is the sum of that along a row.
 * Cells that no edge meets are never looked at one by one. So do font rasterisers (R. Levien, <a
 * href="https://github.com/raphlinus/font-rs">font-rs</a>). For one thread. Why not Java2D's own: decision 13.
 */
final class ShapeFiller {
  private static final int BLOCK_BITS = CoverRows.BLOCK_BITS;
  private static final int BLOCK = CoverRows.BLOCK;

  /** Of the cover; less is rounding. */
  private static final float NOTHING = 1f / 1024;

  private static final int ONE = 256;
  private static final int OPAQUE = 255 << 24;

  private final int[] pixels;
  private final int stride;
  private final int height;
  private final boolean transparent;
  private final Edges edges = new Edges();
  private final CoverRows cover;

  /** The greatest share of the colour in each cell so far, and the blocks where there is one. */
  private final short[] shares;

  private final long[] laid;

  // Of the shape at hand.
  private int rgb;
  private int most;
  private int left;
  private int width;
  private int first;
  private int rows;

  /** For an image of {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB}. */
  ShapeFiller(BufferedImage image) {
    pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    stride = image.getWidth();
    height = image.getHeight();
    transparent = image.getColorModel().hasAlpha();
    cover = new CoverRows(stride);
    shares = new short[cover.changes.length];
    laid = new long[cover.touched.length];
  }

  /**
   * Fills a shape.
   *
   * @param transform from the shape's units to pixels
   * @param clip pixels that may change
   * @param apart whether parts that all run the same way are laid upon each other one by one, so that of two covers of a pixel
   *     the greater one counts; else their sum does, up to 1, which is faster and for parts that hardly touch no different
   */
  void fill(Shape shape, AffineTransform transform, Rectangle clip, Color color, boolean apart) {
    Rectangle within = clip.intersection(new Rectangle(stride, height));
    if (within.isEmpty()) {
      return;
    }
    edges.read(shape, transform);
    left = within.x;
    width = within.width;
    rgb = (color.getRGB() & 0xFFFFFF) | (transparent ? OPAQUE : 0);
    most = (color.getAlpha() * ONE + 127) / 255;
    boolean oneByOne = apart && edges.parts() > 1 && !edges.runBothWays();
    int last = (int) Math.min(within.y + within.height, Math.ceil(edges.bottom()));
    for (first = (int) Math.max(within.y, Math.floor(edges.top())); first < last; first += CoverRows.ROWS) {
      rows = Math.min(CoverRows.ROWS, last - first);
      cover.move(left, first, width, rows);
      if (oneByOne) {
        layParts();
      } else {
        add(0, edges.partEnd(edges.parts() - 1));
        for (int row = 0; row < rows; row++) {
          sweep(row);
        }
      }
    }
  }

  private void add(int from, int to) {
    double[] ends = edges.ends();
    for (int k = from; k < to; k += 4) {
      cover.add(ends[k], ends[k + 1], ends[k + 2], ends[k + 3]);
    }
  }

  /** Colours the pixels of a row and forgets its cover. */
  private void sweep(int row) {
    int words = cover.words;
    float[] changes = cover.changes;
    int at = row * cover.stride;
    int out = (first + row) * stride + left;
    float covered = 0;
    int x = 0;
    for (int word = row * words; word < (row + 1) * words; word++) {
      long blocks = cover.touched[word];
      cover.touched[word] = 0;
      for (; blocks != 0; blocks &= blocks - 1) {
        int begin = (((word - row * words) << 6) + Long.numberOfTrailingZeros(blocks)) << BLOCK_BITS;
        span(out + x, out + Math.min(begin, width), covered);
        x = Math.min(begin + BLOCK, width + 1);
        int share = share(covered);
        for (int k = begin; k < x; k++) {
          float change = changes[at + k];
          if (change != 0) {
            changes[at + k] = 0;
            covered += change;
            share = share(covered);
          }
          if (share != 0 && k < width) {
            pixels[out + k] = share == ONE ? rgb : mix(pixels[out + k], rgb, share);
          }
        }
      }
    }
    span(out + x, out + width, covered);
  }

  /** Pixels that are covered alike. */
  private void span(int from, int to, float covered) {
    if (from < to && Math.abs(covered) > NOTHING) {
      int share = share(covered);
      if (share == ONE) {
        Arrays.fill(pixels, from, to, rgb);
      } else {
        for (int k = from; k < to; k++) {
          pixels[k] = mix(pixels[k], rgb, share);
        }
      }
    }
  }

  private void layParts() {
    for (int part = 0; part < edges.parts(); part++) {
      int from = (int) Math.clamp(Math.floor(edges.top(part)) - first, 0, rows);
      int to = (int) Math.clamp(Math.ceil(edges.bottom(part)) - first, 0, rows);
      if (from < to) {
        add(edges.partBegin(part), edges.partEnd(part));
        for (int row = from; row < to; row++) {
          lay(row);
        }
      }
    }
    for (int row = 0; row < rows; row++) {
      colour(row);
    }
  }

  /** Lays the cover of a row upon what was there, and forgets it. Parts are small: all between two edges is gone through. */
  private void lay(int row) {
    int words = cover.words;
    float[] changes = cover.changes;
    int at = row * cover.stride;
    float covered = 0;
    int x = 0;
    for (int word = row * words; word < (row + 1) * words; word++) {
      long blocks = cover.touched[word];
      cover.touched[word] = 0;
      for (; blocks != 0; blocks &= blocks - 1) {
        int begin = (((word - row * words) << 6) + Long.numberOfTrailingZeros(blocks)) << BLOCK_BITS;
        if (Math.abs(covered) < NOTHING) {
          x = begin;
        }
        for (int k = x; k < begin + BLOCK && k <= width; k++) {
          covered += changes[at + k];
          changes[at + k] = 0;
          shares[at + k] = (short) Math.max(shares[at + k], share(covered));
        }
        for (int block = x >> BLOCK_BITS; block <= begin >> BLOCK_BITS; block++) {
          laid[row * words + (block >> 6)] |= 1L << block;
        }
        x = begin + BLOCK;
      }
    }
    if (Math.abs(covered) > NOTHING) {
      Arrays.fill(shares, at + Math.min(x, width), at + width, (short) share(covered));
      for (int block = x >> BLOCK_BITS; block <= width >> BLOCK_BITS; block++) {
        laid[row * words + (block >> 6)] |= 1L << block;
      }
    }
  }

  /** Colours the pixels of a row by what was laid there, and forgets that. */
  private void colour(int row) {
    int at = row * cover.stride;
    int out = (first + row) * stride + left;
    for (int word = 0; word < cover.words; word++) {
      long blocks = laid[row * cover.words + word];
      laid[row * cover.words + word] = 0;
      for (; blocks != 0; blocks &= blocks - 1) {
        int begin = ((word << 6) + Long.numberOfTrailingZeros(blocks)) << BLOCK_BITS;
        for (int k = begin; k < begin + BLOCK && k <= width; k++) {
          int share = shares[at + k];
          shares[at + k] = 0;
          if (share != 0 && k < width) {
            pixels[out + k] = share == ONE ? rgb : mix(pixels[out + k], rgb, share);
          }
        }
      }
    }
  }

  private int share(float covered) {
    return Math.min(most, (int) (Math.abs(covered) * most + 0.5f));
  }

  private int mix(int under, int over, int share) {
    int alpha = under >>> 24;
    return !transparent ? solid(under, over, share)
        : alpha == 255 ? OPAQUE | solid(under, over, share)
        : through(under, alpha, over, share);
  }

  /** Two channels at once, and the third. */
  private static int solid(int under, int over, int share) {
    int rest = ONE - share;
    int redBlue = ((under & 0xFF00FF) * rest + (over & 0xFF00FF) * share + 0x800080) >>> 8;
    int green = ((under & 0xFF00) * rest + (over & 0xFF00) * share + 0x8000) >>> 8;
    return (redBlue & 0xFF00FF) | (green & 0xFF00);
  }

  /** What shows of both upon nothing: colours weigh as much as they hide. */
  private static int through(int under, int alpha, int over, int share) {
    int ofOver = 255 * share;
    int ofUnder = alpha * (ONE - share);
    int sum = ofOver + ofUnder;
    int mixed = ((sum + ONE / 2) / ONE) << 24;
    for (int shift = 0; shift < 24; shift += 8) {
      int channel = (((over >> shift) & 255) * ofOver + ((under >> shift) & 255) * ofUnder + sum / 2) / sum;
      mixed |= channel << shift;
    }
    return mixed;
  }
}
