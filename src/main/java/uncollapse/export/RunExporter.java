package uncollapse.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import uncollapse.scene.Facing;
import uncollapse.scene.FramePainter;
import uncollapse.scene.View;
import uncollapse.text.AtomicFile;
import uncollapse.train.Inputs;
import uncollapse.train.Recording;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;

/** Runs an experiment in simulated time and leaves its film, its last picture and its numbers as files. */
public final class RunExporter {
  /** So many frames decide the palette. */
  private static final int PALETTE_FRAMES = 16;

  /** The camera's share of its way in a frame. */
  private static final double GLIDE = 0.12;

  private static final int HOLD_FIRST = 60;
  private static final int HOLD_LAST = 200;

  private final FrameStyle style;
  private final FilmTiming timing;
  private final Outputs outputs;
  private final Watcher watcher;
  private final FramePainter painter;
  private final BufferedImage image;
  private long done;
  private long all;

  /**
   * What came of it.
   *
   * @param end the last step that could be taken: earlier than asked for if the run diverged
   */
  public record Outcome(Snapshot end, List<Path> files) {}

  private RunExporter(FrameStyle style, FilmTiming timing, Outputs outputs, Watcher watcher) {
    this.style = style;
    this.timing = timing;
    this.outputs = outputs;
    this.watcher = watcher;
    painter = style.newPainter();
    image = style.newImage();
  }

  /**
   * Trains, paints and writes. The same arguments give the same bytes.
   *
   * @throws CancellationException if the watcher stopped it; no file has been written or changed then
   * @throws uncollapse.text.BadInputException if an output is the file that the points come from
   */
  public static Outcome render(
      Recording run, FrameStyle style, FilmTiming timing, Outputs outputs, Watcher watcher) throws IOException {
    outputs.files().forEach(Inputs.of(run.start())::protect);
    return new RunExporter(style, timing, outputs, watcher).render(run);
  }

  private Outcome render(Recording run) throws IOException {
    long[] shown = outputs.gif() == null ? new long[0] : Pacing.steps(run, timing.frames());
    all = run.steps() + (shown.length == 0 ? 0 : shown.length + PALETTE_FRAMES);
    Map<Path, AtomicFile> files = new LinkedHashMap<>();
    try {
      Film film = new Film(run, shown, outputs.csv() == null ? 0 : outputs.csvEvery());
      Trainer trainer = film.train(csv(run, files), this::tick);
      Snapshot end = trainer.snapshot();
      if (outputs.gif() != null) {
        gif(film.frames(), open(outputs.gif(), files));
      }
      if (outputs.png() != null) {
        PngWriter.write(paint(end, Facing.of(end)), open(outputs.png(), files));
      }
      if (outputs.quality() != null) {
        QualityCsv.write(trainer.layers(), writer(outputs.quality(), files));
      }
      for (AtomicFile file : files.values()) {
        file.commit();
      }
      return new Outcome(end, List.copyOf(files.keySet()));
    } finally {
      for (AtomicFile file : files.values()) {
        file.close();
      }
    }
  }

  private static OutputStream open(Path path, Map<Path, AtomicFile> files) throws IOException {
    AtomicFile file = new AtomicFile(path);
    files.put(path, file);
    return file.out();
  }

  private MetricsCsv csv(Recording run, Map<Path, AtomicFile> files) throws IOException {
    Path csv = outputs.csv();
    return new MetricsCsv(csv == null ? Writer.nullWriter() : writer(csv, files), run.terms());
  }

  private static Writer writer(Path path, Map<Path, AtomicFile> files) throws IOException {
    return new OutputStreamWriter(open(path, files), StandardCharsets.UTF_8);
  }

  private void gif(List<Snapshot> frames, OutputStream out) throws IOException {
    List<View> views = views(frames);
    Palette.Counter colors = new Palette.Counter();
    for (int k = 0; k < PALETTE_FRAMES; k++) {
      int frame = (int) Math.round((frames.size() - 1) * (k / (PALETTE_FRAMES - 1.0)));
      colors.add(paint(frames.get(frame), views.get(frame)));
      tick();
    }
    List<Integer> delays = Pacing.delays(frames.size(), timing.framesPerSecond(), HOLD_FIRST, HOLD_LAST);
    Palette palette = colors.palette(GifWriter.MOST_COLORS);
    try (GifWriter gif = new GifWriter(out, image.getWidth(), image.getHeight(), palette)) {
      for (int k = 0; k < frames.size(); k++) {
        gif.add(paint(frames.get(k), views.get(k)), delays.get(k));
        tick();
      }
    }
  }

  /** A camera that follows the features, calmly, and goes round them a little meanwhile. */
  private List<View> views(List<Snapshot> frames) {
    List<View> views = new ArrayList<>();
    View at = Facing.of(frames.getFirst());
    for (int k = 0; k < frames.size(); k++) {
      at = Facing.towards(at, Facing.of(frames.get(k)), GLIDE);
      double left = 1 - (frames.size() == 1 ? 1 : k / (frames.size() - 1.0));
      views.add(at.turned(at.yaw() - left * timing.turn(), at.pitch()));
    }
    return views;
  }

  private BufferedImage paint(Snapshot snapshot, View view) {
    Graphics2D g = image.createGraphics();
    style.paint(painter, g, style.picture(snapshot, view));
    g.dispose();
    return image;
  }

  private void tick() {
    done++;
    if (!watcher.reached(Math.min(done, all), all)) {
      throw new CancellationException();
    }
  }
}
