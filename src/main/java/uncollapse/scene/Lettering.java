package uncollapse.scene;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The app's own font, so that a picture is the same on every machine, also on one without any fonts. It holds both
 * languages in one family; characters that it lacks (in a user's own titles) come from whatever the machine has.
 */
public final class Lettering {
  /** The family's name, under which JavaFX knows it too once {@link #open} has been loaded there. */
  public static final String FAMILY = "Uncollapse Sans";

  private static final String PLACE = "/uncollapse/fonts/";
  private static final int MAX_SIZE = 96;
  private static final int UNIT = 1000;
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private static final Font[] BASE = {load(false), load(true)};
  private static final Font[] FALLBACK = {new Font(Font.DIALOG, Font.PLAIN, 1), new Font(Font.DIALOG, Font.BOLD, 1)};
  /** Fonts made so far; the window and an export in the background may ask for them at once. */
  private static final AtomicReferenceArray<@Nullable Font> SIZED = new AtomicReferenceArray<>(4 * (MAX_SIZE + 1));
  private static final float[][] ADVANCES = {unknown(), unknown()};

  private Lettering() {}

  /** The font file, for surfaces that load it themselves. */
  public static InputStream open(boolean bold) {
    String name = PLACE + nameOf(bold);
    return Objects.requireNonNull(Lettering.class.getResourceAsStream(name), name);
  }

  private static String nameOf(boolean bold) {
    return "UncollapseSans-" + (bold ? "Bold" : "Regular") + ".ttf";
  }

  /** The font at a whole size in pixels, 1 to 96. */
  public static Font font(int size, boolean bold) {
    return sized(bold ? 1 : 0, size, BASE[bold ? 1 : 0], bold);
  }

  /** Whether the app's own font has this character. */
  public static boolean covers(int codePoint) {
    return BASE[0].canDisplay(codePoint) && BASE[1].canDisplay(codePoint);
  }

  /** Makes a surface draw smooth text and lines exactly where they are told to be. */
  public static void prepare(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** Width of a text in pixels. */
  public static double width(String text, int size, boolean bold) {
    float[] advances = ADVANCES[bold ? 1 : 0];
    double units = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)) {
        units += UNIT; // outside the font anyway: an em is near enough
      } else if (!Character.isLowSurrogate(c)) {
        if (Float.isNaN(advances[c])) {
          advances[c] = measure(c, bold);
        }
        units += advances[c];
      }
    }
    return units * size / UNIT;
  }

  /** Draws a text with its left end on a baseline, in the colour that the surface has. */
  public static void draw(Graphics2D g, String text, double x, double y, int size, boolean bold) {
    Font font = font(size, bold);
    int gap = BASE[0].canDisplayUpTo(text);
    if (gap < 0) {
      g.setFont(font);
      g.drawString(text, (float) x, (float) y);
      return;
    }
    double at = x;
    for (int start = 0; start < text.length(); ) {
      boolean own = covers(text.codePointAt(start));
      int end = start;
      while (end < text.length() && covers(text.codePointAt(end)) == own) {
        end += Character.charCount(text.codePointAt(end));
      }
      String run = text.substring(start, end);
      g.setFont(own ? font : sized(bold ? 3 : 2, size, FALLBACK[bold ? 1 : 0], bold));
      g.drawString(run, (float) at, (float) y);
      at += width(run, size, bold);
      start = end;
    }
  }

  /** The text, or as much of it as fits with an ellipsis. */
  public static String fit(String text, int size, boolean bold, double room) {
    if (width(text, size, bold) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + "…", size, bold) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return end == 0 ? "" : text.substring(0, end).stripTrailing() + "…";
  }

  private static Font sized(int row, int size, Font base, boolean bold) {
    int within = Math.clamp(size, 1, MAX_SIZE);
    int slot = row * (MAX_SIZE + 1) + within;
    Font font = SIZED.get(slot);
    if (font == null) {
      font = base.deriveFont(bold ? Font.BOLD : Font.PLAIN, within);
      SIZED.set(slot, font);
    }
    return font;
  }

  private static float measure(char c, boolean bold) {
    int row = bold ? 1 : 0;
    Font base = BASE[row].canDisplay(c) ? BASE[row] : FALLBACK[row];
    return (float) base.deriveFont((float) UNIT).createGlyphVector(EXACT, new char[] {c}).getLogicalBounds().getWidth();
  }

  private static float[] unknown() {
    float[] advances = new float[1 << 16];
    Arrays.fill(advances, Float.NaN);
    return advances;
  }

  /**
   * From a file where there is one, beside the runtime or among the classes: of a stream Java makes a temporary file first,
   * for which there may be no room, and which a killed process leaves behind.
   */
  private static Font load(boolean bold) {
    Path file = Path.of(System.getProperty("java.home"), "lib", "fonts", nameOf(bold));
    URI own = URI.create(Objects.requireNonNull(Lettering.class.getResource(PLACE + nameOf(bold))).toString());
    try (InputStream in = open(bold)) {
      if (Files.isRegularFile(file)) {
        return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
      }
      return own.getScheme().equals("file")
          ? Font.createFont(Font.TRUETYPE_FONT, Path.of(own).toFile())
          : Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
