package uncollapse.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Locale;
import org.jfree.svg.SVGGraphics2D;
import uncollapse.measure.Measurement;
import uncollapse.scene.Lettering;
import uncollapse.scene.MeasurementPainter;
import uncollapse.scene.Theme;
import uncollapse.text.AtomicFile;
import uncollapse.text.Words;

/** The page of a measurement as a file: pixels (.png) or vectors with text as text (.svg). */
public final class MeasurementPicture {
  /** Pixels of a PNG for each unit of the page. */
  private static final int PIXELS = 2;

  private MeasurementPicture() {}

  /** Whether a file's name says which kind of picture it is to be. */
  public static boolean canWrite(Path file) {
    return ends(file, ".png") || ends(file, ".svg");
  }

  /**
   * Writes the page, or leaves what was there and throws.
   *
   * @param file whose name {@link #canWrite} knows
   * @param title over the page
   */
  public static void write(Path file, Measurement measured, String title, Theme theme, Words words)
      throws IOException {
    MeasurementPainter painter = new MeasurementPainter(measured, title, theme, words);
    if (ends(file, ".svg")) {
      byte[] svg = svg(painter).getBytes(UTF_8);
      AtomicFile.write(file, out -> out.write(svg));
    } else {
      BufferedImage image = image(painter);
      AtomicFile.write(file, out -> PngWriter.write(image, out));
    }
  }

  private static boolean ends(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private static Rectangle2D page(int scale) {
    return new Rectangle2D.Double(0, 0, scale * MeasurementPainter.WIDTH, scale * MeasurementPainter.HEIGHT);
  }

  private static BufferedImage image(MeasurementPainter painter) {
    Rectangle2D page = page(PIXELS);
    BufferedImage image = new BufferedImage((int) page.getWidth(), (int) page.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    painter.paint(g, page);
    g.dispose();
    return image;
  }

  /** Machines without the app's font show the nearest one that they have. */
  private static String svg(MeasurementPainter painter) {
    SVGGraphics2D g = new SVGGraphics2D(MeasurementPainter.WIDTH, MeasurementPainter.HEIGHT);
    g.setFontFunction(family -> family.equals(Lettering.FAMILY) ? family + ", Inter, Noto Sans CJK SC, sans-serif" : family);
    g.setGeomDoubleConverter(value -> BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString());
    painter.paint(g, page(1));
    return g.getSVGDocument();
  }
}
