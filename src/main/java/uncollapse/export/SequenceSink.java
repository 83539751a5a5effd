package uncollapse.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import uncollapse.text.Scratch;

/** A film as a folder of pictures, with the line that makes a video of them. */
final class SequenceSink implements FrameSink {
  private static final String NAME = "frame-%05d.png";

  private final Scratch scratch;
  private final Path frames;
  private final double framesPerSecond;
  private int written;

  SequenceSink(Path folder, double framesPerSecond) throws IOException {
    this.framesPerSecond = framesPerSecond;
    scratch = new Scratch(folder);
    frames = scratch.folder().resolve("frames");
    try {
      Files.createDirectory(frames);
    } catch (IOException e) {
      scratch.close();
      throw e;
    }
  }

  @Override
  public byte[] encode(BufferedImage frame) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    PngWriter.write(frame, PngWriter.Effort.FAST, 0, out);
    return out.toByteArray();
  }

  @Override
  public void write(byte[] encoded, int times) throws IOException {
    for (int k = 0; k < times; k++) {
      written++;
      Files.write(frames.resolve(String.format(Locale.ROOT, NAME, written)), encoded);
    }
  }

  @Override
  public void finish() throws IOException {
    String line =
        "ffmpeg -framerate %s -i %s -vf \"pad=ceil(iw/2)*2:ceil(ih/2)*2\" -c:v libx264 -crf 18 -pix_fmt yuv420p film.mp4\n"
            .formatted(framesPerSecond, NAME);
    Files.writeString(frames.resolve("ffmpeg.txt"), line);
  }

  @Override
  public void commit() throws IOException {
    scratch.commit(frames);
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }
}
