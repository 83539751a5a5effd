package uncollapse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cover of strokes, reckoned by hand and held against Java2D at sixteen times the size. */
class StrokerTest {
  private static final int SIZE = 64;
  private static final int FINER = 16;
  private static final Rectangle ALL = new Rectangle(SIZE, SIZE);
  private static final AffineTransform PIXELS = new AffineTransform();

  private final Stroker stroker = new Stroker();

  private BufferedImage ours(Shape shape, BasicStroke stroke, AffineTransform transform) {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Shape outline = stroker.outline(shape, stroke, Math.sqrt(Math.abs(transform.getDeterminant())));
    new ShapeFiller(image).fill(outline, transform, ALL, Color.WHITE, false);
    return image;
  }

  private static int grey(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 255;
  }

  /** Pixels wholly covered are X, those half covered x. */
  private static String row(BufferedImage image, int y) {
    StringBuilder row = new StringBuilder();
    for (int x = 0; x < SIZE; x++) {
      row.append(grey(image, x, y) > 250 ? 'X' : grey(image, x, y) > 120 ? 'x' : grey(image, x, y) > 5 ? '?' : '.');
    }
    return row.toString();
  }

  /** Covered pixels in all. */
  private static double area(BufferedImage image) {
    double sum = 0;
    for (int k = 0; k < SIZE * SIZE; k++) {
      sum += grey(image, k % SIZE, k / SIZE) / 255.0;
    }
    return sum;
  }

  private static Path2D path(boolean closed, double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int k = 2; k < corners.length; k += 2) {
      path.lineTo(corners[k], corners[k + 1]);
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }

  private static BasicStroke stroke(double width, int cap, int join) {
    return new BasicStroke((float) width, cap, join);
  }

  private static BasicStroke dashed(double width, int cap, double phase, float... dashes) {
    return new BasicStroke((float) width, cap, BasicStroke.JOIN_MITER, 10, dashes, (float) phase);
  }

  static Stream<Arguments> lines() {
    return shapes().stream().flatMap(it -> strokes().stream().map(by -> Arguments.of(it, by)));
  }

  private static List<Shape> shapes() {
    Path2D wave = path(false, 5, 32);
    for (int k = 1; k <= 108; k++) {
      wave.lineTo(5 + k / 2.0, 32 + 20 * Math.sin(k / 9.0));
    }
    Path2D bow = new Path2D.Double();
    bow.moveTo(6, 50);
    bow.curveTo(20, -20, 50, 10, 40, 40);
    bow.quadTo(30, 60, 58, 58);
    Path2D several = path(false, 5, 5, 40, 9);
    several.append(path(true, 8, 20, 50, 25, 30, 58), false);
    several.lineTo(4, 40);
    return List.of(
        new Line2D.Double(5.3, 9.6, 58.2, 31.7), new Rectangle2D.Double(9.5, 12.2, 40, 31), wave, bow, several,
        new Ellipse2D.Double(6.3, 9.1, 50, 33), new Ellipse2D.Double(20, 20, 8, 9), path(false, 8, 50, 30, 8, 36, 52),
        path(false, 50, 8, 30, 50, 8, 12), path(false, 10, 10, 30, 10, 30, 30, 55, 30, 55, 55),
        path(true, 20, 20, 20.4, 20.2, 20.1, 21));
  }

  private static List<BasicStroke> strokes() {
    List<BasicStroke> strokes = new ArrayList<>();
    for (int cap : new int[] {BasicStroke.CAP_BUTT, BasicStroke.CAP_ROUND, BasicStroke.CAP_SQUARE}) {
      for (int join : new int[] {BasicStroke.JOIN_MITER, BasicStroke.JOIN_ROUND, BasicStroke.JOIN_BEVEL}) {
        strokes.add(stroke(1, cap, join));
        strokes.add(stroke(2.4, cap, join));
        strokes.add(stroke(6, cap, join));
      }
      strokes.add(new BasicStroke(2.4f, cap, BasicStroke.JOIN_MITER, 2));
      strokes.add(dashed(1.5, cap, 0, 6, 3));
      strokes.add(dashed(2.5, cap, 4.5, 9, 6, 5));
      strokes.add(dashed(2.5, cap, 7, 0, 8));
    }
    return strokes;
  }

