package uncollapse.ui;

import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import uncollapse.export.FrameSize;
import uncollapse.export.FrameStyle;
import uncollapse.export.Still;
import uncollapse.export.StillFormat;
import uncollapse.scene.Panel;
import uncollapse.scene.Picture;
import uncollapse.scene.View;
import uncollapse.text.Words;
import uncollapse.train.LabView;

/** Pictures of now: how the last one was to be, and the clipboard. */
final class Stills {
  /** Screens, and one and two columns of a journal. */
  static final List<String> SIZES =
      List.of("1920x1200", "1080p", "4k", "720p", "square", "85mmx60mm@300dpi", "174mmx110mm@300dpi");

  /** What is left of a window in presentation mode. */
  private static final Set<Panel> PRESENTED =
      EnumSet.of(Panel.FEATURES, Panel.BARS, Panel.STD, Panel.CORRELATION, Panel.REGIME, Panel.TITLE, Panel.COUNTER);

  private static final FrameSize FIRST_SIZE = new FrameSize(1920, 1200);

  private final RunModel run;
  private final Look look;
  private @Nullable Choice last;

  /**
   * How a picture is to be.
   *
   * @param size as it was typed
   */
  record Choice(FrameStyle style, String size, StillFormat format) {
    Choice(FrameStyle style, StillFormat format) {
      this(style, style.size().toString(), format);
    }
  }

  Stills(RunModel run, Look look) {
    this.run = run;
    this.look = look;
  }

  /** The last choice of this session; before there is one, all panels as the window looks. */
  Choice choice() {
    Choice chosen = last;
    if (chosen != null) {
      return chosen;
    }
    FrameStyle style = FrameStyle.DEFAULT.sized(FIRST_SIZE, 1).in(look.theme(), look.languageProperty().get());
    return new Choice(style, StillFormat.PNG);
  }

  void remember(Choice choice) {
    last = choice;
  }

  /** What the window shows now, in a style of its own: two runs where two are compared. */
  Picture now(FrameStyle style) {
    LabView lab = run.labProperty().get();
    return lab.b() == null
        ? style.picture(run.snapshot(), look.view())
        : new Picture(lab.b(), lab.a(), style.theme(), new Words(style.language()), look.view());
  }

  /** What a film up to now ends with. */
  Picture lastFrame(FrameStyle style) {
    Picture now = now(style);
    View end = ofFilm(style).view(now.snapshot());
    return new Picture(now.snapshot(), now.against(), now.theme(), now.words(), end);
  }

  /** With the layers of the window, and its camera where the user has put it somewhere. */
  FrameStyle ofFilm(FrameStyle style) {
    View seen = look.view();
    return style.with(seen.layers()).from(look.turned() ? new View(seen.yaw(), seen.pitch(), -1) : null);
  }

  /**
   * As the window shows the run now, whatever pictures were set up before: its panels in its theme and language, with smaller
   * type where that gives all of them room.
   */
  FrameStyle seen() {
    FrameStyle style =
        FrameStyle.DEFAULT
            .sized(FIRST_SIZE, 1)
            .in(look.theme(), look.languageProperty().get())
            .showing(panels())
            .with(look.view().layers());
    Picture now = now(style);
    return style.leftOut(now).isEmpty() ? style : style.sized(FIRST_SIZE, style.scaleForAll(now).orElse(1));
  }

  /** What of a run the window shows. */
  private Set<Panel> panels() {
    Set<Panel> seen = EnumSet.copyOf(look.presentingProperty().get() ? PRESENTED : Panel.ALL);
    seen.remove(look.correlationProperty().get() ? Panel.STD : Panel.CORRELATION);
    return seen;
  }

  /**
   * Puts a picture on the clipboard. It lies on its theme's ground: JavaFX keeps pictures premultiplied, and on Linux hands them on as if they were not, so
   * that all that is half transparent would be too dark where it is pasted.
   */
  static void copy(FrameStyle style, Picture picture) {
    BufferedImage image = Still.image(style.on(false), picture);
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    WritableImage copy = new WritableImage(width, height);
    copy.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    ClipboardContent content = new ClipboardContent();
    content.putImage(copy);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
