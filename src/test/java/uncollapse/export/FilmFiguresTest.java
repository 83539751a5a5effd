package uncollapse.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uncollapse.scene.Facing;
import uncollapse.scene.Figures;
import uncollapse.scene.Layer;
import uncollapse.scene.Layers;
import uncollapse.scene.Picture;
import uncollapse.train.Command;
import uncollapse.train.Experiment;
import uncollapse.train.Recording;
import uncollapse.train.Samples;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;

/**
 * The frames of a film show what the engine measured at their steps: every pixel of them is the picture of that step, and the
 * numbers in that picture are those of the table of metrics.
 */
class FilmFiguresTest {
  /** Without a camera, so that a frame depends on its step alone, and with the table of qualities measured for each. */
  private static final FilmTiming TIMING =
      FilmTiming.DEFAULT
          .at(5)
          .between(3, 27)
          .lasting(new FilmTiming.Length.StepsPerFrame(6))
          .holding(0, 0)
          .turning(0);

  private static final FrameStyle STYLE = FrameStyle.DEFAULT.sized(FrameSize.of("720p"), 1);
  private static final Recording.Entry MOVE = new Recording.Entry(10, new Command.SetWeight(0, 1));
  private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text>");

  @TempDir private Path folder = Path.of("");

  private static Recording run(long steps) {
    return new Recording(
        Samples.load("batch-hard-on-the-circle"), steps < MOVE.step() ? List.of() : List.of(MOVE), steps, true);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static Set<String> texts(Picture picture) throws IOException {
    ByteArrayOutputStream svg = new ByteArrayOutputStream();
    Still.write(STYLE, picture, StillFormat.SVG, svg);
    return TEXT.matcher(svg.toString(UTF_8)).results().map(it -> it.group(1).strip()).collect(Collectors.toSet());
  }

  @Test
  void aFrameShowsTheNumbersOfItsStep() throws IOException {
    Path film = folder.resolve("film");
    Path csv = folder.resolve("m.csv");
    Outputs outputs =
        new Outputs(new Outputs.FilmFile(film, FilmFormat.FRAMES), null, Outputs.Numbers.csv(csv, 1));
    RunExporter.render(new Story(run(30)), STYLE, TIMING, outputs, Watcher.NONE);

    Map<String, NamedCsvRecord> rows = rows(csv);
    List<Path> frames = frames(film);
    assertThat(frames).hasSize(5);
    Set<String> different = new HashSet<>();
    for (int k = 0; k < frames.size(); k++) {
      long step = 3 + 6L * k;
      Snapshot then = run(step).replay().snapshot();
      Picture picture = STYLE.picture(then, Facing.of(then));
      assertThat(pixels(ImageIO.read(frames.get(k).toFile())))
          .as("frame %d is the picture of step %d", k, step)
          .isEqualTo(pixels(new Easel(STYLE).paint(picture)));
      NamedCsvRecord row = requireNonNull(rows.get(Long.toString(step)));
      String sMu = figure(row, "s_mu");
      assertThat(texts(picture)).as("step %d", step).contains("step " + step, sMu);
      assertThat(texts(picture)).anyMatch(it -> it.endsWith("U  " + figure(row, "upper")));
      assertThat(texts(picture)).anyMatch(it -> it.endsWith("L  " + figure(row, "lower")));
      different.add(sMu);
    }
    assertThat(different).as("no step could stand for another").hasSize(frames.size());
  }

  /** Forces and trails as a window shows them: of two runs beside each other both have theirs. */
  @Test
  void bothRunsOfAComparisonHaveTheirLayers() throws IOException {
    Experiment first = Samples.load("batch-hard-on-the-circle");
    Layers layers = new Layers(EnumSet.of(Layer.TASK, Layer.EVERYWHERE, Layer.TRAILS), Set.of());
    FrameStyle style = STYLE.with(layers);
    Story story =
        new Story(new Recording(first.withSeed(5), List.of(), 9, true), new Recording(first, List.of(), 9, true));
    RunExporter.render(
        story, style, TIMING.between(3, 9), Outputs.film(folder.resolve("two"), FilmFormat.FRAMES), Watcher.NONE);
    Snapshot b = moving(first.withSeed(5), layers);
    Snapshot a = moving(first, layers);
    Picture both = style.picture(b, Facing.of(b).with(layers)).against(a);
    Picture still = style.picture(b, Facing.of(b).with(layers)).against(new Recording(first, List.of(), 9, true).replay().snapshot());
    int[] frame = pixels(ImageIO.read(frames(folder.resolve("two")).getLast().toFile()));
    assertThat(frame).isEqualTo(pixels(new Easel(style).paint(both)));
    assertThat(frame).isNotEqualTo(pixels(new Easel(style).paint(still)));
  }

  private static Snapshot moving(Experiment experiment, Layers layers) {
    Trainer trainer = new Trainer(experiment);
    trainer.want(layers.wanted(experiment, -1));
    trainer.advanceTo(3);
    assertThat(trainer.snapshot().step()).as("looked at, it leaves a trail").isEqualTo(3);
    trainer.advanceTo(9);
    return trainer.snapshot();
  }

  private static String figure(NamedCsvRecord row, String column) {
    return Figures.of(Double.parseDouble(row.getField(column)));
  }

  private static Map<String, NamedCsvRecord> rows(Path csv) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return rows.stream().collect(Collectors.toMap(it -> it.getField("step"), Function.identity()));
    }
  }

  private static List<Path> frames(Path film) throws IOException {
    try (Stream<Path> files = Files.list(film)) {
      return files.filter(it -> it.toString().endsWith(".png")).sorted().toList();
    }
  }
}
