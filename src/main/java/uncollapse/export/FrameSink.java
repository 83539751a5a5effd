package uncollapse.export;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;

/** Where the frames of a film go. Closing it without {@link #commit} leaves nothing behind. */
sealed interface FrameSink extends Closeable permits GifSink, PaletteSink, SequenceSink, VideoSink {
  /** What is kept of a frame; on any thread. */
  byte[] encode(BufferedImage frame) throws IOException;

  /**
   * Adds a frame; in order, on one thread.
   *
   * @param encoded not to be used any more: another frame may be put there
   * @param times how many frames long it stands, at least 1
   */
  void write(byte[] encoded, int times) throws IOException;

  /** All frames are there. */
  void finish() throws IOException;

  /** Puts the finished film in its place. */
  void commit() throws IOException;
}
