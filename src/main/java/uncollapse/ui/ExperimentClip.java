package uncollapse.ui;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import uncollapse.text.BadInputException;
import uncollapse.text.LocalText;
import uncollapse.train.ExperimentFile;
import uncollapse.train.RunFile;

/** An experiment on the clipboard, as the text of its file. */
final class ExperimentClip {
  private final RunModel run;
  private final Notices notices;
  private final Document document;

  ExperimentClip(RunModel run, Notices notices, Document document) {
    this.run = run;
    this.notices = notices;
    this.document = document;
  }

  /** Puts the experiment there as it stands now. */
  void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(ExperimentFile.print(run.experiment(), root()));
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Opens the experiment or the run that is there; says so if there is none. */
  void paste() {
    notices.attempt(
        () -> {
          String text = Clipboard.getSystemClipboard().getString();
          if (text == null || !text.stripLeading().startsWith("{")) {
            throw new BadInputException("input.clipboard.none");
          }
          RunFile pasted = RunFile.parse(text, LocalText.of("input.clipboard"), root());
          new Opener(run, document::close).open(pasted);
        });
  }

  /** A text has no folder: its files are named from the top. */
  private static Path root() {
    return Objects.requireNonNull(Path.of("").toAbsolutePath().getRoot(), "an absolute path has a root");
  }
}
