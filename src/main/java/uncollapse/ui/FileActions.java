package uncollapse.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import uncollapse.data.FileKind;
import uncollapse.store.Store;
import uncollapse.text.Words;
import uncollapse.train.OwnPoints;
import uncollapse.train.RunFile;
import uncollapse.train.SavedRun;

/** Opening experiments, points and embeddings, by dialog or by dropping them on the window. */
public final class FileActions {
  private static final List<String> EXPERIMENT_FILES = List.of("json");
  private static final List<String> ALL_FILES =
      Stream.of(EXPERIMENT_FILES, FileKind.TABLES, FileKind.ARRAYS).flatMap(List::stream).toList();

  private final RunModel run;
  private final Look look;
  private final Notices notices;
  private final FileDialogs dialogs;
  private final MeasureWindow measuring;
  private final Document document;
  private final Store store;

  FileActions(
      RunModel run,
      Look look,
      Notices notices,
      FileDialogs dialogs,
      MeasureWindow measuring,
      Document document,
      Store store) {
    this.run = run;
    this.look = look;
    this.notices = notices;
    this.dialogs = dialogs;
    this.measuring = measuring;
    this.document = document;
    this.store = store;
  }

  /** Takes whatever is dropped on the window. */
  void acceptDrops(Scene scene) {
    scene.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    scene.setOnDragDropped(this::dropped);
  }

  private void dropped(DragEvent event) {
    boolean any = event.getDragboard().hasFiles();
    if (any) {
      open(event.getDragboard().getFiles().getFirst().toPath());
    }
    event.setDropCompleted(any);
    event.consume();
  }

  /** Asks for an experiment or points and opens it. */
  void open() {
    Words words = look.words();
    dialogs
        .open(
            words.get("ui.open"),
            List.of(
                new FileDialogs.Kind(words.get("ui.kind.all"), ALL_FILES),
                new FileDialogs.Kind(words.get("ui.kind.experiment"), EXPERIMENT_FILES),
                new FileDialogs.Kind(words.get("ui.kind.points"), FileKind.TABLES),
                new FileDialogs.Kind(words.get("ui.kind.embedding"), FileKind.ARRAYS)))
        .ifPresent(this::open);
  }

  /** Asks for points and trains on them. */
  void openPoints() {
    dialogs
        .open(look.words().get("ui.open"), List.of(new FileDialogs.Kind(look.words().get("ui.kind.points"), FileKind.TABLES)))
        .ifPresent(this::open);
  }

  /** Opens one of the files that were opened before; one that has gone is forgotten. */
  void openRecent(Path file) {
    if (!Files.exists(file)) {
      store.change(it -> it.withoutRecent(file));
    }
    open(file);
  }

  /** Opens a file, by its name: an embedding, points (or an embedding, if too wide), else a run or an experiment. */
  public void open(Path file) {
    notices.attempt(
        () -> {
          switch (FileKind.of(file)) {
            case EMBEDDING -> {
              measuring.open(file);
              remember(file);
            }
            case POINTS -> {
              RunFile own = new RunFile(SavedRun.of(OwnPoints.experiment(file, run.experiment())));
              new Opener(run, () -> remember(file)).open(own);
            }
            case OTHER -> {
              RunFile read = RunFile.read(file);
              Runnable opened =
                  () -> {
                    document.opened(file, read);
                    remember(file);
                  };
              new Opener(run, opened).open(read);
            }
          }
        });
  }

  private void remember(Path file) {
    store.change(it -> it.withRecent(file));
  }
}
