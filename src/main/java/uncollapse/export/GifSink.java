package uncollapse.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import uncollapse.text.AtomicFile;

/** A film as a GIF. */
final class GifSink implements FrameSink {
  private final AtomicFile file;
  private final GifWriter gif;
  private final double framesPerSecond;
  private long frames;

  GifSink(Path path, int width, int height, Palette palette, double framesPerSecond, boolean loop) throws IOException {
    this.framesPerSecond = framesPerSecond;
    file = new AtomicFile(path);
    gif = new GifWriter(file.out(), width, height, palette, loop);
  }

  @Override
  public byte[] encode(BufferedImage frame) {
    return gif.indices(frame);
  }

  /** Delays are whole hundredths of a second: their sum never strays from the film's time by more than half of one. */
  @Override
  public void write(byte[] encoded, int times) throws IOException {
    long from = Math.round(100 * frames / framesPerSecond);
    frames += times;
    gif.add(encoded, Math.toIntExact(Math.round(100 * frames / framesPerSecond) - from));
  }

  @Override
  public void finish() throws IOException {
    gif.close();
    file.settle();
  }

  @Override
  public void commit() throws IOException {
    file.commit();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
