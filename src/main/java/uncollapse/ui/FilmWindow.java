package uncollapse.ui;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import uncollapse.export.Ffmpeg;
import uncollapse.export.Story;
import uncollapse.text.Words;

/** Asks what a film is to be like. The run goes on meanwhile; the film is of what it was when this was opened. */
final class FilmWindow {
  private final Look look;
  private final Supplier<@Nullable Window> owner;

  FilmWindow(Look look, Supplier<@Nullable Window> owner) {
    this.look = look;
    this.owner = owner;
  }

  /** Opens it; {@code onSave} gets what was chosen, unless it was cancelled. */
  void open(Story story, Consumer<FilmDraft> onSave) {
    FilmDraft draft = new FilmDraft(story, Ffmpeg.installed());
    Words words = new Words(look.languageProperty().get());
    Stage stage = new Stage();
    Map<Class<?>, Supplier<?>> makers =
        Map.of(FilmController.class, () -> new FilmController(draft, words, () -> onSave.accept(draft), stage::close));
    Scene scene = new Scene(new Inflater(words, makers).inflate(FxmlFile.FILM));
    Window parent = owner.get();
    if (parent != null) {
      scene.getStylesheets().setAll(parent.getScene().getStylesheets());
      stage.initOwner(parent);
      stage.initModality(Modality.WINDOW_MODAL);
    }
    stage.setScene(scene);
    stage.setResizable(false);
    stage.setTitle(words.get("ui.film"));
    stage.show();
  }
}
