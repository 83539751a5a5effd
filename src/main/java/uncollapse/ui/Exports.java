package uncollapse.ui;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import uncollapse.export.FilmFormat;
import uncollapse.export.FilmTiming;
import uncollapse.export.FrameSize;
import uncollapse.export.FrameStyle;
import uncollapse.export.Outputs;
import uncollapse.export.PngWriter;
import uncollapse.export.RunExporter;
import uncollapse.export.Story;
import uncollapse.export.Watcher;
import uncollapse.scene.Picture;
import uncollapse.text.AtomicFile;
import uncollapse.text.Words;
import uncollapse.train.Experiment;
import uncollapse.train.ExperimentFile;
import uncollapse.train.Inputs;

/** Saving what the run shows and what it was: a picture of now, the film and the numbers from step 0 to now. */
final class Exports {
  private static final FrameSize PICTURE_SIZE = new FrameSize(1920, 1200);

  /** A long run's numbers are thinned to about so many rows. */
  private static final long MOST_ROWS = 5_000;

  private final RunModel run;
  private final Look look;
  private final Notices notices;
  private final FileDialogs dialogs;
  private final ExportList exports;

  /** What is done in the background: writes one file, telling how far it is. */
  @FunctionalInterface
  interface Job {
    void write(Path file, Watcher watcher) throws IOException;
  }

  Exports(RunModel run, Look look, Notices notices, FileDialogs dialogs, ExportList exports) {
    this.run = run;
    this.look = look;
    this.notices = notices;
    this.dialogs = dialogs;
    this.exports = exports;
  }

  void picture() {
    FrameStyle style = FrameStyle.DEFAULT.sized(PICTURE_SIZE, 1).in(look.theme(), words().language());
    Picture now = style.picture(run.snapshot(), look.view());
    ask(
        "ui.export.picture",
        "png",
        (file, watcher) -> AtomicFile.write(file, out -> PngWriter.write(draw(style, now), out)));
  }

  void animation() {
    FrameStyle style = FrameStyle.DEFAULT.in(look.theme(), words().language());
    run.recording(
        recording ->
            ask(
                "ui.export.animation",
                "gif",
                (file, watcher) -> RunExporter.render(new Story(recording), style, FilmTiming.DEFAULT, Outputs.film(file, FilmFormat.GIF), watcher)));
  }

  void metrics() {
    run.recording(
        recording -> {
          long every = 1 + recording.steps() / MOST_ROWS;
          ask(
              "ui.export.metrics",
              "csv",
              (file, watcher) ->
                  RunExporter.render(
                      new Story(recording), FrameStyle.DEFAULT, FilmTiming.DEFAULT, Outputs.csv(file, every), watcher));
        });
  }

  /** The experiment as it stands, live knobs included. */
  void experiment() {
    Experiment now = run.experiment();
    ask("ui.export.experiment", "json", (file, watcher) -> ExperimentFile.write(file, now));
  }

  private void ask(String titleKey, String extension, Job job) {
    Words words = words();
    String title = words.get(titleKey).replace("…", "");
    dialogs
        .save(title, "uncollapse." + extension, new FileDialogs.Kind(title, List.of(extension)))
        .ifPresent(file -> notices.attempt(() -> begin(file, job)));
  }

  private void begin(Path file, Job job) {
    Inputs.of(run.experiment()).protect(file);
    exports.start(file, job);
  }

  private Words words() {
    return new Words(look.languageProperty().get());
  }

  private static BufferedImage draw(FrameStyle style, Picture picture) {
    BufferedImage image = style.newImage();
    Graphics2D g = image.createGraphics();
    style.paint(style.newPainter(), g, picture);
    g.dispose();
    return image;
  }
}
