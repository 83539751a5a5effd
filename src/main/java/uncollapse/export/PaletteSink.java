package uncollapse.export;

import java.awt.image.BufferedImage;

/** Leaves nothing but a palette of the frames. Colours are counted, so that it does not matter in which order they come. */
final class PaletteSink implements FrameSink {
  private static final byte[] NOTHING = {};

  private final Palette.Counter colours = new Palette.Counter();

  @Override
  public byte[] encode(BufferedImage frame) {
    synchronized (colours) {
      colours.add(frame);
    }
    return NOTHING;
  }

  @Override
  public void write(byte[] encoded, int times) {}

  @Override
  public void finish() {}

  Palette palette() {
    return colours.palette(GifWriter.MOST_COLORS);
  }

  @Override
  public void commit() {}

  @Override
  public void close() {}
}
