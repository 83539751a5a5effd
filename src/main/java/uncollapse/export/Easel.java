package uncollapse.export;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import uncollapse.scene.FramePainter;
import uncollapse.scene.Picture;

/** A painter with its own canvas: one thread at a time has it, one frame after the other is painted on it. */
final class Easel {
  private final FrameStyle style;
  private final FramePainter painter;
  private final BufferedImage image;
  private final ShapeFiller filler;

  Easel(FrameStyle style) {
    this.style = style;
    painter = style.newPainter();
    image = style.newImage();
    filler = new ShapeFiller(image);
  }

  /** The frame, until the next one is painted. */
  BufferedImage paint(Picture picture) {
    Graphics2D g = PixelGraphics.of(image, filler);
    if (style.transparent()) {
      g.setComposite(AlphaComposite.Clear);
      g.fillRect(0, 0, image.getWidth(), image.getHeight());
      g.setComposite(AlphaComposite.SrcOver);
    }
    style.paint(painter, g, picture);
    g.dispose();
    return image;
  }
}
