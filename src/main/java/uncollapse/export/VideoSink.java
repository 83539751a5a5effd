package uncollapse.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uncollapse.text.Scratch;
import uncollapse.text.Unwritten;

/**
 * A film as a video, made by ffmpeg, which is fed raw frames. It works in a folder of its own and is told no name that a user
 * chose; what it complains about is not written to a disk, which may be what it complains about.
 */
final class VideoSink implements FrameSink {
  /** Of what it complains about no more is kept. */
  private static final int MOST_SAID = 1 << 20;

  /** Some versions leave half a film on a full disk and end as if all were well, but for these words. */
  private static final Pattern TROUBLE = Pattern.compile("(?i)\\b(error|failed|no space left)\\b");

  /** What it says for want of an encoder: in its first lines, or in the last of newer versions. */
  private static final Pattern NO_ENCODER = Pattern.compile("(?i)unknown encoder|encoder not found");

  private final Path place;
  private final Ffmpeg ffmpeg;
  private final VideoFormat format;
  private final int planes;
  private final Queue<byte[]> written = new ConcurrentLinkedQueue<>();
  private final Scratch scratch;
  private final Path film;
  private final Process process;
  private final OutputStream frames;
  private final InputStream errors;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  /**
   * Starts ffmpeg.
   *
   * @param width of a frame; odd ones grow by a column, odd heights by a row
   */
  VideoSink(Path place, Ffmpeg ffmpeg, VideoFormat format, int width, int height, double framesPerSecond)
      throws IOException {
    this.place = place;
    this.ffmpeg = ffmpeg;
    this.format = format;
    planes = Yuv.bytes(width, height);
    scratch = new Scratch(place);
    film = scratch.folder().resolve("film." + format.ending());
    try {
      process =
          new ProcessBuilder(command(width, height, framesPerSecond))
              .directory(scratch.folder().toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      scratch.close();
      throw failure(String.valueOf(e.getMessage()));
    }
    frames = process.getOutputStream();
    errors = process.getErrorStream();
  }

  private List<String> command(int width, int height, double framesPerSecond) {
    List<String> colours =
        List.of("-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709");
    List<String> command = new ArrayList<>(List.of(ffmpeg.program().toString(), "-hide_banner", "-nostdin"));
    command.addAll(List.of("-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "yuv420p"));
    command.addAll(colours);
    command.addAll(List.of("-video_size", Yuv.even(width) + "x" + Yuv.even(height)));
    command.addAll(List.of("-framerate", String.format(Locale.ROOT, "%.6f", framesPerSecond), "-i", "pipe:0", "-an"));
    command.addAll(List.of("-c:v", format.encoder()));
    command.addAll(format.options());
    command.addAll(List.of("-pix_fmt", "yuv420p"));
    command.addAll(colours);
    command.addAll(List.of("-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", format.ending()));
    command.add(film.getFileName().toString());
    return command;
  }

  /** Where an earlier frame was that has been written since: to clear and to give up megabytes for each one takes time. */
  @Override
  public byte[] encode(BufferedImage frame) {
    byte[] used = written.poll();
    byte[] free = used == null ? new byte[planes] : used;
    Yuv.put(frame, free);
    return free;
  }

  @Override
  public void write(byte[] encoded, int times) throws IOException {
    try {
      for (int k = 0; k < times; k++) {
        listen();
        frames.write(encoded);
      }
    } catch (IOException e) {
      throw failure();
    }
    written.add(encoded);
  }

  @Override
  public void finish() throws IOException {
    try {
      frames.close();
    } catch (IOException e) {
      throw failure();
    }
    if (await() != 0 || !Files.isRegularFile(film) || complaints().anyMatch(TROUBLE.asPredicate())) {
      throw failure();
    }
  }

  private int await() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException().initCause(e);
    }
  }

  /** In its own words: the last line that it left, unless it has no such encoder. */
  private ExportFailure failure() throws IOException {
    process.toHandle().destroy(); // which, unlike its own, leaves open what it has said
    int code = await();
    if (complaints().anyMatch(NO_ENCODER.asPredicate())) {
      return ffmpeg.lacks(format);
    }
    String last = complaints().reduce("", (_, line) -> line).strip();
    return failure(last.isEmpty() ? "exit code " + code : last);
  }

  private ExportFailure failure(String reason) {
    return Unwritten.isFull(reason)
        ? new ExportFailure("input.export.failed.full", place)
        : new ExportFailure("input.export.ffmpeg.failed", place, reason);
  }

  private Stream<String> complaints() throws IOException {
    listen();
    return said.toString(StandardCharsets.ISO_8859_1).lines().filter(line -> !line.isBlank());
  }

  /** What it has said by now, without waiting for more: a program that it has started may outlive it. */
  private void listen() throws IOException {
    for (int n = errors.available(); n > 0; n = errors.available()) {
      byte[] more = errors.readNBytes(n);
      if (said.size() < MOST_SAID) {
        said.writeBytes(more);
      }
    }
  }

  @Override
  public void commit() throws IOException {
    scratch.commit(film);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    boolean interrupted = Thread.interrupted();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    scratch.close();
  }
}
