package uncollapse.export;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import uncollapse.measure.Measurement;
import uncollapse.scene.MeasurementPainter;
import uncollapse.scene.Theme;
import uncollapse.text.AtomicFile;
import uncollapse.text.Words;

/** The page of a measurement as a file: pixels (.png) or vectors with text as text (.svg, .pdf). */
public final class MeasurementPicture {
  /** Pixels of a PNG for each unit of the page. */
  private static final int PIXELS = 2;

  private MeasurementPicture() {}

  /**
   * Writes the page, or leaves what was there and throws.
   *
   * @param file whose name ends as {@link StillFormat}s do
   * @param title over the page
   */
  public static void write(Path file, Measurement measured, String title, Theme theme, Words words)
      throws IOException {
    MeasurementPainter painter = new MeasurementPainter(measured, title, theme, words);
    VectorPage page =
        new VectorPage(
            MeasurementPainter.WIDTH, MeasurementPainter.HEIGHT, VectorPage.SCREEN, false, title, painter::paint);
    AtomicFile.write(
        file,
        out -> {
          switch (Still.format(file)) {
            case PNG -> PngWriter.write(image(painter), out);
            case SVG -> SvgWriter.write(page, out);
            case PDF -> PdfWriter.write(page, out);
          }
        });
  }

  private static BufferedImage image(MeasurementPainter painter) {
    Rectangle2D page =
        new Rectangle2D.Double(0, 0, PIXELS * MeasurementPainter.WIDTH, PIXELS * MeasurementPainter.HEIGHT);
    BufferedImage image = new BufferedImage((int) page.getWidth(), (int) page.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    painter.paint(g, page);
    g.dispose();
    return image;
  }
}
