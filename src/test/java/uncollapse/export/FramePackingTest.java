package uncollapse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The frames of a film, packed fast, are every pixel of the pictures that they were. */
class FramePackingTest {
  /** A row has a pixel, a run, the longest run of one reference back and one more; or is longer than deflate can look back. */
  @ParameterizedTest
  @CsvSource({"1,1", "1,300", "2,3", "86,4", "87,4", "88,4", "345,20", "12000,3"})
  void aFrameIsReadBackPixelForPixel(int width, int height) throws IOException {
    for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_3BYTE_BGR}) {
      for (int calm = 1; calm < 2000; calm *= 5) {
        BufferedImage image = drawing(width, height, type, calm);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png(image)));
        assertThat(read.getColorModel().hasAlpha()).isEqualTo(type == BufferedImage.TYPE_INT_ARGB);
        assertThat(pixels(read)).as("%s, a change in %s pixels", type, calm).isEqualTo(pixels(image));
      }
    }
  }

  /** Colours whose frequencies grow like Fibonacci's numbers would have the longest codes, longer than deflate allows. */
  @Test
  void veryUnequalFrequenciesAreReadBack() throws IOException {
    BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
    int at = 0;
    for (int k = 0, before = 0, now = 1; at + 2 * now < 1200 * 900; k++) {
      for (int i = 0; i < now; i++, at++) {
        // Every second row repeats nothing of the one above.
        image.setRGB(at % 1200, at / 1200, ((at & 1) == 0 ? 0x010101 : 0x020202) * k);
      }
      int next = before + now;
      before = now;
      now = next;
    }
    assertThat(pixels(ImageIO.read(new ByteArrayInputStream(png(image))))).isEqualTo(pixels(image));
  }

  @Test
  void codesAreNeverLongerThanAllowedAndFillTheirRoom() {
    int[] counts = new int[40];
    for (int k = 0, before = 1, now = 1; k < 40; k++) {
      counts[k] = now;
      int next = before + now;
      before = now;
      now = next;
    }
    for (int longest : new int[] {7, 15}) {
      HuffmanCode code = HuffmanCode.of(counts, longest);
      int[] lengths = IntStream.range(0, 40).map(code::length).toArray();
      assertThat(IntStream.of(lengths)).allSatisfy(it -> assertThat(it).isBetween(1, longest));
      assertThat(IntStream.of(lengths).map(it -> 1 << (longest - it)).sum()).isEqualTo(1 << longest);
      assertThat(lengths[39]).isLessThan(lengths[0]);
    }
  }

  /** A picture of runs is, block by block of two by two, what each block is by itself. */
  @ParameterizedTest
  @CsvSource({"2,2", "7,5", "40,12", "41,13", "300,4"})
  void planesOfVideoAreThoseOfEachBlock(int width, int height) {
    for (int calm = 1; calm < 200; calm *= 3) {
      BufferedImage image = drawing(width, height, BufferedImage.TYPE_INT_RGB, calm);
      byte[] planes = planes(image);
      int wide = Yuv.even(width);
      int colour = wide * Yuv.even(height);
      for (int y = 0; y < height; y += 2) {
        for (int x = 0; x < width; x += 2) {
          BufferedImage block = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
          for (int k = 0; k < 4; k++) {
            block.setRGB(k % 2, k / 2, image.getRGB(Math.min(x + k % 2, width - 1), Math.min(y + k / 2, height - 1)));
          }
          byte[] alone = planes(block);
          int at = y * wide + x;
          int of = colour + y / 2 * (wide / 2) + x / 2;
          assertThat(new byte[] {
                planes[at], planes[at + 1], planes[at + wide], planes[at + wide + 1], planes[of], planes[of + colour / 4]
              })
              .as("at %s, %s", x, y)
              .isEqualTo(alone);
        }
      }
    }
  }

  /** Every pixel by itself; what lies above its three bytes is of no account. */
  @Test
  void planesAreThoseOfTheStandard() {
    BufferedImage image = drawing(7, 5, BufferedImage.TYPE_INT_RGB, 1);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int k = 0; k < pixels.length; k++) {
      pixels[k] ^= (k << 24) | (k << 31);
    }
    byte[] planes = planes(image);
    for (int y = 0; y < 6; y += 2) {
      for (int x = 0; x < 8; x += 2) {
        double[] mean = new double[3];
        for (int k = 0; k < 4; k++) {
          int pixel = image.getRGB(Math.min(x + k % 2, 6), Math.min(y + k / 2, 4));
          double[] colour = {((pixel >> 16) & 255) / 255.0, ((pixel >> 8) & 255) / 255.0, (pixel & 255) / 255.0};
          Arrays.setAll(mean, i -> mean[i] + colour[i] / 4);
          assertThat((planes[(y + k / 2) * 8 + x + k % 2] & 255) - 16 - 219 * brightness(colour)).isBetween(-0.51, 0.51);
        }
        int at = 48 + y / 2 * 4 + x / 2;
        assertThat((planes[at] & 255) - 128 - 224 * (mean[2] - brightness(mean)) / 1.8556).isBetween(-0.51, 0.51);
        assertThat((planes[at + 12] & 255) - 128 - 224 * (mean[0] - brightness(mean)) / 1.5748).isBetween(-0.51, 0.51);
      }
    }
  }

  private static double brightness(double[] colour) {
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
  }

  /** Where another picture was. */
  static byte[] planes(BufferedImage image) {
    byte[] planes = new byte[Yuv.bytes(image.getWidth(), image.getHeight())];
    Arrays.fill(planes, (byte) 77);
    Yuv.put(image, planes);
    return planes;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PngWriter.write(image, PngWriter.Effort.FAST, 0, out);
    return out.toByteArray();
  }

  /** Runs along rows and down columns; another colour about every so many pixels. */
  private static BufferedImage drawing(int width, int height, int type, int calm) {
    SplittableRandom random = new SplittableRandom(width + 31L * height + calm);
    BufferedImage image = new BufferedImage(width, height, type);
    int[] above = new int[width];
    int colour = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        colour = random.nextInt(calm) == 0 ? random.nextInt() : random.nextInt(calm) == 0 ? above[x] : colour;
        above[x] = colour;
        image.setRGB(x, y, colour);
      }
    }
    return image;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
