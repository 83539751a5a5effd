package uncollapse.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import uncollapse.scene.FramePainter;
import uncollapse.scene.Picture;
import uncollapse.text.BadInputException;

/** One frame as a file. The same picture in the same style gives the same bytes. */
public final class Still {
  private Still() {}

  /**
   * The format that a file's name asks for.
   *
   * @throws BadInputException if it asks for none
   */
  public static StillFormat format(Path file) {
    return StillFormat.of(file).orElseThrow(() -> new BadInputException("input.still.name", file));
  }

  /** The frame as pixels, with alpha where it is transparent. */
  public static BufferedImage image(FrameStyle style, Picture picture) {
    return new Easel(style).paint(picture);
  }

  /** Writes the frame; the stream stays open. */
  public static void write(FrameStyle style, Picture picture, StillFormat format, OutputStream out) throws IOException {
    switch (format) {
      case PNG ->
          PngWriter.write(image(style, picture), PngWriter.Effort.SMALL, style.size().dpi(), out);
      case SVG -> SvgWriter.write(page(style, picture), out);
      case PDF -> PdfWriter.write(page(style, picture), out);
    }
  }

  /** In units of the painters, so that numbers in the file are as exact as those on a screen. */
  private static VectorPage page(FrameStyle style, Picture picture) {
    FramePainter painter = style.newPainter();
    double zoom = style.zoom();
    FrameSize size = style.size();
    double pixelsPerInch = size.dpi() > 0 ? size.dpi() : VectorPage.SCREEN;
    return new VectorPage(
        size.width() / zoom,
        size.height() / zoom,
        pixelsPerInch / zoom,
        size.dpi() > 0,
        picture.snapshot().experiment().title().in(style.language()),
        (g, area) -> painter.paint(g, area, picture));
  }
}
