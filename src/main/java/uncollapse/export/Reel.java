package uncollapse.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.Facing;
import uncollapse.scene.Picture;
import uncollapse.scene.View;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;

/**
 * The frames of a film: made on all cores while the run trains, and written in their order. Only what is under way is
 * held, however long the film is.
 */
final class Reel implements Film.Viewer, AutoCloseable {
  /** The camera's share of its way in a fifteenth of a second. */
  private static final double GLIDE = 0.12;

  private static final double GLIDE_RATE = 15;

  /** So many times in a second of film the table of qualities, which is dear, is measured anew: about as often as a window does. */
  private static final double QUALITY_RATE = 3;

  private final long[] shown;
  private final FilmTiming timing;
  private final FrameStyle style;
  private final FrameSink sink;
  private final Runnable tick;
  private final Conveyor<Framed> conveyor;
  private final Queue<Easel> easels = new ConcurrentLinkedQueue<>();
  private final double glide;
  private final int qualityEvery;
  private View camera = View.HOME;
  private int begun;

  /** The runs of a scene as they were. */
  private record Shot(Snapshot run, @Nullable Snapshot against) {
    static Shot of(Film.Scene scene, boolean exactQuality) {
      @Nullable Trainer other = scene.against();
      return new Shot(
          scene.run().snapshot(true, exactQuality), other == null ? null : other.snapshot(true, exactQuality));
    }
  }

  /** What the sink made of a frame. */
  private record Framed(byte[] encoded, int times) {}

  /**
   * Nothing is painted yet.
   *
   * @param shown the step of each frame, rising
   * @param tick called for each frame that has been written
   */
  Reel(long[] shown, FilmTiming timing, FrameStyle style, FrameSink sink, Runnable tick) {
    this.shown = shown;
    this.timing = timing;
    this.style = style;
    this.sink = sink;
    this.tick = tick;
    conveyor = new Conveyor<>(Conveyor.workers(), this::write);
    qualityEvery = Math.max(1, (int) (timing.framesPerSecond() / QUALITY_RATE));
    glide = 1 - Math.pow(1 - GLIDE, GLIDE_RATE / timing.framesPerSecond());
  }

  @Override
  public long after(long step) {
    return Film.firstAfter(step, shown);
  }

  /** Begins the frames that show the runs as they are now, if there are any. */
  @Override
  public void look(Film.Scene scene, boolean last) throws IOException {
    if (begun < shown.length && shown[begun] <= scene.step()) {
      Shot shot = Shot.of(scene, begun % qualityEvery == 0 || shown[shown.length - 1] <= scene.step());
      while (begun < shown.length && shown[begun] <= scene.step()) {
        begin(shot, begun == shown.length - 1);
      }
    }
  }

  /** No step is to come: one more frame if the run diverged before the last, and all are finished. */
  void end(Film.Scene scene) throws IOException {
    if (begun < shown.length) {
      begin(Shot.of(scene, true), true);
    }
    conveyor.finish();
    sink.finish();
  }

  /** With a camera that follows the features, calmly, unless it has its place, and goes round them a little meanwhile. */
  private void begin(Shot shot, boolean last) throws IOException {
    View facing = style.view(shot.run);
    camera = begun == 0 ? facing : Facing.towards(camera, facing, glide);
    double left = 1 - (shown.length == 1 ? 1 : begun / (shown.length - 1.0));
    View view = camera.turned(camera.yaw() - left * timing.turn(), camera.pitch());
    int times = timing.times(begun == 0, last);
    Picture picture = style.picture(shot.run, view).against(shot.against);
    conveyor.add(() -> new Framed(encode(picture), times));
    begun++;
  }

  private byte[] encode(Picture picture) throws IOException {
    Easel free = easels.poll();
    Easel easel = free == null ? new Easel(style) : free;
    BufferedImage frame = easel.paint(picture);
    byte[] encoded = sink.encode(frame);
    easels.add(easel);
    return encoded;
  }

  private void write(Framed frame) throws IOException {
    sink.write(frame.encoded, frame.times);
    tick.run();
  }

  @Override
  public void close() {
    conveyor.close();
  }
}
