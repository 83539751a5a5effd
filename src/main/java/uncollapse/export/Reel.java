package uncollapse.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import uncollapse.scene.Facing;
import uncollapse.scene.Picture;
import uncollapse.scene.View;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;

/**
 * The frames of a film: made on all cores while the run trains, and written in their order. Only what is under way is
 * held, however long the film is.
 */
final class Reel implements AutoCloseable {
  /** The camera's share of its way in a fifteenth of a second. */
  private static final double GLIDE = 0.12;

  private static final double GLIDE_RATE = 15;

  private final long[] shown;
  private final FilmTiming timing;
  private final FrameStyle style;
  private final FrameSink sink;
  private final Runnable tick;
  private final Conveyor<Framed> conveyor;
  private final Queue<Easel> easels = new ConcurrentLinkedQueue<>();
  private final double glide;
  private View camera = View.HOME;
  private int begun;

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
    glide = 1 - Math.pow(1 - GLIDE, GLIDE_RATE / timing.framesPerSecond());
  }

  /** Begins the frames that show the run as it is now, if there are any. */
  void look(Trainer trainer) throws IOException {
    if (begun < shown.length && shown[begun] <= trainer.stepsTaken()) {
      Snapshot snapshot = trainer.snapshot();
      while (begun < shown.length && shown[begun] <= trainer.stepsTaken()) {
        begin(snapshot, begun == shown.length - 1);
      }
    }
  }

  /** No step is to come: one more frame if the run diverged before the last, and all are finished. */
  void end(Trainer trainer) throws IOException {
    if (begun < shown.length) {
      begin(trainer.snapshot(), true);
    }
    conveyor.finish();
    sink.finish();
  }

  /** With a camera that follows the features, calmly, and goes round them a little meanwhile. */
  private void begin(Snapshot snapshot, boolean last) throws IOException {
    View facing = Facing.of(snapshot);
    camera = begun == 0 ? facing : Facing.towards(camera, facing, glide);
    double left = 1 - (shown.length == 1 ? 1 : begun / (shown.length - 1.0));
    View view = camera.turned(camera.yaw() - left * timing.turn(), camera.pitch());
    int times = timing.times(begun == 0, last);
    Picture picture = style.picture(snapshot, view);
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
