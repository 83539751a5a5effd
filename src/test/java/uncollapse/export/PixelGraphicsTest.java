package uncollapse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.scene.Facing;
import uncollapse.scene.Picture;
import uncollapse.scene.Theme;
import uncollapse.text.Language;
import uncollapse.train.Samples;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;

/** Frames look as Java2D would paint them, and what is no smooth shape of one colour is left to it. */
class PixelGraphicsTest {
  private final BufferedImage ours = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);
  private final BufferedImage java2d = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);

  static Stream<String> samples() {
    return Samples.names().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void framesLookAsJava2dPaintsThem(String sample) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      FrameStyle style = FrameStyle.DEFAULT.sized(new FrameSize(1280, 720), 1).in(theme, Language.CHINESE);
      Trainer run = new Trainer(Samples.load(sample));
      run.advanceTo(40);
      Snapshot snapshot = run.snapshot();
      Picture picture = style.picture(snapshot, Facing.of(snapshot));
      BufferedImage frame = new Easel(style).paint(picture);
      BufferedImage wanted = style.newImage();
      Graphics2D g = wanted.createGraphics();
      style.paint(style.newPainter(), g, picture);
      g.dispose();
      int[] counts = differences(frame, wanted);
      assertThat(counts[0]).as("pixels that a viewer could tell apart").isLessThan(frame.getWidth() * frame.getHeight() / 1000);
      assertThat(counts[1]).as("pixels that are wrong").isZero();
    }
  }

  /** How many pixels differ by more than a tenth, and by more than a half. */
  private static int[] differences(BufferedImage one, BufferedImage other) {
    int[] counts = new int[2];
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        Color a = new Color(one.getRGB(x, y));
        Color b = new Color(other.getRGB(x, y));
        int most =
            Math.max(
                Math.abs(a.getRed() - b.getRed()),
                Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
        counts[0] += most > 25 ? 1 : 0;
        counts[1] += most > 127 ? 1 : 0;
      }
    }
    return counts;
  }

  private void both(Consumer<Graphics2D> drawing) {
    Graphics2D one = PixelGraphics.of(ours, new ShapeFiller(ours));
    Graphics2D other = java2d.createGraphics();
    for (Graphics2D g : List.of(one, other)) {
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      drawing.accept(g);
      g.dispose();
    }
  }

  private static void smooth(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }

  static Stream<Consumer<Graphics2D>> left() {
    BufferedImage stamp = new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB);
    stamp.setRGB(4, 4, 0xFF8800);
    Path2D star = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    star.moveTo(10, 10);
    for (int[] corner : new int[][] {{90, 80}, {90, 10}, {10, 80}, {50, 0}}) {
      star.lineTo(corner[0], corner[1]);
    }
    star.closePath();
    return Stream.of(
        g -> g.fill(new Ellipse2D.Double(10.5, 10.5, 80, 70)),
        g -> g.fillRect(3, 4, 50, 60),
        g -> {
          smooth(g);
          g.fill(star);
        },
        g -> {
          smooth(g);
          g.setPaint(new GradientPaint(0, 0, Color.RED, 90, 0, Color.BLUE));
          g.fill(new Ellipse2D.Double(10.5, 10.5, 80, 70));
        },
        g -> {
          smooth(g);
          g.setComposite(AlphaComposite.SrcOver.derive(0.4f));
          g.fill(new Ellipse2D.Double(10.5, 10.5, 80, 70));
        },
        g -> {
          smooth(g);
          g.setStroke(it -> new Rectangle(it.getBounds().x + 7, 20, 30, 40));
          g.draw(new Line2D.Double(3, 3, 5, 5));
        },
        g -> {
          smooth(g);
          g.setClip(new Ellipse2D.Double(20, 20, 50, 50));
          g.fill(new Rectangle(10, 10, 80, 70));
        },
        g -> {
          g.setFont(new Font(Font.DIALOG, Font.BOLD, 20));
          g.translate(5, 0);
          g.rotate(0.1);
          g.rotate(0.1, 5, 5);
          g.scale(1.5, 1.5);
          g.shear(0.1, 0);
          g.transform(AffineTransform.getTranslateInstance(0, 3.5));
          g.drawString("ab", 10, 30);
          g.drawString("c", 40.5f, 30.5f);
          g.drawString(new AttributedString("de").getIterator(), 60, 30);
          g.drawString(new AttributedString("fg").getIterator(), 80.5f, 30f);
          g.drawGlyphVector(g.getFont().createGlyphVector(g.getFontRenderContext(), "h"), 10, 60);
        },
        g -> {
          g.setBackground(Color.GREEN);
          g.clearRect(100, 50, 20, 20);
          g.drawImage(stamp, 3, 3, null);
          g.drawImage(stamp, 13, 3, 20, 20, null);
          g.drawImage(stamp, 43, 3, Color.RED, null);
          g.drawImage(stamp, 53, 3, 20, 20, Color.RED, null);
          g.drawImage(stamp, 80, 3, 99, 40, 2, 2, 7, 7, null);
          g.drawImage(stamp, 110, 3, 130, 40, 2, 2, 7, 7, Color.RED, null);
          g.drawImage(stamp, AffineTransform.getScaleInstance(3, 5), null);
          g.drawImage(stamp, null, 70, 70);
          g.drawRenderedImage(stamp, AffineTransform.getTranslateInstance(90, 70));
          g.copyArea(0, 0, 50, 50, 60, 60);
        },
        g -> {
          g.setXORMode(Color.YELLOW);
          g.fillRect(3, 4, 50, 60);
          g.setPaintMode();
          g.fillRect(30, 40, 50, 60);
        },
        g -> {
          g.clipRect(5, 5, 60, 60);
          g.clip(new Rectangle(10, 0, 100, 50));
          g.fillRect(0, 0, 200, 120);
          g.setClip(100, 10, 10, 90);
          g.create().fillRect(0, 50, 200, 70);
        });
  }

  @ParameterizedTest
  @MethodSource("left")
  void allElseIsLeftToJava2d(Consumer<Graphics2D> drawing) {
    both(drawing);
    assertThat(firstDifference()).isEmpty();
    assertThat(Arrays.stream(rgb(ours)).distinct().count()).isGreaterThan(1);
  }

  @Test
  void whatIsSetIsHad() {
    Map<String, Function<Graphics2D, Object>> had =
        Map.of(
            "color", Graphics2D::getColor, "paint", Graphics2D::getPaint, "stroke", Graphics2D::getStroke,
            "composite", Graphics2D::getComposite, "background", Graphics2D::getBackground, "font", Graphics2D::getFont,
            "clip", Graphics2D::getClipBounds, "transform", Graphics2D::getTransform, "hints", Graphics2D::getRenderingHints,
            "metrics", g -> g.getFontMetrics(g.getFont()).stringWidth("abc"));
    had.forEach(
        (name, getter) -> {
          Graphics2D one = PixelGraphics.of(ours, new ShapeFiller(ours));
          Graphics2D other = java2d.createGraphics();
          for (Graphics2D g : List.of(one, other)) {
            g.setColor(Color.PINK);
            g.setStroke(new BasicStroke(3));
            g.setComposite(AlphaComposite.Src);
            g.setBackground(Color.CYAN);
            g.setFont(new Font(Font.DIALOG, Font.ITALIC, 33));
            g.setTransform(AffineTransform.getRotateInstance(0.3));
            g.setRenderingHints(Map.of(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY));
            g.addRenderingHints(Map.of(RenderingHints.KEY_DITHERING, RenderingHints.VALUE_DITHER_ENABLE));
            g.setClip(new Rectangle(3, 4, 5, 6));
          }
          assertThat(getter.apply(one)).as(name).isEqualTo(getter.apply(other)).isNotNull();
          assertThat(one.hit(new Rectangle(3, 4, 5, 6), new Rectangle(0, 0, 9, 9), false)).isTrue();
          assertThat(one.getDeviceConfiguration()).isEqualTo(other.getDeviceConfiguration());
        });
  }

  @Test
  void primitivesAreShapes() {
    Graphics2D one = PixelGraphics.of(ours, new ShapeFiller(ours));
    Graphics2D other = PixelGraphics.of(java2d, new ShapeFiller(java2d));
    smooth(one);
    smooth(other);
    one.drawLine(3, 3, 50, 20);
    other.draw(new Line2D.Double(3, 3, 50, 20));
    one.drawOval(3, 30, 30, 20);
    other.draw(new Ellipse2D.Double(3, 30, 30, 20));
    one.fillOval(3, 60, 30, 20);
    other.fill(new Ellipse2D.Double(3, 60, 30, 20));
    one.drawRoundRect(43, 30, 30, 20, 8, 6);
    other.draw(new RoundRectangle2D.Double(43, 30, 30, 20, 8, 6));
    one.fillRoundRect(43, 60, 30, 20, 8, 6);
    other.fill(new RoundRectangle2D.Double(43, 60, 30, 20, 8, 6));
    one.drawArc(83, 30, 30, 20, 10, 200);
    other.draw(new Arc2D.Double(83, 30, 30, 20, 10, 200, Arc2D.OPEN));
    one.fillArc(83, 60, 30, 20, 10, 200);
    other.fill(new Arc2D.Double(83, 60, 30, 20, 10, 200, Arc2D.PIE));
    int[] x = {123, 160, 140};
    int[] y = {30, 35, 55};
    one.drawPolygon(x, y, 3);
    other.draw(new Polygon(x, y, 3));
    one.translate(0, 30);
    other.translate(0, 30);
    one.fillPolygon(x, y, 3);
    other.fill(new Polygon(x, y, 3));
    one.drawPolyline(new int[] {163, 200, 180}, y, 3);
    Path2D line = new Path2D.Double();
    line.moveTo(163, 30);
    line.lineTo(200, 35);
    line.lineTo(180, 55);
    other.draw(line);
    assertThat(firstDifference()).isEmpty();
    assertThat(Arrays.stream(rgb(ours)).distinct().count()).isGreaterThan(9);
  }

  @Test
  void cornersOfThickLinesAreAsTheyAreAskedFor() {
    Path2D corner = new Path2D.Double();
    corner.moveTo(20, 100);
    corner.lineTo(60, 30);
    corner.lineTo(100, 100);
    for (int join : new int[] {BasicStroke.JOIN_ROUND, BasicStroke.JOIN_MITER, BasicStroke.JOIN_BEVEL}) {
      both(
          g -> {
            smooth(g);
            g.setColor(Color.BLACK);
            g.fillRect(0, 0, 200, 120);
            g.setColor(Color.WHITE);
            g.scale(0.9, 0.9);
            g.setStroke(new BasicStroke(20, BasicStroke.CAP_ROUND, join));
            g.draw(corner);
          });
      assertThat(differences(ours, java2d)).containsExactly(0, 0);
    }
  }

  @Test
  void copiesOfItFillAsItDoes() {
    Graphics2D one = PixelGraphics.of(ours, new ShapeFiller(ours));
    Graphics2D other = PixelGraphics.of(java2d, new ShapeFiller(java2d));
    smooth(one);
    smooth(other);
    Ellipse2D disc = new Ellipse2D.Double(10.3, 10.3, 80, 70);
    ((Graphics2D) one.create()).fill(disc);
    other.fill(disc);
    assertThat(firstDifference()).isEmpty();
    one.dispose();
    other.dispose();
  }

  /** Where the pictures differ first, if they do. */
  private String firstDifference() {
    int at = Arrays.mismatch(rgb(ours), rgb(java2d));
    return at < 0 ? "" : "at %d, %d".formatted(at % ours.getWidth(), at / ours.getWidth());
  }

  private static int[] rgb(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
