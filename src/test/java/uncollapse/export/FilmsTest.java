package uncollapse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uncollapse.scene.Facing;
import uncollapse.scene.Picture;
import uncollapse.text.BadInputException;
import uncollapse.train.Command;
import uncollapse.train.Recording;
import uncollapse.train.Samples;
import uncollapse.train.Trainer;

/** Films as pictures and videos, opened again with what others wrote for it. */
class FilmsTest {
  private static final FrameStyle SMALL = FrameStyle.DEFAULT.sized(new FrameSize(321, 201), 1);
  private static final FilmTiming SHORT =
      FilmTiming.DEFAULT.at(10).between(10, 40).lasting(new FilmTiming.Length.StepsPerFrame(5)).holding(0.2, 0.5);
  private static final int MOVING = 7;
  private static final int FRAMES = MOVING + 2 + 5;

  @TempDir private Path folder = Path.of("");

  private static Story story() {
    return new Story(
        new Recording(
            Samples.load(Samples.names().getFirst()),
            List.of(new Recording.Entry(12, new Command.SetWeight(0, 1))),
            60,
            true));
  }

  private static void film(Path path, FilmFormat format) throws IOException {
    RunExporter.render(story(), SMALL, SHORT, Outputs.film(path, format), Watcher.NONE);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private List<String> names(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aSequenceHasAFileForEachFrameAndTheLineThatMakesAVideo() throws IOException {
    film(folder.resolve("seq"), FilmFormat.FRAMES);
    film(folder.resolve("again"), FilmFormat.FRAMES);
    List<String> files = names(folder.resolve("seq"));
    assertThat(files).hasSize(FRAMES + 1).startsWith("ffmpeg.txt", "frame-00001.png").endsWith("frame-00014.png");
    assertThat(names(folder)).containsExactly("again", "seq");
    assertThat(folder.resolve("seq/ffmpeg.txt")).content().contains("-framerate 10.0 -i frame-%05d.png").hasLineCount(1);
    int different = 0;
    int[] before = {};
    for (String name : files.subList(1, files.size())) {
      BufferedImage frame = ImageIO.read(folder.resolve("seq").resolve(name).toFile());
      assertThat(frame.getWidth()).isEqualTo(321);
      assertThat(frame.getHeight()).isEqualTo(201);
      different += java.util.Arrays.equals(before, pixels(frame)) ? 0 : 1;
      before = pixels(frame);
      assertThat(Files.mismatch(folder.resolve("seq").resolve(name), folder.resolve("again").resolve(name))).isEqualTo(-1);
    }
    assertThat(different).isEqualTo(MOVING);
  }

  @Test
  void twoRunsAreFilmedBesideEachOther() throws IOException {
    Story alone = story();
    Recording other = new Recording(alone.run().recording().start().withSeed(5), List.of(), 60, true);
    RunExporter.render(
        new Story(alone.run().recording(), other), SMALL, SHORT, Outputs.film(folder.resolve("two"), FilmFormat.FRAMES), Watcher.NONE);
    film(folder.resolve("one"), FilmFormat.FRAMES);
    String last = "frame-00014.png";
    BufferedImage one = ImageIO.read(folder.resolve("one").resolve(last).toFile());
    Trainer run = trained(alone.run().recording());
    Picture beside =
        SMALL.picture(run.snapshot(), Facing.of(run.snapshot())).against(trained(other).snapshot());
    assertThat(pixels(ImageIO.read(folder.resolve("two").resolve(last).toFile()))).isNotEqualTo(pixels(one));
    assertThat(names(folder.resolve("two"))).hasSize(FRAMES + 1);
    RunExporter.render(
        new Story(alone.run().recording(), other), SMALL, SHORT, Outputs.still(folder.resolve("two.png")), Watcher.NONE);
    assertThat(pixels(ImageIO.read(folder.resolve("two.png").toFile()))).isEqualTo(pixels(new Easel(SMALL).paint(beside)));
  }

  private static Trainer trained(Recording run) {
    return run.replay();
  }

  @Test
  void aFolderWithFilesIsLeftAlone() throws IOException {
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("thesis.txt"), "mine");
    assertThatThrownBy(() -> film(mine, FilmFormat.FRAMES)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> film(mine.resolve("thesis.txt"), FilmFormat.FRAMES)).isInstanceOf(BadInputException.class);
    assertThat(names(mine)).containsExactly("thesis.txt");
  }

  @Test
  void aGifStandsStillAsLongAsItIsTold() throws IOException {
    Path file = folder.resolve("a.gif");
    film(file, FilmFormat.GIF);
    Gif gif = Gif.read(Files.readAllBytes(file));
    assertThat(gif.delays()).containsExactly(30, 10, 10, 10, 10, 10, 60);
    assertThat(gif.endless()).isTrue();
    RunExporter.render(story(), SMALL, SHORT.looping(false), Outputs.film(file, FilmFormat.GIF), Watcher.NONE);
    assertThat(Gif.read(Files.readAllBytes(file)).endless()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"MP4, h264", "WEBM, vp9"})
  void aVideoHasItsFramesSizeAndTime(FilmFormat format, String codec) throws IOException, InterruptedException {
    Optional<Ffmpeg> ffmpeg = Ffmpeg.installed();
    assumeTrue(ffmpeg.isPresent() && ffmpeg.get().formats().contains(format.video().orElseThrow()));
    Path file = folder.resolve("a film; rm -rf $HOME." + format.video().orElseThrow().ending());
    film(file, format);
    assertThat(names(folder)).containsExactly(file.getFileName().toString());
    String said =
        said(
            ffmpeg.get().program().resolveSibling("ffprobe").toString(), "-v", "error", "-count_frames", "-show_entries",
            "stream=codec_name,width,height,nb_read_frames,r_frame_rate,pix_fmt,color_space,color_range:format=duration",
            "-of", "default=noprint_wrappers=1", file.toString());
    assertThat(said.lines())
        .contains(
            "codec_name=" + codec, "width=322", "height=202", "nb_read_frames=" + FRAMES, "r_frame_rate=10/1",
            "pix_fmt=yuv420p", "color_space=bt709", "color_range=tv", "duration=1.400000");
  }

  private static String said(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text;
  }

  @Test
  void whoStopsAVideoLeavesNothing() throws IOException {
    assumeTrue(Ffmpeg.installed().isPresent());
    assertThatThrownBy(
            () ->
                RunExporter.render(
                    story(),
                    SMALL,
                    SHORT,
                    Outputs.film(folder.resolve("a.mp4"), FilmFormat.MP4),
                    (done, all) -> done < all * 0.6))
        .isInstanceOf(java.util.concurrent.CancellationException.class);
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void timesThatCannotBeAreRefused() {
    assertThatThrownBy(() -> FilmTiming.DEFAULT.at(0)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> FilmTiming.DEFAULT.at(Double.NaN)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> FilmTiming.DEFAULT.holding(-1, 0)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> FilmTiming.DEFAULT.between(5, 4)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> SHORT.between(61, 70).steps(story())).hasMessageContaining("61").hasMessageContaining("60");
    assertThatThrownBy(
            () -> SHORT.at(60).lasting(new FilmTiming.Length.Seconds(3600)).steps(story()))
        .hasMessageContaining("216,000");
    assertThatThrownBy(() -> RunExporter.render(
            story(), SMALL, SHORT.at(60), Outputs.film(folder.resolve("a.gif"), FilmFormat.GIF), Watcher.NONE))
        .hasMessageContaining("50");
  }

  @Test
  void evenTimeTakesEachStepAlike() {
    FilmTiming even = SHORT.eased(FilmTiming.Easing.EVEN).lasting(new FilmTiming.Length.Seconds(0.7));
    assertThat(even.steps(story())).containsExactly(10, 15, 20, 25, 30, 35, 40);
    assertThat(SHORT.lasting(new FilmTiming.Length.StepsPerFrame(8)).steps(story())).containsExactly(10, 18, 26, 34, 40);
    assertThat(SHORT.between(20, 20).steps(story())).containsExactly(20);
    assertThat(even.seconds(7)).isEqualTo(1.4);
  }

  @Test
  void brightnessAndColourAreThoseOfTheStandard() {
    int[] colours = {0xFFFFFF, 0x000000, 0xFF0000, 0x00FF00, 0x0000FF, 0x808080};
    int[][] wanted = {{235, 128, 128}, {16, 128, 128}, {63, 102, 240}, {173, 42, 26}, {32, 240, 118}, {126, 128, 128}};
    for (int k = 0; k < colours.length; k++) {
      BufferedImage image = new BufferedImage(3, 5, BufferedImage.TYPE_INT_RGB);
      for (int i = 0; i < 15; i++) {
        image.setRGB(i % 3, i / 3, colours[k]);
      }
      byte[] planes = FramePackingTest.planes(image);
      assertThat(planes).hasSize(4 * 6 * 3 / 2);
      for (int i = 0; i < planes.length; i++) {
        int plane = i < 24 ? 0 : i < 30 ? 1 : 2;
        assertThat(planes[i] & 255).as("%x %s", colours[k], i).isEqualTo(wanted[k][plane]);
      }
    }
  }
}
