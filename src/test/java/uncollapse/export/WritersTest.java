package uncollapse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uncollapse.linalg.SeededRandom;

class WritersTest {
  private static BufferedImage noise(int width, int height, int seed) {
    SeededRandom random = new SeededRandom(seed);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    return image;
  }

  private static BufferedImage disc(int at) {
    BufferedImage image = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 200, 120);
    g.setColor(new Color(0x0072B2));
    g.fillOval(at, 40, 30, 30);
    return image;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static byte[] gif(List<BufferedImage> frames) throws IOException {
    Palette.Counter colors = new Palette.Counter();
    frames.forEach(colors::add);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GifWriter gif = new GifWriter(out, frames.getFirst().getWidth(), frames.getFirst().getHeight(),
        colors.palette(GifWriter.MOST_COLORS), true)) {
      int delay = 3;
      for (BufferedImage frame : frames) {
        gif.add(gif.indices(frame), delay++);
      }
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"1,1", "17,5", "640,400", "1,300"})
  void aPngIsReadBackPixelForPixel(int width, int height) throws IOException {
    for (BufferedImage image : List.of(noise(width, height, 5), disc(50).getSubimage(0, 0, Math.min(width, 200), Math.min(height, 120)))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PngWriter.write(image, out);
      assertThat(pixels(ImageIO.read(new ByteArrayInputStream(out.toByteArray())))).isEqualTo(pixels(image));
    }
  }

  @Test
  void aGifKeepsFramesDelaysAndOnePalette() throws IOException {
    List<BufferedImage> frames = List.of(disc(10), disc(20), disc(20), disc(150));
    byte[] bytes = gif(frames);
    Gif film = Gif.read(bytes);
    assertThat(film.delays()).containsExactly(3, 4, 5, 6);
    assertThat(film.ownPalettes()).isZero();
    assertThat(film.endless()).isTrue();
    for (int k = 0; k < frames.size(); k++) {
      assertThat(pixels(film.frames().get(k))).as("frame %s", k).isEqualTo(pixels(frames.get(k)));
    }
    assertThat(gif(frames)).isEqualTo(bytes);
  }

  /** Noise fills the code table many times over: every growth and restart of the codes is passed. */
  @Test
  void aGifOfNoiseIsReadBackWithinThePalettesReach() throws IOException {
    List<BufferedImage> frames = List.of(noise(160, 120, 1), noise(160, 120, 2));
    Gif film = Gif.read(gif(frames));
    for (int k = 0; k < 2; k++) {
      int[] want = pixels(frames.get(k));
      int[] have = pixels(film.frames().get(k));
      double off = 0;
      for (int i = 0; i < want.length; i++) {
        for (int shift = 0; shift <= 16; shift += 8) {
          off += Math.abs(((want[i] >> shift) & 255) - ((have[i] >> shift) & 255));
        }
      }
      assertThat(off / want.length / 3).isLessThan(16);
    }
  }

  @Test
  void aPaletteKeepsFlatColoursExactly() {
    Palette.Counter colors = new Palette.Counter();
    colors.add(disc(10));
    Palette palette = colors.palette(255);
    assertThat(palette.size()).isEqualTo(2);
    assertThat(palette.color(palette.index(0x0072B2))).isEqualTo(0x0072B2);
    assertThat(palette.color(palette.index(0xFFFFFF))).isEqualTo(0xFFFFFF);
  }
}
