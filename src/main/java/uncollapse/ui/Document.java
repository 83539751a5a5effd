package uncollapse.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import uncollapse.text.LocalText;
import uncollapse.train.Experiment;
import uncollapse.train.Lab;
import uncollapse.train.LabView;
import uncollapse.train.RunFile;
import uncollapse.train.Side;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;
import uncollapse.train.Weights;

/**
 * The file that the run was opened from or saved to, if any, and whether the run is another one by now. Another experiment
 * has no file.
 */
final class Document {
  private final RunModel run;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
  private final BooleanProperty unsaved = new SimpleBooleanProperty(this, "unsaved");
  private LocalText title = new LocalText("", "");
  private @Nullable Mark saved;
  private @Nullable Opened arriving;

  /** What tells a run from what was saved of it: how far it is and what it is of, on each side. */
  record Mark(List<Long> steps, List<Experiment> experiments) {
    /** Of no run. */
    static final Mark OTHER = new Mark(List.of(), List.of());

    static Mark of(Lab lab) {
      List<Trainer> trainers =
          lab.compares() ? List.of(lab.trainer(Side.A), lab.trainer(Side.B)) : List.of(lab.trainer(Side.A));
      return new Mark(
          trainers.stream().map(Trainer::stepsTaken).toList(), trainers.stream().map(Trainer::experiment).toList());
    }

    static Mark of(LabView view) {
      List<Snapshot> shown = Stream.of(view.a(), view.b()).flatMap(Stream::ofNullable).toList();
      return new Mark(
          shown.stream().map(Snapshot::head).toList(), shown.stream().map(Snapshot::experiment).toList());
    }
  }

  /** A file that was opened and is being run again. */
  private record Opened(Path file, RunFile content) {}

  Document(RunModel run, Notices notices) {
    this.run = run;
    this.notices = notices;
    run.labProperty().subscribe(this::follow);
    run.experimentProperty()
        .map(Experiment::title)
        .subscribe(
            now -> {
              if (!now.equals(title)) {
                close();
              }
            });
  }

  ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** For the frame of the window: the file's name, with a star while it is not up to date. */
  ObservableValue<String> titleProperty() {
    return Bindings.createStringBinding(
        () -> file.get().map(it -> (unsaved.get() ? "*" : "") + it.getFileName() + " – ").orElse("") + "Uncollapse",
        file,
        unsaved);
  }

  /** The run has no file any more. */
  void close() {
    file.set(Optional.empty());
    unsaved.set(false);
    saved = null;
    arriving = null;
  }

  /** A file was opened and is being run again. */
  void opened(Path path, RunFile content) {
    arriving = new Opened(path, content);
    if (path.toString().endsWith("." + RunFile.ENDING)) {
      named(path, content.a().experiment().title());
      saved = null;
    } else {
      close();
      arriving = new Opened(path, content);
    }
    if (!content.a().complete()) {
      notices.say(words -> words.get("ui.file.incomplete", path.getFileName()));
    }
    follow(run.labProperty().get());
  }

  /** The run was saved. */
  void saved(Path path, RunFile content, Mark mark) {
    named(path, content.a().experiment().title());
    saved = mark;
    follow(run.labProperty().get());
  }

  private void named(Path path, LocalText newTitle) {
    title = newTitle;
    file.set(Optional.of(path));
  }

  private void follow(LabView view) {
    boolean there = view.way() == null && !view.past();
    Opened opened = arriving;
    if (there && opened != null) {
      arriving = null;
      run.ask(lab -> arrive(lab, opened));
    }
    if (there) {
      unsaved.set(file.get().isPresent() && saved != null && !saved.equals(Mark.of(view)));
    }
  }

  /** On the training thread. */
  private void arrive(Lab lab, Opened opened) {
    if (lab.travels()) { // what the window saw was older than the opening
      Platform.runLater(() -> arriving = opened);
      return;
    }
    Trainer trainer = lab.trainer(Side.A);
    // stopped on its way, or gone on by now: then it is not what is on file, and weights cannot be compared
    boolean there = trainer.stepsTaken() == opened.content.a().steps();
    Mark mark = there ? Mark.of(lab) : Mark.OTHER;
    boolean same = !there || opened.content.a().endsIn(Weights.of(trainer));
    Platform.runLater(
        () -> {
          if (file.get().filter(opened.file::equals).isPresent()) {
            saved = mark;
            follow(run.labProperty().get());
          }
          if (!same) {
            notices.say(words -> words.get("ui.file.other-bits", Objects.requireNonNull(opened.file.getFileName())));
          }
        });
  }
}
