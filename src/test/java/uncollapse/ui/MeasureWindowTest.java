package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uncollapse.Golden;
import uncollapse.data.Npy;
import uncollapse.data.PointSource;

/** Measuring an embedding of one's own in a window beside the run. */
class MeasureWindowTest extends WindowFixture {
  @TempDir private Path folder = Path.of("");

  @AfterEach
  void closeThePage() throws InterruptedException {
    Fx.run(() -> Window.getWindows().stream().filter(it -> it.getScene().lookup("#measure") != null).toList().forEach(Window::hide));
  }

  private void measure(Path file) throws InterruptedException {
    Fx.run(() -> open.window.open(file));
  }

  private static <T> T find(String selector, Class<T> type) throws InterruptedException {
    return type.cast(
        Fx.get(
            () ->
                Window.getWindows().stream()
                    .map(it -> it.getScene().lookup("#measure"))
                    .filter(it -> it != null)
                    .findFirst()
                    .orElseThrow()
                    .lookup(selector)));
  }

  private boolean isMeasuring() {
    return Window.getWindows().stream().anyMatch(it -> it.getScene().lookup("#measure") != null);
  }

  private void awaitFigures() throws InterruptedException {
    Button save = find("#saveJson", Button.class);
    Fx.await("it is measured", () -> !save.isDisabled());
  }

  private JsonNode figures() throws Exception {
    awaitFigures();
    open.dialogs.answer = folder.resolve("out.json");
    Fx.run(find("#saveJson", Button.class)::fire);
    return JsonMapper.shared().readTree(Files.readString(folder.resolve("out.json")));
  }

  private static long coloursOnThePage() throws InterruptedException {
    PainterCanvas page = find("#page", PainterCanvas.class);
    WritableImage image = Fx.get(() -> page.snapshot(null, null));
    return IntStream.range(0, (int) image.getWidth())
        .flatMap(x -> IntStream.range(0, (int) image.getHeight()).map(y -> image.getPixelReader().getArgb(x, y)))
        .distinct()
        .count();
  }

  private Path table() throws IOException {
    String rows =
        IntStream.range(0, 60)
            .mapToObj(i -> IntStream.range(0, 5).mapToObj(j -> "" + Math.sin((i + 1) * (j + 1.3))).collect(Collectors.joining(",")) + ",k" + i % 3)
            .collect(Collectors.joining("\n"));
    return Files.writeString(folder.resolve("mine.csv"), "a,b,c,d,e,kind\n" + rows);
  }

  @Test
  void anArrayIsMeasuredWhileTheRunGoesOn() throws Exception {
    long run = open.snapshot().run();
    measure(Npy.write(folder.resolve("e.npy"), Golden.unitX(40, 6)));
    assertThat(figures().get("d").asInt()).isEqualTo(6);
    assertThat(open.snapshot().run()).isEqualTo(run);
    assertThat(Fx.get(() -> open.node("#fault").isVisible())).isFalse();
    open.dialogs.answer = folder.resolve("page.png");
    Fx.run(find("#savePicture", Button.class)::fire);
    BufferedImage image = ImageIO.read(folder.resolve("page.png").toFile());
    assertThat(Arrays.stream(image.getRGB(0, 0, image.getWidth(), 900, null, 0, image.getWidth())).distinct().count()).isGreaterThan(30);
    open.dialogs.answer = folder.resolve("e.npy");
    Fx.run(find("#savePicture", Button.class)::fire);
    assertThat(Fx.get(find("#sentence", Label.class)::getText)).contains("e.npy");
  }

  @Test
  void labelsAndNormalisingAreChosenThere() throws Exception {
    measure(table());
    assertThat(figures().get("recallAt1").isNull()).isTrue();
    ComboBox<?> labels = find("#labels", ComboBox.class);
    Fx.run(() -> labels.getSelectionModel().selectLast());
    assertThat(figures().get("classes").asInt()).isEqualTo(3);
    CheckBox normalise = find("#normalise", CheckBox.class);
    Fx.run(() -> normalise.setSelected(true));
    assertThat(figures().get("unitRows").asBoolean()).isTrue();
  }

  @Test
  void pointsStayPointsAndWideTablesAreEmbeddings() throws Exception {
    String points = IntStream.range(0, 40).mapToObj(i -> i % 7 + "," + i % 5 + ".5," + i + "," + i % 2).collect(Collectors.joining("\n"));
    measure(Files.writeString(folder.resolve("points.csv"), points));
    Fx.await("it trains on them", () -> open.snapshot().experiment().data().source() instanceof PointSource.CsvPoints);
    assertThat(Fx.get(this::isMeasuring)).isFalse();
    String wide = IntStream.range(0, 40).mapToObj(i -> "0.5," + i % 5 + ".5," + i + "," + i % 2 + ".25").collect(Collectors.joining("\n"));
    measure(Files.writeString(folder.resolve("wide.csv"), wide));
    assertThat(Fx.get(this::isMeasuring)).isTrue();
  }

  @Test
  void itSpeaksTheLanguageThatIsChosenAndKeepsWhatWasMeasured() throws Exception {
    measure(table());
    awaitFigures();
    open.dialogs.answer = Files.writeString(folder.resolve("kinds.txt"), "a\nb\n".repeat(30));
    Fx.run(find("#label-file", Button.class)::fire);
    Fx.run(find("#normalise", CheckBox.class)::fire);
    assertThat(figures().get("classes").asInt()).isEqualTo(2);
    Fx.run(open.find("#language", Button.class)::fire);
    assertThat(Fx.get(find("#saveJson", Button.class)::getText)).isEqualTo("保存数值…");
    assertThat(Fx.get(() -> Window.getWindows().stream().map(it -> ((Stage) it).getTitle()).toList())).contains("它坍缩了吗？");
    assertThat(Fx.get(find("#saveJson", Button.class)::isDisabled)).as("measured again").isFalse();
    Fx.frames(4);
    assertThat(coloursOnThePage()).isGreaterThan(30);
    ComboBox<?> labels = find("#labels", ComboBox.class);
    assertThat(Fx.get(() -> String.valueOf(labels.getValue()))).endsWith("kinds.txt");
    assertThat(Fx.get(find("#normalise", CheckBox.class)::isSelected)).isTrue();
    Fx.run(() -> labels.getSelectionModel().selectFirst());
    JsonNode figures = figures();
    assertThat(figures.get("recallAt1").isNull()).isTrue();
    assertThat(figures.get("unitRows").asBoolean()).isTrue();
  }

  @Test
  void aBadFileGetsOneSentence() throws Exception {
    measure(Files.writeString(folder.resolve("bad.npy"), "hello"));
    assertThat(Fx.get(open.find("#faultText", Label.class)::getText)).contains("bad.npy", "does not begin as one");
    assertThat(Fx.get(this::isMeasuring)).isFalse();
    measure(Npy.write(folder.resolve("nan.npy"), Golden.fill(9, 4, at -> at == 14 ? Double.NaN : at)));
    Label sentence = find("#sentence", Label.class);
    Fx.await("it says where", () -> sentence.getText().contains("row 4, column 3"));
    assertThat(Fx.get(find("#saveJson", Button.class)::isDisabled)).isTrue();
  }
}
