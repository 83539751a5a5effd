package uncollapse.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Snapshot;

/** A picture to look at pixel by pixel. */
final class Sheet {
  final BufferedImage image;
  final Rectangle2D area;

  Sheet(int width, int height) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    area = new Rectangle2D.Double(0, 0, width, height);
  }

  static Picture picture(Snapshot snapshot) {
    return new Picture(snapshot, Theme.LIGHT, new Words(Language.ENGLISH), View.HOME);
  }

  Sheet paint(Painter painter, Picture picture) {
    Graphics2D g = image.createGraphics();
    g.setColor(picture.theme().background());
    g.fill(area);
    painter.paint(g, area, picture);
    g.dispose();
    return this;
  }

  Color at(double x, double y) {
    return new Color(image.getRGB((int) x, (int) y));
  }

  /** How far apart two colours are: the largest difference of a channel. */
  static int distance(Color a, Color b) {
    return Math.max(
        Math.abs(a.getRed() - b.getRed()),
        Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
  }

  /** How many pixels are nearly of this colour. */
  int count(Color color, int within) {
    int n = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        n += distance(at(x, y), color) <= within ? 1 : 0;
      }
    }
    return n;
  }

  /** In how many pixels two pictures of one size differ. */
  int different(Sheet other) {
    int n = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        n += image.getRGB(x, y) == other.image.getRGB(x, y) ? 0 : 1;
      }
    }
    return n;
  }
}
