package uncollapse.scene;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import uncollapse.linalg.Matrix;
import uncollapse.measure.Spectrum;
import uncollapse.train.InputField;

/**
 * Colours for places of the embedding: two coordinates turn the hue, the third the lightness, in the OKLab space where
 * equal steps look equally far (Ottosson 2020). Calm enough to lie under the points; one place gives one colour, so a
 * collapsed network paints a flat field.
 */
final class FieldColours {
  private static final byte[] GAMMA = gamma();

  private FieldColours() {}

  /** The colour of an embedding whose longest useful length is 1. */
  static int rgb(double x, double y, double z, boolean dark) {
    double length = Math.sqrt(x * x + y * y + z * z);
    double limit = length > 1.25 ? 1.25 / length : 1;
    double chroma = (dark ? 0.075 : 0.068) * limit;
    double lightness = (dark ? 0.36 : 0.9) + (dark ? 0.09 : 0.05) * z * limit;
    return oklab(lightness, chroma * x, chroma * y);
  }

  /** The field on all of an opaque image, smoothly enlarged; rows of {@code length} have full colour. */
  static void paint(BufferedImage image, InputField field, Spectrum spectrum, double length, boolean dark) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[][] wide = widened(cells(field, spectrum, length, dark), field.columns(), field.rows(), width);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Between down = Between.of(field.rows(), height);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      blend(wide[down.first[y]], wide[down.second[y]], down.share[y], row);
      System.arraycopy(row, 0, pixels, y * width, width);
    }
  }

  /** Each row of cells as wide as the image: there are far fewer of them than rows of pixels. */
  private static int[][] widened(int[] cells, int columns, int rows, int width) {
    Between across = Between.of(columns, width);
    int[][] wide = new int[rows][width];
    for (int k = 0; k < rows; k++) {
      int at = k * columns;
      for (int x = 0; x < width; x++) {
        wide[k][x] = blend(cells[at + across.first[x]], cells[at + across.second[x]], across.share[x]);
      }
    }
    return wide;
  }

  /** Three arrays and one place in each: so the JVM reckons several at once. */
  private static void blend(int[] above, int[] below, int share, int[] row) {
    for (int x = 0; x < row.length; x++) {
      row[x] = blend(above[x], below[x], share);
    }
  }

  /**
   * For each of so many pixels the two cells between whose middles its own lies, and the second one's share of 256.
   */
  private record Between(int[] first, int[] second, int[] share) {
    static Between of(int cells, int pixels) {
      Between between = new Between(new int[pixels], new int[pixels], new int[pixels]);
      for (int k = 0; k < pixels; k++) {
        double at = Math.clamp((k + 0.5) * cells / pixels - 0.5, 0, cells - 1.0);
        between.first[k] = Math.min((int) at, Math.max(0, cells - 2));
        between.second[k] = Math.min(between.first[k] + 1, cells - 1);
        between.share[k] = (int) ((at - between.first[k]) * 256);
      }
      return between;
    }
  }

  private static int[] cells(InputField field, Spectrum spectrum, double length, boolean dark) {
    Matrix e = field.embedding();
    Matrix seen = e.cols() > 3 ? Principal.project(e, Principal.basis(spectrum.axes())) : e;
    double scale = 1 / length;
    int[] cells = new int[e.rows()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = rgb(
          scale * seen.get(i, 0),
          seen.cols() > 1 ? scale * seen.get(i, 1) : 0,
          seen.cols() > 2 ? scale * seen.get(i, 2) : 0,
          dark);
    }
    return cells;
  }

  /**
   * The length that is shown in full colour: 1 for unit rows; for raw rows their root mean square, but no less than the
   * std aimed at, so that rows which shrink into one place lose their colours.
   */
  static double fullLength(Spectrum spectrum, double aim) {
    if (spectrum.unitRows()) {
      return 1;
    }
    double sum = 0;
    for (double s : spectrum.singularValues()) {
      sum += s * s;
    }
    return Math.max(aim, Math.sqrt(sum / Math.max(1, spectrum.b())));
  }

  /** Red and blue at once: each has room for its product. */
  private static int blend(int a, int b, int share) {
    int outer = (a & 0xFF00FF) * (256 - share) + (b & 0xFF00FF) * share;
    int green = (a & 0xFF00) * (256 - share) + (b & 0xFF00) * share;
    return (outer >>> 8 & 0xFF00FF) | (green >>> 8 & 0xFF00);
  }

  private static int oklab(double lightness, double a, double b) {
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    int red = encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
    int green = encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
    int blue = encode(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    return new Color(red, green, blue).getRGB();
  }

  private static double cube(double v) {
    return v * v * v;
  }

  /** From linear light to an sRGB byte. */
  private static int encode(double linear) {
    return GAMMA[(int) (Math.clamp(linear, 0, 1) * (GAMMA.length - 1) + 0.5)] & 255;
  }

  private static byte[] gamma() {
    byte[] table = new byte[4096];
    for (int i = 0; i < table.length; i++) {
      double v = i / (double) (table.length - 1);
      double encoded = v <= 0.0031308 ? 12.92 * v : 1.055 * StrictMath.pow(v, 1 / 2.4) - 0.055;
      table[i] = (byte) Math.round(255 * encoded);
    }
    return table;
  }
}
