package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.scene.Theme;
import uncollapse.text.Language;
import uncollapse.train.Pace;

/** The window is drawn: in both themes and languages, at its usual and at its smallest size, nothing cut off. */
class PictureTest {
  private static final List<double[]> SIZES = List.of(new double[] {1440, 900}, new double[] {1280, 720});

  static Stream<Arguments> looks() {
    List<Arguments> looks = new ArrayList<>();
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      for (Language language : Language.values()) {
        for (double[] size : SIZES) {
          for (String sample : List.of("un-collapse", "needle")) {
            looks.add(Arguments.of(theme.dark() ? "dark" : "light", language, size[0], size[1], sample));
          }
        }
      }
    }
    return looks.stream();
  }

  @ParameterizedTest(name = "{0} {1} {2} × {3} {4}")
  @MethodSource("looks")
  void everythingIsDrawnAndNothingIsCutOff(
      String themeName, Language language, double width, double height, String sample) throws InterruptedException {
    Theme theme = themeName.equals("dark") ? Theme.DARK : Theme.LIGHT;
    Open open = Open.window(sample, theme, language, width, height);
    try {
      Fx.run(
          () -> {
            open.run.set(new Dial.Weight(0), 1);
            open.run.paceProperty().set(new Pace.FlatOut());
          });
      open.train(300); // it has spread a little
      WritableImage picture = open.picture();

      assertThat(picture.getWidth()).isEqualTo(width);
      assertThat(Fx.get(() -> open.scene().getRoot().minWidth(-1))).as("room that the window needs").isLessThanOrEqualTo(width);
      int classes = open.snapshot().probe().classes();
      for (int label = 0; label < classes; label++) {
        // Points at the back of a sphere are faded: what counts is that colour over the background, however thin.
        assertThat(count(picture, open.node("#features"), theme.ofClass(label), theme.background(), 0.15))
            .as("class %d", label)
            .isGreaterThan(20);
        assertThat(count(picture, open.node("#input"), theme.ofClass(label))).as("input %d", label).isGreaterThan(20);
      }
      Node bars = open.node("#singular");
      assertThat(count(picture, bars, theme.accent())).as("bars").isGreaterThan(500);
      // Where s_μ has reached a bound its line covers that bound's: then the thin strokes of the label are what is left.
      assertThat(count(picture, bars, theme.upper(), theme.background(), 0.3)).as("U").isGreaterThan(20);
      assertThat(count(picture, bars, theme.lower(), theme.background(), 0.3)).as("L").isGreaterThan(20);
      assertThat(count(picture, bars, theme.regulariser())).as("s_μ").isGreaterThan(20);
      assertThat(count(picture, open.node("#timeline"), theme.regulariser())).as("s_μ over time").isGreaterThan(50);
      assertThat(count(picture, open.node("#losses"), theme.task())).as("task loss").isGreaterThan(20);
      assertThat(count(picture, open.node("#formula"), theme.task())).as("formula").isGreaterThan(20);
      assertThat(Fx.get(() -> Layout.faults(open.scene().getRoot()))).isEmpty();
    } finally {
      open.close();
    }
  }

  /** Pixels of about this colour within a node. */
  private static long count(WritableImage picture, Node node, Color color) throws InterruptedException {
    return count(picture, node, color, color, 1);
  }

  /** Pixels of about this colour, or of at least so much of it over a ground. */
  private static long count(WritableImage picture, Node node, Color color, Color ground, double least)
      throws InterruptedException {
    Bounds area = Fx.get(() -> node.localToScene(node.getLayoutBounds()));
    PixelReader pixels = picture.getPixelReader();
    long count = 0;
    for (int y = (int) Math.ceil(area.getMinY()); y < Math.min(area.getMaxY(), picture.getHeight()); y++) {
      for (int x = (int) Math.ceil(area.getMinX()); x < Math.min(area.getMaxX(), picture.getWidth()); x++) {
        count += isMix(pixels.getColor(x, y), color, ground, least) ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean isMix(javafx.scene.paint.Color pixel, Color color, Color ground, double least) {
    double[] p = {255 * pixel.getRed(), 255 * pixel.getGreen(), 255 * pixel.getBlue()};
    double[] c = {color.getRed(), color.getGreen(), color.getBlue()};
    double[] g = {ground.getRed(), ground.getGreen(), ground.getBlue()};
    double along = 0;
    double length = 0;
    for (int k = 0; k < 3; k++) {
      along += (p[k] - g[k]) * (c[k] - g[k]);
      length += (c[k] - g[k]) * (c[k] - g[k]);
    }
    double share = length == 0 ? 1 : Math.clamp(along / length, 0, 1);
    double off = 0;
    for (int k = 0; k < 3; k++) {
      off += Math.abs(p[k] - g[k] - share * (c[k] - g[k]));
    }
    return share >= least && off < (least < 1 ? 16 : 60);
  }
}
