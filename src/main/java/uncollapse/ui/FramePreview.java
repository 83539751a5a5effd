package uncollapse.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import uncollapse.export.FrameStyle;
import uncollapse.scene.FramePainter;
import uncollapse.scene.Painter;
import uncollapse.scene.Picture;
import uncollapse.scene.Theme;

/** A frame as it will be, as large as there is room; squares show through where it is transparent. */
final class FramePreview implements Painter {
  private static final int SQUARE = 10;

  private final FrameStyle style;
  private final FramePainter painter;

  FramePreview(FrameStyle style) {
    this.style = style;
    painter = style.newPainter();
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    AffineTransform before = g.getTransform();
    double width = style.size().width();
    double height = style.size().height();
    double zoom = Math.min(area.getWidth() / width, area.getHeight() / height);
    // On whole pixels, or squares had seams.
    g.translate(Math.rint(area.getCenterX() - width * zoom / 2), Math.rint(area.getCenterY() - height * zoom / 2));
    Shape clip = g.getClip();
    g.clip(new Rectangle2D.Double(0, 0, width * zoom, height * zoom));
    if (style.transparent()) {
      squares(g, width * zoom, height * zoom, style.theme());
    }
    g.scale(zoom, zoom);
    style.paint(painter, g, picture);
    g.setTransform(before);
    g.setClip(clip);
  }

  private static void squares(Graphics2D g, double width, double height, Theme theme) {
    Color[] colors = {theme.background(), theme.grid()};
    for (int y = 0; y * SQUARE < height; y++) {
      for (int x = 0; x * SQUARE < width; x++) {
        g.setColor(colors[(x + y) % 2]);
        g.fill(new Rectangle2D.Double(x * SQUARE, y * SQUARE, SQUARE, SQUARE));
      }
    }
  }
}