  /** No worse than what Java2D itself makes of the stroke, or by what nobody sees. */
  @ParameterizedTest
  @MethodSource("lines")
  void eachStrokeCoversWhatItCoversOnAFinerGrid(Shape shape, BasicStroke stroke) {
    int[] finer = onAFinerGrid(shape, stroke);
    BufferedImage java2d = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    new ShapeFiller(java2d).fill(stroke.createStrokedShape(shape), PIXELS, ALL, Color.WHITE, false);
    assertThat(most(ours(shape, stroke, PIXELS), finer)).isLessThan(Math.max(30, most(java2d, finer) + 10));
  }

  private static int most(BufferedImage image, int[] finer) {
    int most = 0;
    for (int k = 0; k < finer.length; k++) {
      most = Math.max(most, Math.abs(grey(image, k % SIZE, k / SIZE) - finer[k]));
    }
    return most;
  }

  private static int[] onAFinerGrid(Shape shape, BasicStroke stroke) {
    BufferedImage large = new BufferedImage(FINER * SIZE, FINER * SIZE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = large.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(FINER, FINER);
    g.setStroke(stroke);
    g.draw(shape);
    g.dispose();
    int[] mean = new int[SIZE * SIZE];
    for (int y = 0; y < FINER * SIZE; y++) {
      for (int x = 0; x < FINER * SIZE; x++) {
        mean[y / FINER * SIZE + x / FINER] += large.getRaster().getSample(x, y, 0);
      }
    }
    for (int k = 0; k < mean.length; k++) {
      mean[k] /= FINER * FINER;
    }
    return mean;
  }

  @Test
  void dashesAreAsLongAsTheyAreAskedForAndBeginWhereThePhaseSays() {
    Shape line = new Line2D.Double(2, 10.5, 30, 10.5);
    int butt = BasicStroke.CAP_BUTT;
    String wanted = "..XX..XXX..XXX..XXX..XXX..XXX.";
    assertThat(row(ours(line, dashed(1, butt, 1, 3, 2), PIXELS), 10)).startsWith(wanted);
    assertThat(row(ours(line, dashed(1, butt, 16, 3, 2), PIXELS), 10)).startsWith(wanted);
    assertThat(row(ours(line, dashed(1, butt, 4, 3, 2), PIXELS), 10)).startsWith("...XXX..XXX..XXX..XXX..XXX..XX..");
    assertThat(row(ours(line, dashed(1, butt, 0, 4, 2, 1), PIXELS), 10)).startsWith("..XXXX..X....XX.XXXX..X....XX.....");
    assertThat(row(ours(line, dashed(1, BasicStroke.CAP_SQUARE, 0, 3, 4), PIXELS), 10)).startsWith(".xXXXx..xXXXx..xXXXx..xXXXx.");
    Shape half = new Line2D.Double(1, 5.25, 15, 5.25);
    AffineTransform twice = AffineTransform.getScaleInstance(2, 2);
    assertThat(row(ours(half, dashed(0.5, butt, 0.5, 1.5f, 1), twice), 10)).startsWith(wanted);
  }

  @Test
  void dashesGoRoundCornersAndOverTheBeginningOfWhatIsClosed() {
    Shape corner = path(false, 10, 20, 14, 20, 14, 40);
    assertThat(area(ours(corner, dashed(2, BasicStroke.CAP_BUTT, 0, 9, 100), PIXELS))).isCloseTo(18, Offset.offset(0.1));
    Shape square = new Rectangle2D.Double(10, 10, 20, 20);
    BufferedImage closed = ours(square, dashed(2, BasicStroke.CAP_BUTT, 5, 10, 10), PIXELS);
    assertThat(grey(closed, 9, 9)).as("the corner at which the last dash and the first one meet").isEqualTo(255);
    assertThat(area(closed)).isCloseTo(80, Offset.offset(0.1));
  }

  @Test
  void aLineWithMoreDashesThanAnybodySeesHasNoGaps() {
    Shape line = new Line2D.Double(-1e10, 10.5, 1e10, 10.5);
    assertThat(row(ours(line, dashed(1, BasicStroke.CAP_BUTT, 0, 3, 2), PIXELS), 10)).isEqualTo("X".repeat(SIZE));
  }

  @Test
  void endsAreAsTheyAreAskedFor() {
    Shape line = new Line2D.Double(10, 20, 30, 20);
    for (int join : new int[] {BasicStroke.JOIN_MITER, BasicStroke.JOIN_ROUND}) {
      assertThat(area(ours(line, stroke(4, BasicStroke.CAP_BUTT, join), PIXELS))).isCloseTo(80, Offset.offset(0.05));
      assertThat(area(ours(line, stroke(4, BasicStroke.CAP_SQUARE, join), PIXELS))).isCloseTo(96, Offset.offset(0.05));
      assertThat(area(ours(line, stroke(4, BasicStroke.CAP_ROUND, join), PIXELS)))
          .isCloseTo(80 + Math.PI * 4, Offset.offset(0.5));
    }
  }

  static Stream<Path2D> dots() {
    Path2D closed = path(true, 20, 20);
    closed.moveTo(40, 40);
    return Stream.of(path(false, 20, 20, 20, 20), path(true, 20, 20, 20, 20, 20.0005, 20), closed);
  }

  @ParameterizedTest
  @MethodSource("dots")
  void aLineWithoutLengthIsADotUnlessItHasNoCaps(Path2D dot) {
    int join = BasicStroke.JOIN_MITER;
    assertThat(area(ours(dot, stroke(4, BasicStroke.CAP_BUTT, join), PIXELS))).isZero();
    assertThat(area(ours(dot, stroke(4, BasicStroke.CAP_SQUARE, join), PIXELS))).isCloseTo(16, Offset.offset(0.1));
    assertThat(area(ours(dot, stroke(4, BasicStroke.CAP_ROUND, join), PIXELS))).isCloseTo(Math.PI * 4, Offset.offset(0.5));
    assertThat(area(ours(dot, dashed(4, BasicStroke.CAP_SQUARE, 0, 3, 2), PIXELS))).isCloseTo(16, Offset.offset(0.1));
  }

  @Test
  void cornersThatAreNowhereAreLeftOut() {
    BasicStroke stroke = stroke(2, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_ROUND);
    Shape with = path(true, Double.NaN, 3, 10, 10, 40, Double.POSITIVE_INFINITY, 50, 12, 20, 50, Double.NaN, Double.NaN);
    assertThat(rgb(ours(with, stroke, PIXELS))).isEqualTo(rgb(ours(path(true, 10, 10, 50, 12, 20, 50), stroke, PIXELS)));
    assertThat(area(ours(path(true, Double.NaN, 3, 5, Double.NaN), stroke, PIXELS))).isZero();
  }

  private static int[] rgb(BufferedImage image) {
    return image.getRGB(0, 0, SIZE, SIZE, null, 0, SIZE);
  }

  /** Where pieces overlap within, nothing is counted twice: the area is that of the ring. */
  @ParameterizedTest
  @ValueSource(ints = {30, 100, 400})
  void smoothLinesAreEvenlyWide(int pieces) {
    Path2D circle = new Path2D.Double();
    for (int k = 0; k < pieces; k++) {
      double x = 32 + 25 * Math.cos(2 * Math.PI * k / pieces);
      double y = 32 + 25 * Math.sin(2 * Math.PI * k / pieces);
      if (k == 0) {
        circle.moveTo(x, y);
      } else {
        circle.lineTo(x, y);
      }
    }
    circle.closePath();
    for (int join : new int[] {BasicStroke.JOIN_MITER, BasicStroke.JOIN_ROUND, BasicStroke.JOIN_BEVEL}) {
      double length = 2 * pieces * 25 * Math.sin(Math.PI / pieces);
      assertThat(area(ours(circle, stroke(1.5, BasicStroke.CAP_BUTT, join), PIXELS)))
          .isCloseTo(1.5 * length, Offset.offset(0.002 * length));
    }
  }

  @Test
  void wideLinesRoundNarrowCurvesHaveNoHoles() {
    BasicStroke wide = stroke(6, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    BufferedImage image = ours(new Ellipse2D.Double(30, 30, 3, 3), wide, PIXELS);
    assertThat(grey(image, 31, 31)).isEqualTo(255);
    assertThat(area(image)).isCloseTo(Math.PI * 4.5 * 4.5, Offset.offset(1.0));
  }

  @Test
  void nothingIsLeftOfOneLineForTheNext() {
    for (BasicStroke stroke : strokes()) {
      shapes().forEach(it -> stroker.outline(it, stroke, 1));
    }
    Shape square = new Rectangle2D.Double(10.2, 10.7, 20, 20);
    BasicStroke thin = new BasicStroke(1);
    BufferedImage fresh = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    new ShapeFiller(fresh).fill(new Stroker().outline(square, thin, 1), PIXELS, ALL, Color.WHITE, false);
    assertThat(rgb(ours(square, thin, PIXELS))).isEqualTo(rgb(fresh));
  }
}
