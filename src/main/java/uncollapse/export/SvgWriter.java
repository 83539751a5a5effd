package uncollapse.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jfree.svg.SVGGraphics2D;
import uncollapse.scene.Lettering;

/**
 * Drawings as SVG, text as text. The characters that occur are embedded as a font, which browsers use; programs that do not
 * take fonts from a file find the app's font if it is installed, or one that is like it.
 */
final class SvgWriter {
  private static final double MM_PER_INCH = 25.4;
  private static final int GEOMETRY_DIGITS = 2;
  private static final int SIZE_DIGITS = 4;
  private static final String LIKE_IT = "Inter, Noto Sans CJK SC, sans-serif";
  private static final Pattern TEXT = Pattern.compile("<text [^>]*?>([^<]*)</text>");
  private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");
  private static final String BOLD = "font-weight: bold";

  private SvgWriter() {}

  /** Writes to a stream that stays open. The same drawing gives the same bytes. */
  static void write(VectorPage page, OutputStream out) throws IOException {
    ImageIO.setUseCache(false); // pictures within would take the way over a temporary file, for which there may be no room
    SVGGraphics2D g = new SVGGraphics2D(page.width(), page.height());
    g.setDefsKeyPrefix("d"); // a time otherwise
    g.setFontFunction(family -> family.equals(Lettering.FAMILY) ? family + ", " + LIKE_IT : family);
    g.setGeomDoubleConverter(value -> number(value, GEOMETRY_DIGITS));
    page.draw(g);
    String element = g.getSVGElement();
    g.dispose();
    int start = element.indexOf('>', element.indexOf("<svg")) + 1;
    // Some viewers look for this on the text itself only.
    String body = element.substring(start).replace("<text ", "<text xml:space='preserve' ");
    out.write((head(page) + fonts(body) + body + "\n").getBytes(UTF_8));
  }

  private static String head(VectorPage page) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\""
        + length(page, page.width())
        + "\" height=\""
        + length(page, page.height())
        + "\" viewBox=\"0 0 "
        + number(page.width(), SIZE_DIGITS)
        + " "
        + number(page.height(), SIZE_DIGITS)
        + "\">\n<title>"
        + page.title().replace("&", "&amp;").replace("<", "&lt;")
        + "</title>\n";
  }

  private static String length(VectorPage page, double units) {
    double inches = units / page.perInch();
    return page.paper()
        ? number(inches * MM_PER_INCH, SIZE_DIGITS) + "mm"
        : number(inches * VectorPage.SCREEN, SIZE_DIGITS);
  }

  /** The app's font, as much of it as the texts need. */
  private static String fonts(String body) throws IOException {
    StringBuilder style = new StringBuilder("<style>\n");
    for (boolean bold : new boolean[] {false, true}) {
      Set<Integer> characters = new TreeSet<>();
      TEXT.matcher(body)
          .results()
          .filter(text -> text.group().contains(BOLD) == bold)
          .forEach(text -> ENTITY.matcher(text.group(1)).replaceAll("&<>\"'").codePoints().forEach(characters::add));
      if (!characters.isEmpty()) {
        style.append("@font-face { font-family: \"%s\"; font-weight: %s; src: url(data:font/ttf;base64,"
            .formatted(Lettering.FAMILY, bold ? "bold" : "normal"));
        style.append(Base64.getEncoder().encodeToString(FontSubset.of(bold, characters))).append("); }\n");
      }
    }
    return style.append("</style>\n").toString();
  }

  /** Rounded, without zeros at the end; what has no place is put at 0. */
  private static String number(double value, int digits) {
    if (!Double.isFinite(value)) {
      return "0";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
