package uncollapse.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import org.jspecify.annotations.Nullable;
import uncollapse.store.Store;
import uncollapse.text.Words;
import uncollapse.train.RunFile;

/** Saving the run, both sides of it, so that it can be had again anywhere. */
final class SaveActions {
  private final RunModel run;
  private final Look look;
  private final Notices notices;
  private final FileDialogs dialogs;
  private final ExportList exports;
  private final Document document;
  private final Store store;
  private @Nullable Path writing;
  private boolean again;

  SaveActions(
      RunModel run,
      Look look,
      Notices notices,
      FileDialogs dialogs,
      ExportList exports,
      Document document,
      Store store) {
    this.run = run;
    this.look = look;
    this.notices = notices;
    this.dialogs = dialogs;
    this.exports = exports;
    this.document = document;
    this.store = store;
  }

  /** To the run's file; asks for one if it has none. */
  void save() {
    document.fileProperty().get().ifPresentOrElse(this::write, this::saveAs);
  }

  /** To a file that the user names. */
  void saveAs() {
    Words words = look.words();
    dialogs
        .save(
            words.get("ui.file.save"),
            suggestion(),
            new FileDialogs.Kind(words.get("ui.kind.run"), List.of(RunFile.ENDING)))
        .ifPresent(this::write);
  }

  private String suggestion() {
    return document
        .fileProperty()
        .get()
        .map(file -> String.valueOf(file.getFileName()))
        .orElseGet(
            () -> {
              String title = run.experiment().title().en().toLowerCase(Locale.ROOT);
              String plain = title.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
              return (plain.isEmpty() ? "run" : plain) + "." + RunFile.ENDING;
            });
  }

  private void write(Path file) {
    if (run.opening()) {
      notices.say(words -> words.get("ui.file.opening"));
    } else if (file.equals(writing)) {
      again = true;
    } else {
      boolean weights = store.preferences().weights();
      run.ask(
          lab -> {
            RunFile content = RunFile.of(lab, weights);
            Document.Mark mark = Document.Mark.of(lab);
            Platform.runLater(() -> notices.attempt(() -> begin(file, content, mark)));
          });
    }
  }

  private void begin(Path file, RunFile content, Document.Mark mark) {
    writing = file;
    Worker<Path> work = exports.start(file, (target, _) -> content.write(target));
    work.stateProperty()
        .subscribe(
            state -> {
              switch (state) {
                case READY, SCHEDULED, RUNNING -> {}
                case SUCCEEDED -> {
                  document.saved(file, content, mark);
                  store.change(it -> it.withRecent(file));
                  finished(file);
                }
                case FAILED, CANCELLED -> finished(file);
              }
            });
  }

  /** A save that was asked for meanwhile comes after the one before, so that the later one stands. */
  private void finished(Path file) {
    writing = null;
    if (again) {
      again = false;
      write(file);
    }
  }
}
