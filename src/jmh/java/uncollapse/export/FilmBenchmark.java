package uncollapse.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import uncollapse.scene.Facing;
import uncollapse.train.Samples;
import uncollapse.train.Trainer;

/**
 * A film of 1920 × 1080, training and painting included: {@code frames} and {@code video} are what a user of the packaged image waits
 * for; {@code imageIo} is the same folder of pictures by a plain program in a fresh JVM, {@code encoding} the same video from
 * frames that lie ready: what no program could be faster than. Needs the image ({@code mvn -DskipTests package}), ffmpeg, and
 * 6 MB a frame in the folder for temporary files.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(3)
public class FilmBenchmark {
  private static final FrameStyle STYLE = FrameStyle.DEFAULT.sized(new FrameSize(1920, 1080), 1);
  private static final String IMAGE = "target/uncollapse/bin/uncollapse";
  private static final int STRIDE = 2;

  @Param({"240", "450", "900"})
  private int length = 0;

  private Path folder = Path.of("");

  @Setup
  public void prepare() throws IOException {
    folder = Files.createTempDirectory("film");
  }

  @TearDown
  public void clear() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  @Benchmark
  public int frames() throws IOException, InterruptedException {
    return render("frames/");
  }

  @Benchmark
  public int video() throws IOException, InterruptedException {
    return render("film.mp4");
  }

  private int render(String name) throws IOException, InterruptedException {
    String options = "--size 1920x1080 --fps 30 --hold-first 0 --hold-last 0 --steps 0:" + last() + ":" + STRIDE;
    List<String> command = new ArrayList<>(List.of(IMAGE, "render", "un-collapse", "-o", folder + "/" + name));
    command.addAll(List.of(options.split(" ")));
    Process app =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return done(app);
  }

  private static int done(Process process) throws InterruptedException {
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException("exit code " + code);
    }
    return code;
  }

  private long last() {
    return STRIDE * (length - 1L);
  }

  @Benchmark
  public void imageIo() throws IOException {
    Easel easel = new Easel(STYLE);
    Trainer run = new Trainer(Samples.load("un-collapse"));
    for (int k = 0; k < length; k++) {
      ImageIO.write(paint(easel, run, k), "png", folder.resolve("%05d.png".formatted(k)).toFile());
    }
  }

  private static BufferedImage paint(Easel easel, Trainer run, int frame) {
    while (run.stepsTaken() < (long) STRIDE * frame) {
      run.step();
    }
    var snapshot = run.snapshot(true, frame % 10 == 0);
    return easel.paint(STYLE.picture(snapshot, Facing.of(snapshot)));
  }

  /** Frames as they were painted, three bytes a pixel: ready before the clock runs. */
  @State(Scope.Thread)
  public static class Ready {
    private Path frames = Path.of("");

    @Setup(Level.Trial)
    public void paint(FilmBenchmark film) throws IOException {
      frames = film.folder.resolve("frames.rgb");
      Easel easel = new Easel(STYLE);
      Trainer run = new Trainer(Samples.load("un-collapse"));
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(frames), 1 << 20)) {
        for (int k = 0; k < film.length; k++) {
          BufferedImage image = FilmBenchmark.paint(easel, run, k);
          byte[] bytes = new byte[3 * image.getWidth() * image.getHeight()];
          int at = 0;
          for (int pixel : ((DataBufferInt) image.getRaster().getDataBuffer()).getData()) {
            bytes[at++] = (byte) (pixel >> 16);
            bytes[at++] = (byte) (pixel >> 8);
            bytes[at++] = (byte) pixel;
          }
          out.write(bytes);
        }
      }
    }
  }

  @Benchmark
  public int encoding(Ready ready) throws IOException, InterruptedException {
    Process ffmpeg =
        new ProcessBuilder(
                ("ffmpeg -loglevel error -f rawvideo -pix_fmt rgb24 -video_size 1920x1080 -framerate 30 -i pipe:0"
                        + " -c:v libx264 -preset medium -crf 18 -pix_fmt yuv420p -movflags +faststart ")
                    .concat(folder.resolve("alone.mp4").toString())
                    .split(" "))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(ready.frames), 1 << 20);
        OutputStream out = ffmpeg.getOutputStream()) {
      in.transferTo(out);
    }
    return done(ffmpeg);
  }
}
