package uncollapse.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.Lettering;

/** Drawings as PDF of one page, text as text; the characters of the app's font that occur are embedded. */
final class PdfWriter {
  private static final double POINTS_PER_INCH = 72;

  private PdfWriter() {}

  /** Writes to a stream that stays open. The same drawing gives the same bytes: nothing in it tells the time. */
  static void write(VectorPage page, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument();
        AppFonts fonts = new AppFonts(load(document, false), load(document, true))) {
      document.setDocumentId(1L); // a time otherwise
      document.getDocumentInformation().setTitle(page.title());
      float points = (float) (POINTS_PER_INCH / page.perInch());
      float width = (float) page.width();
      float height = (float) page.height();
      PDPage sheet = new PDPage(new PDRectangle(width * points, height * points));
      document.addPage(sheet);
      PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
      g.setFontTextDrawer(fonts);
      page.draw(g);
      g.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
        content.transform(Matrix.getScaleInstance(points, points));
        content.drawForm(g.getXFormObject());
      }
      document.save(out);
    }
  }

  private static PDFont load(PDDocument document, boolean bold) throws IOException {
    try (InputStream file = Lettering.open(bold)) {
      return PDType0Font.load(document, file, true);
    }
  }

  /** The app's two fonts; characters that they lack are drawn as shapes. */
  private static final class AppFonts extends PdfBoxGraphics2DFontTextDrawer {
    private final PDFont regular;
    private final PDFont bold;

    AppFonts(PDFont regular, PDFont bold) {
      this.regular = regular;
      this.bold = bold;
    }

    @Override
    protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv env) {
      return !font.getFamily().equals(Lettering.FAMILY) ? null : font.isBold() ? bold : regular;
    }
  }
}
