package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import uncollapse.objective.Regulariser;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Snapshot;

/** Paints every painter into PNG files, for people to look at: {@code Gallery FOLDER}. */
public final class Gallery {
  private Gallery() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      for (Language language : Language.values()) {
        String suffix = "-" + (theme.dark() ? "dark" : "light") + "-" + language.locale().getLanguage() + ".png";
        frame(folder.resolve("frame-sphere" + suffix), theme, new Words(language), SnapshotFixture.sphere(), 1280, 720);
        frame(folder.resolve("frame-circle" + suffix), theme, new Words(language), SnapshotFixture.circle(), 960, 600);
        frame(folder.resolve("frame-plane" + suffix), theme, new Words(language), SnapshotFixture.plane(), 900, 1100);
        frame(folder.resolve("frame-eight" + suffix), theme, new Words(language), SnapshotFixture.eight(), 1600, 900);
        frame(folder.resolve("frame-dot" + suffix), theme, new Words(language), SnapshotFixture.dot(3, true), 640, 400);
        frame(folder.resolve("frame-tall" + suffix), theme, new Words(language), SnapshotFixture.cloud(), 400, 700);
        frame(folder.resolve("frame-square" + suffix), theme, new Words(language),
            SnapshotFixture.withInputsIn3D(SnapshotFixture.needle()), 700, 700);
        frame(folder.resolve("frame-wide" + suffix), theme, new Words(language),
            SnapshotFixture.diverged(SnapshotFixture.plane()), 1200, 400);
        frame(folder.resolve("frame-terms" + suffix), theme, new Words(language),
            SnapshotFixture.everyRegulariser(), 1280, 720);
        panels(folder.resolve("panels" + suffix), theme, new Words(language));
        features(folder.resolve("features" + suffix), theme, new Words(language));
        compared(folder.resolve("compared" + suffix), theme, new Words(language));
      }
    }
  }

  private static void frame(Path file, Theme theme, Words words, Snapshot snapshot, int width, int height)
      throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Rectangle2D area = new Rectangle2D.Double(0, 0, width, height);
    new FramePainter().paint(image.createGraphics(), area, new Picture(snapshot, theme, words, View.HOME));
    ImageIO.write(image, "png", file.toFile());
  }

  private static void panels(Path file, Theme theme, Words words) throws IOException {
    List<Snapshot> shown = List.of(
        SnapshotFixture.circle(), SnapshotFixture.dot(3, true), SnapshotFixture.needle(), SnapshotFixture.plane(),
        SnapshotFixture.eight(), SnapshotFixture.clusters(64, true, 0.8, 300, new Regulariser.SvMaxVanilla()),
        SnapshotFixture.clusters(64, false, 0.2, 32, new Regulariser.VicVariance(1e-4)),
        SnapshotFixture.clusters(3, true, 0.2, 300, new Regulariser.VicVariance(1e-4)),
        SnapshotFixture.fresh(SnapshotFixture.sphere()),
        SnapshotFixture.clusters(1, true, 0.5, 300));
    List<Painter> painters =
        List.of(new SingularValueBars(), new StdBars(), new LossCurves(), new LossFormula(), new QualityTable());
    int rowHeight = 170;
    BufferedImage image = new BufferedImage(5 * 330, shown.size() * rowHeight, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(theme.background());
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    for (int row = 0; row < shown.size(); row++) {
      for (int k = 0; k < painters.size(); k++) {
        int width = k == 3 ? 260 : 312;
        Rectangle2D area = new Rectangle2D.Double(k * 330 + 6, row * rowHeight + 6, width, rowHeight - 16);
        painters.get(k).paint(g, area, new Picture(shown.get(row), theme, words, View.HOME));
        g.setColor(theme.grid());
        g.setStroke(Ink.THIN);
        g.draw(area);
      }
    }
    ImageIO.write(image, "png", file.toFile());
  }

  /** Two runs of each kind in one picture, the second one grey. */
  private static void compared(Path file, Theme theme, Words words) throws IOException {
    List<List<Snapshot>> shown = List.of(
        List.of(SnapshotFixture.sphere(), SnapshotFixture.dot(3, true)),
        List.of(SnapshotFixture.circle(), SnapshotFixture.needle()),
        List.of(SnapshotFixture.plane(), SnapshotFixture.dot(2, false)),
        List.of(SnapshotFixture.everyRegulariser(), SnapshotFixture.cloud()),
        List.of(
            SnapshotFixture.clusters(64, true, 0.8, 300, new Regulariser.SvMaxVanilla()),
            SnapshotFixture.clusters(64, true, 0.1, 300)),
        List.of(SnapshotFixture.eight(), SnapshotFixture.clusters(8, true, 0.05, 300)));
    List<Painter> painters = List.of(
        new SingularValueBars(), new StdBars(), new LossCurves(), new SpectrumTimeline(), new CorrelationMap(),
        new QualityTable());
    BufferedImage image = new BufferedImage(6 * 330, shown.size() * 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(theme.background());
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    for (int row = 0; row < shown.size(); row++) {
      List<Snapshot> runs = shown.get(row);
      for (int k = 0; k < painters.size(); k++) {
        Rectangle2D area = new Rectangle2D.Double(k * 330 + 6, row * 300 + 6, 312, k == 5 ? 290 : 160);
        painters.get(k).paint(g, area, new Picture(runs.getFirst(), runs.getLast(), theme, words, View.HOME));
        g.setColor(theme.grid());
        g.setStroke(Ink.THIN);
        g.draw(area);
      }
    }
    ImageIO.write(image, "png", file.toFile());
  }

  private static void features(Path file, Theme theme, Words words) throws IOException {
    Map<Snapshot, View> shown = new LinkedHashMap<>();
    shown.put(SnapshotFixture.circle(), View.HOME.hovering(17));
    shown.put(SnapshotFixture.sphere(), View.HOME.hovering(3));
    shown.put(SnapshotFixture.plane(), View.HOME.hovering(40));
    shown.put(SnapshotFixture.cloud(), View.HOME);
    shown.put(SnapshotFixture.eight(), View.HOME.hovering(0));
    shown.put(SnapshotFixture.dot(2, true), View.HOME);
    shown.put(SnapshotFixture.dot(3, true), View.HOME);
    shown.put(SnapshotFixture.dot(2, false), View.HOME);
    shown.put(SnapshotFixture.needle(), View.HOME);
    Painter painter = new FeaturesPainter();
    BufferedImage image = new BufferedImage(1200, 1200, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(theme.background());
    g.fillRect(0, 0, 1200, 1200);
    int k = 0;
    for (Map.Entry<Snapshot, View> each : shown.entrySet()) {
      Rectangle2D area = new Rectangle2D.Double(k % 3 * 400 + 4, k / 3 * 400 + 4, 392, 392);
      painter.paint(g, area, new Picture(each.getKey(), theme, words, each.getValue()));
      g.setColor(theme.line());
      g.draw(area);
      k++;
    }
    ImageIO.write(image, "png", file.toFile());
  }
}
