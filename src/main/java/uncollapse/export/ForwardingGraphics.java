package uncollapse.export;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A surface that has another one do everything: what differs is for those that extend it. */
abstract class ForwardingGraphics extends ForwardingPrimitives {
  ForwardingGraphics(Graphics2D to) {
    super(to);
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform at) {
    to.drawRenderedImage(image, at);
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform at) {
    to.drawRenderableImage(image, at);
  }

  @Override
  public boolean drawImage(Image image, AffineTransform at, @Nullable ImageObserver observer) {
    return to.drawImage(image, at, observer);
  }

  @Override
  public void drawImage(BufferedImage image, @Nullable BufferedImageOp filter, int x, int y) {
    to.drawImage(image, filter, x, y);
  }

  @Override
  public void drawString(String text, float x, float y) {
    to.drawString(text, x, y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    to.drawString(text, x, y);
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    to.drawGlyphVector(glyphs, x, y);
  }

  @Override
  public void draw(Shape shape) {
    to.draw(shape);
  }

  @Override
  public void fill(Shape shape) {
    to.fill(shape);
  }

  @Override
  public boolean hit(Rectangle rectangle, Shape shape, boolean onStroke) {
    return to.hit(rectangle, shape, onStroke);
  }

  @Override
  public void clip(@Nullable Shape shape) {
    to.clip(shape);
  }

  @Override
  public Paint getPaint() {
    return to.getPaint();
  }

  @Override
  public void setPaint(Paint paint) {
    to.setPaint(paint);
  }

  @Override
  public Stroke getStroke() {
    return to.getStroke();
  }

  @Override
  public void setStroke(Stroke stroke) {
    to.setStroke(stroke);
  }

  @Override
  public Composite getComposite() {
    return to.getComposite();
  }

  @Override
  public void setComposite(Composite composite) {
    to.setComposite(composite);
  }

  @Override
  public Color getBackground() {
    return to.getBackground();
  }

  @Override
  public void setBackground(Color color) {
    to.setBackground(color);
  }

  @Override
  public @Nullable Object getRenderingHint(RenderingHints.Key key) {
    return to.getRenderingHint(key);
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
    to.setRenderingHint(key, value);
  }

  @Override
  public RenderingHints getRenderingHints() {
    return to.getRenderingHints();
  }

  @Override
  public void setRenderingHints(Map<?, ?> hints) {
    to.setRenderingHints(hints);
  }

  @Override
  public void addRenderingHints(Map<?, ?> hints) {
    to.addRenderingHints(hints);
  }

  @Override
  public AffineTransform getTransform() {
    return to.getTransform();
  }

  @Override
  public void setTransform(AffineTransform transform) {
    to.setTransform(transform);
  }

  @Override
  public void transform(AffineTransform more) {
    to.transform(more);
  }

  @Override
  public void translate(double x, double y) {
    to.translate(x, y);
  }

  @Override
  public void rotate(double angle) {
    to.rotate(angle);
  }

  @Override
  public void rotate(double angle, double x, double y) {
    to.rotate(angle, x, y);
  }

  @Override
  public void scale(double x, double y) {
    to.scale(x, y);
  }

  @Override
  public void shear(double x, double y) {
    to.shear(x, y);
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return to.getFontRenderContext();
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    return to.getDeviceConfiguration();
  }

  @Override
  public void dispose() {
    to.dispose();
  }
}
