package uncollapse.export;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.ImageObserver;
import java.text.AttributedCharacterIterator;
import org.jspecify.annotations.Nullable;

/** What a forwarding surface has from {@link java.awt.Graphics}: its primitives become shapes, all else goes to the other surface. */
abstract class ForwardingPrimitives extends Graphics2D {
  final Graphics2D to;

  ForwardingPrimitives(Graphics2D to) {
    this.to = to;
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle(x, y, width, height));
  }

  @Override
  public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
  }

  @Override
  public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    draw(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    fill(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void drawArc(int x, int y, int width, int height, int start, int angle) {
    draw(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.OPEN));
  }

  @Override
  public void fillArc(int x, int y, int width, int height, int start, int angle) {
    fill(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.PIE));
  }

  @Override
  public void drawPolygon(int[] x, int[] y, int points) {
    draw(new Polygon(x, y, points));
  }

  @Override
  public void fillPolygon(int[] x, int[] y, int points) {
    fill(new Polygon(x, y, points));
  }

  @Override
  public void drawPolyline(int[] x, int[] y, int points) {
    Path2D line = new Path2D.Double();
    for (int k = 0; k < points; k++) {
      if (k == 0) {
        line.moveTo(x[k], y[k]);
      } else {
        line.lineTo(x[k], y[k]);
      }
    }
    draw(line);
  }

  @Override
  public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
    return to.drawImage(image, x, y, observer);
  }

  @Override
  public boolean drawImage(Image image, int x, int y, int width, int height, @Nullable ImageObserver observer) {
    return to.drawImage(image, x, y, width, height, observer);
  }

  @Override
  public boolean drawImage(Image image, int x, int y, @Nullable Color behind, @Nullable ImageObserver observer) {
    return to.drawImage(image, x, y, behind, observer);
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, @Nullable Color behind, @Nullable ImageObserver observer) {
    return to.drawImage(image, x, y, width, height, behind, observer);
  }

  @Override
  public boolean drawImage(
      Image image, int x1, int y1, int x2, int y2, int fromX1, int fromY1, int fromX2, int fromY2, @Nullable
      ImageObserver observer) {
    return to.drawImage(image, x1, y1, x2, y2, fromX1, fromY1, fromX2, fromY2, observer);
  }

  @Override
  public boolean drawImage(
      Image image, int x1, int y1, int x2, int y2, int fromX1, int fromY1, int fromX2, int fromY2, @Nullable Color
      behind, @Nullable ImageObserver observer) {
    return to.drawImage(image, x1, y1, x2, y2, fromX1, fromY1, fromX2, fromY2, behind, observer);
  }

  @Override
  public void drawString(String text, int x, int y) {
    to.drawString(text, x, y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    to.drawString(text, x, y);
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    to.copyArea(x, y, width, height, dx, dy);
  }

  @Override
  public void clearRect(int x, int y, int width, int height) {
    to.clearRect(x, y, width, height);
  }

  @Override
  public Color getColor() {
    return to.getColor();
  }

  @Override
  public void setColor(Color color) {
    to.setColor(color);
  }

  @Override
  public void setPaintMode() {
    to.setPaintMode();
  }

  @Override
  public void setXORMode(Color color) {
    to.setXORMode(color);
  }

  @Override
  public Font getFont() {
    return to.getFont();
  }

  @Override
  public void setFont(Font font) {
    to.setFont(font);
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return to.getFontMetrics(font);
  }

  @Override
  public @Nullable Shape getClip() {
    return to.getClip();
  }

  @Override
  public void setClip(@Nullable Shape shape) {
    to.setClip(shape);
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    to.setClip(x, y, width, height);
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    to.clipRect(x, y, width, height);
  }

  @Override
  public @Nullable Rectangle getClipBounds() {
    return to.getClipBounds();
  }

  @Override
  public void translate(int x, int y) {
    to.translate(x, y);
  }
}
