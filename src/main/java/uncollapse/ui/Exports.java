package uncollapse.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import uncollapse.export.Ffmpeg;
import uncollapse.export.FilmTiming;
import uncollapse.export.FrameSize;
import uncollapse.export.FrameStyle;
import uncollapse.export.Outputs;
import uncollapse.export.RunExporter;
import uncollapse.export.Story;
import uncollapse.export.Still;
import uncollapse.export.StillFormat;
import uncollapse.export.Watcher;
import uncollapse.scene.Figures;
import uncollapse.scene.Picture;
import uncollapse.text.AtomicFile;
import uncollapse.text.Words;
import uncollapse.train.Experiment;
import uncollapse.train.ExperimentFile;
import uncollapse.train.Inputs;

/** Saving what the run shows and what it was: a picture of now, the film and the numbers from step 0 to now. */
final class Exports {
  /** A long run's numbers are thinned to about so many rows. */
  private static final long MOST_ROWS = 5_000;

  private final RunModel run;
  private final Look look;
  private final Notices notices;
  private final FileDialogs dialogs;
  private final ExportList exports;
  private final Stills stills;
  private final ExportWindow window;
  private FilmDraft.@Nullable Choice lastFilm;

  /** What is done in the background: writes one file, telling how far it is. */
  @FunctionalInterface
  interface Job {
    void write(Path file, Watcher watcher) throws IOException;
  }

  Exports(
      RunModel run,
      Look look,
      Notices notices,
      FileDialogs dialogs,
      ExportList exports,
      Supplier<@Nullable Window> owner) {
    this.run = run;
    this.look = look;
    this.notices = notices;
    this.dialogs = dialogs;
    this.exports = exports;
    this.stills = new Stills(run, look);
    this.window = new ExportWindow(look, owner);
  }

  /** Lets the user choose how a picture of now is to be. */
  void picture() {
    window.open(FxmlFile.STILL, "ui.still", Map.of(
        StillController.class, (words, close) -> new StillController(stills, words, dialogs, this, close)));
  }

  /** Copies what the window shows, and says so. */
  void copyPicture() {
    notices.attempt(
        () -> {
          FrameStyle style = stills.seen();
          copy(style, stills.now(style), "ui.export.copied.seen");
        });
  }

  /** Copies a picture as it was set up, and says so. */
  void copy(FrameStyle style, Picture picture) {
    copy(style, picture, style.transparent() ? "ui.export.copied.opaque" : "ui.export.copied");
  }

  private void copy(FrameStyle style, Picture picture, String key) {
    Stills.copy(style, picture);
    FrameSize size = style.size();
    String step = Figures.count(picture.snapshot().step());
    exports.say(words -> words.get(key, step, size.width(), size.height()));
  }

  /** Writes a picture in the background. */
  void still(Path file, FrameStyle style, Picture picture, StillFormat format) {
    Job job = (path, _) -> AtomicFile.write(path, out -> Still.write(style, picture, format, out));
    notices.attempt(() -> begin(file, job));
  }

  /** Asks what it is to be like first. */
  void film() {
    Told.story(run, story -> film(new FilmDraft(story, Ffmpeg.installed().map(Ffmpeg::formats).orElse(Set.of()), lastFilm())));
  }

  private void film(FilmDraft draft) {
    window.open(FxmlFile.FILM, "ui.film", Map.of(
        FilmController.class,
        (words, close) -> new FilmController(draft, stills, words, it -> lastFilm = it, () -> save(draft), close),
        TimingController.class,
        (words, _) -> new TimingController(draft, words)));
  }

  /** The last choice of this session; before there is one, as the window looks. */
  private FilmDraft.Choice lastFilm() {
    FilmDraft.Choice last = lastFilm;
    return last == null ? FilmDraft.Choice.first(FrameStyle.DEFAULT.in(look.theme(), look.languageProperty().get())) : last;
  }

  /** Whether a file was chosen. */
  private boolean save(FilmDraft film) {
    Optional<Path> asked = asked("ui.export.animation", film.ending());
    asked.ifPresent(
        name -> {
          Path named = film.settle(name);
          FrameStyle style = stills.ofFilm(film.finished());
          Job job =
              (file, watcher) ->
                  RunExporter.render(film.story(), style, film.chosen(), Outputs.film(file, film.format), watcher);
          notices.attempt(() -> begin(named, job));
        });
    return asked.isPresent();
  }

  void metrics() {
    Told.footage(
        run,
        footage -> {
          Story story = new Story(footage, null);
          long every = 1 + story.steps() / MOST_ROWS;
          ask(
              "ui.export.metrics",
              "csv",
              (file, watcher) ->
                  RunExporter.render(
                      story, FrameStyle.DEFAULT, FilmTiming.DEFAULT, Outputs.csv(file, every), watcher));
        });
  }

  /** The experiment as it stands, live knobs included. */
  void experiment() {
    Experiment now = run.experiment();
    ask("ui.export.experiment", "json", (file, watcher) -> ExperimentFile.write(file, now));
  }

  private void ask(String titleKey, String extension, Job job) {
    asked(titleKey, extension).ifPresent(file -> notices.attempt(() -> begin(file, job)));
  }

  /** The file that was chosen, if one was. */
  private Optional<Path> asked(String titleKey, String extension) {
    Words words = look.words();
    String title = words.get(titleKey).replace("…", "");
    return dialogs.save(
        title,
        extension.isEmpty() ? "uncollapse-frames" : "uncollapse." + extension,
        new FileDialogs.Kind(title, extension.isEmpty() ? List.of() : List.of(extension)));
  }

  private void begin(Path file, Job job) {
    Inputs.of(run.experiment()).protect(file);
    exports.start(file, job);
  }
}
