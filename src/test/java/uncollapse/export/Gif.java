package uncollapse.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;

/**
 * A film as another program reads it.
 *
 * @param frames as they stand on the screen, one after the other
 * @param delays in hundredths of a second
 * @param ownPalettes how many frames bring a palette of their own
 */
record Gif(List<BufferedImage> frames, List<Integer> delays, int ownPalettes, boolean endless) {
  static Gif read(byte[] bytes) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in);
      List<BufferedImage> frames = new ArrayList<>();
      List<Integer> delays = new ArrayList<>();
      int own = 0;
      boolean endless = false;
      for (int k = 0; k < reader.getNumImages(true); k++) {
        IIOMetadataNode tree =
            (IIOMetadataNode) reader.getImageMetadata(k).getAsTree("javax_imageio_gif_image_1.0");
        delays.add(number(tree, "GraphicControlExtension", "delayTime"));
        own += tree.getElementsByTagName("LocalColorTable").getLength();
        endless |= tree.getElementsByTagName("ApplicationExtension").getLength() > 0;
        BufferedImage part = reader.read(k);
        BufferedImage shown = new BufferedImage(reader.getWidth(0), reader.getHeight(0), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = shown.createGraphics();
        if (k > 0) {
          g.drawImage(frames.get(k - 1), 0, 0, null);
        }
        int left = number(tree, "ImageDescriptor", "imageLeftPosition");
        g.drawImage(part, left, number(tree, "ImageDescriptor", "imageTopPosition"), null);
        frames.add(shown);
      }
      return new Gif(frames, delays, own, endless);
    } finally {
      reader.dispose();
    }
  }

  private static int number(IIOMetadataNode tree, String element, String attribute) {
    return Integer.parseInt(((IIOMetadataNode) tree.getElementsByTagName(element).item(0)).getAttribute(attribute));
  }
}
