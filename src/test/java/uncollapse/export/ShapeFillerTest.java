package uncollapse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cover of pixels, reckoned by hand and held against Java2D at sixteen times the size. */
class ShapeFillerTest {
  private static final int WIDTH = 150;
  private static final int HEIGHT = 300;
  private static final Rectangle ALL = new Rectangle(WIDTH, HEIGHT);
  private static final AffineTransform PIXELS = new AffineTransform();

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final ShapeFiller filler = new ShapeFiller(image);

  private int grey(int x, int y) {
    return image.getRGB(x, y) & 255;
  }

  private static Path2D polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int k = 2; k < corners.length; k += 2) {
      path.lineTo(corners[k], corners[k + 1]);
    }
    path.closePath();
    return path;
  }

  @Test
  void pixelsTakeWhatIsCoveredOfThem() {
    filler.fill(new Rectangle2D.Double(10.25, 20.5, 30, 2), PIXELS, ALL, Color.WHITE, true);
    assertThat(grey(9, 21)).isZero();
    assertThat(grey(10, 21)).isEqualTo(191);
    assertThat(grey(11, 21)).isEqualTo(255);
    assertThat(grey(39, 21)).isEqualTo(255);
    assertThat(grey(40, 21)).isEqualTo(64);
    assertThat(grey(41, 21)).isZero();
    assertThat(grey(20, 20)).isEqualTo(128);
    assertThat(grey(20, 22)).isEqualTo(128);
    assertThat(grey(10, 20)).isEqualTo(96);
    assertThat(grey(20, 23)).isZero();
  }

  @Test
  void coloursMixByTheirOpacity() {
    filler.fill(ALL, PIXELS, ALL, new Color(200, 100, 50), true);
    filler.fill(ALL, PIXELS, ALL, new Color(0, 255, 50, 51), true);
    assertThat(new Color(image.getRGB(7, 250))).isEqualTo(new Color(160, 131, 50));
  }

  @Test
  void uponNothingTheyStayTransparentAsFarAsTheyAre() {
    BufferedImage clear = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    ShapeFiller onClear = new ShapeFiller(clear);
    onClear.fill(new Rectangle2D.Double(10.25, 20, 30, 2), PIXELS, ALL, Color.ORANGE, true);
    onClear.fill(new Rectangle2D.Double(20, 20, 2, 2), PIXELS, ALL, new Color(0, 0, 255, 51), true);
    onClear.fill(new Rectangle2D.Double(50, 20, 2, 2), PIXELS, ALL, new Color(200, 100, 0, 102), true);
    onClear.fill(new Rectangle2D.Double(50, 20, 2, 2), PIXELS, ALL, new Color(0, 0, 100, 51), true);
    assertThat(new Color(clear.getRGB(10, 20), true)).isEqualTo(new Color(255, 200, 0, 191));
    assertThat(new Color(clear.getRGB(11, 20), true)).isEqualTo(Color.ORANGE);
    assertThat(new Color(clear.getRGB(21, 20), true)).isEqualTo(new Color(204, 160, 51));
    // alpha 0.2 + 0.4 × 0.8 = 0.52, of which the second colour has 0.2 and the first 0.32
    assertThat(new Color(clear.getRGB(50, 20), true)).isEqualTo(new Color(123, 62, 38, 132));
    assertThat(clear.getRGB(60, 20)).isZero();
  }

  @Test
  void partsUponEachOtherCountOnceAndThoseThatRunAgainstEachOtherAreHoles() {
    Path2D twice = polygon(10, 10, 50, 10, 50, 50, 10, 50);
    twice.append(polygon(30, 10, 90, 10, 90, 50, 30, 50), false);
    filler.fill(twice, PIXELS, ALL, new Color(255, 255, 255, 128), true);
    assertThat(grey(40, 30)).isEqualTo(grey(20, 30)).isEqualTo(grey(70, 30)).isEqualTo(128);

    Path2D ring = polygon(10, 110, 90, 110, 90, 190, 10, 190);
    ring.append(polygon(30, 130, 30, 170, 70, 170, 70, 130), false);
    filler.fill(ring, PIXELS, ALL, Color.WHITE, true);
    assertThat(grey(20, 150)).isEqualTo(255);
    assertThat(grey(50, 150)).isZero();
  }

  static Stream<Shape> shapes() {
    Random random = new Random(3);
    Stream<Shape> triangles =
        Stream.generate(() -> random.doubles(6, -60, 260).toArray()).limit(40).map(ShapeFillerTest::polygon);
    Path2D open = new Path2D.Double();
    open.moveTo(20, 20);
    open.curveTo(140, 30, -90, 200, 130, 280);
    open.quadTo(10, 290, 5, 150);
    return Stream.concat(
        triangles,
        Stream.of(
            open,
            new Ellipse2D.Double(3.3, 7.7, 140.2, 281.9),
            new Ellipse2D.Double(40.5, 60.5, 3, 3),
            new Ellipse2D.Double(-300, -300, 700, 700),
            polygon(-4000, 100.2, 5000, 100.9, 5000, 104, -4000, 104),
            polygon(75, -1000, 75.6, 2000, 74.1, 2000)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void eachShapeCoversWhatItCoversOnAFinerGrid(Shape shape) {
    filler.fill(shape, PIXELS, ALL, Color.WHITE, true);
    int[] finer = onAFinerGrid(shape);
    double sum = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int off = Math.abs(grey(x, y) - finer[y * WIDTH + x]);
        assertThat(off).as("at %d, %d", x, y).isLessThan(20); // a row of the finer grid is 16
        sum += off;
      }
    }
    assertThat(sum / (WIDTH * HEIGHT)).isLessThan(0.25);
  }

  private static int[] onAFinerGrid(Shape shape) {
    int n = 16;
    BufferedImage large = new BufferedImage(n * WIDTH, n * HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = large.createGraphics();
    g.scale(n, n);
    g.fill(shape);
    g.dispose();
    int[] mean = new int[WIDTH * HEIGHT];
    for (int y = 0; y < n * HEIGHT; y++) {
      for (int x = 0; x < n * WIDTH; x++) {
        mean[y / n * WIDTH + x / n] += large.getRaster().getSample(x, y, 0);
      }
    }
    for (int k = 0; k < mean.length; k++) {
      mean[k] = Math.round(mean[k] / (float) (n * n));
    }
    return mean;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void aClipCutsAndChangesNothingElse(Shape shape) {
    filler.fill(shape, PIXELS, ALL, Color.WHITE, true);
    BufferedImage cut = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Rectangle clip = new Rectangle(31, 57, 64, 190);
    new ShapeFiller(cut).fill(shape, PIXELS, clip, Color.WHITE, true);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int wanted = clip.contains(x, y) ? grey(x, y) : 0;
        assertThat(cut.getRGB(x, y) & 255).as("at %d, %d", x, y).isCloseTo(wanted, Offset.offset(1));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 127, 128, 129, 200})
  void aShapeLooksTheSameWhereverItIs(int down) {
    Shape star = polygon(40, 3, 52, 80, 90, 20, 20, 40, 77, 77);
    filler.fill(star, PIXELS, ALL, Color.WHITE, true);
    BufferedImage lower = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    new ShapeFiller(lower).fill(star, AffineTransform.getTranslateInstance(0, down), ALL, Color.WHITE, true);
    for (int y = 0; y < 90; y++) {
      for (int x = 0; x < WIDTH; x++) {
        assertThat(lower.getRGB(x, y + down)).as("at %d, %d", x, y).isEqualTo(image.getRGB(x, y));
      }
    }
  }

  @Test
  void nothingIsLeftOfOneShapeForTheNext() {
    shapes().forEach(it -> filler.fill(it, PIXELS, ALL, Color.WHITE, true));
    filler.fill(ALL, PIXELS, ALL, Color.BLACK, true);
    Shape disc = new Ellipse2D.Double(20, 100, 90, 90);
    filler.fill(disc, PIXELS, ALL, Color.WHITE, true);
    BufferedImage fresh = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    new ShapeFiller(fresh).fill(disc, PIXELS, ALL, Color.WHITE, true);
    assertThat(Arrays.equals(rgb(image), rgb(fresh))).isTrue();
  }

  @Test
  void cornersThatAreNowhereAreLeftOut() {
    filler.fill(polygon(10, 10, Double.NaN, 50, 60, 60), PIXELS, ALL, Color.WHITE, true);
    filler.fill(polygon(10, 10, Double.POSITIVE_INFINITY, 50, 60, 60), PIXELS, ALL, Color.WHITE, true);
    filler.fill(polygon(Double.NaN, 10, 60, Double.NEGATIVE_INFINITY), PIXELS, ALL, Color.WHITE, true);
    filler.fill(new Path2D.Double(), PIXELS, ALL, Color.WHITE, true);
    filler.fill(ALL, PIXELS, new Rectangle(500, 500, 3, 3), Color.WHITE, true);
    assertThat(Arrays.stream(rgb(image)).allMatch(it -> it == Color.BLACK.getRGB())).isTrue();

    filler.fill(polygon(Double.NaN, 0, 10, 10, 90, 10, 90, Double.NaN, 90, 90, 10, 90), PIXELS, ALL, Color.WHITE, true);
    assertThat(grey(50, 50)).isEqualTo(255);
    assertThat(grey(95, 50)).isZero();
    filler.fill(polygon(-1e12, -1e12, 1e12, -1e12, 1e12, 1e12, -1e12, 1e12), PIXELS, ALL, Color.WHITE, true);
    assertThat(Arrays.stream(rgb(image)).allMatch(it -> it == Color.WHITE.getRGB())).isTrue();
  }

  private static int[] rgb(BufferedImage image) {
    return image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
  }
}
