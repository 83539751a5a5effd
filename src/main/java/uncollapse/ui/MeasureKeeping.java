package uncollapse.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import uncollapse.export.MeasurementPicture;
import uncollapse.measure.Measurement;
import uncollapse.scene.Theme;
import uncollapse.text.AtomicFile;
import uncollapse.text.BadInputException;
import uncollapse.text.Unwritten;
import uncollapse.text.Words;
import uncollapse.train.Inputs;

/** Asks where and saves what was measured of an embedding; each time, what went wrong in a sentence, or an empty one. */
record MeasureKeeping(Path embedding, FileDialogs dialogs, Words words) {
  /** Writes one file. */
  private interface Writer {
    void write(Path file) throws IOException;
  }

  String picture(Measurement measured, Theme theme) {
    String title = String.valueOf(embedding.getFileName());
    return save("ui.measure.picture", "png", file -> MeasurementPicture.write(file, measured, title, theme, words));
  }

  String json(String json) {
    byte[] bytes = (json + "\n").getBytes(UTF_8);
    return save("ui.measure.json", "json", file -> AtomicFile.write(file, out -> out.write(bytes)));
  }

  private String save(String title, String ending, Writer writer) {
    FileDialogs.Kind kind = new FileDialogs.Kind(ending.toUpperCase(Locale.ROOT), List.of(ending));
    return dialogs
        .save(words.get(title).replace("…", ""), "embedding." + ending, kind)
        .map(file -> write(file, writer))
        .orElse("");
  }

  private String write(Path file, Writer writer) {
    try {
      new Inputs(List.of(embedding)).protect(file);
      writer.write(file);
      return "";
    } catch (IOException e) {
      return Unwritten.because(e, file).in(words);
    } catch (BadInputException e) {
      return e.in(words);
    }
  }
}
