package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uncollapse.export.FrameSize;
import uncollapse.export.FrameStyle;
import uncollapse.export.Still;
import uncollapse.export.StillFormat;
import uncollapse.scene.Panel;
import uncollapse.scene.Picture;
import uncollapse.scene.Theme;
import uncollapse.scene.View;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Samples;
import uncollapse.train.Trainer;

/** Pictures that are made while an earlier step is looked at are of that step. */
class PastPictureTest {
  private static final FrameStyle SMALL = FrameStyle.DEFAULT.sized(new FrameSize(480, 300), 1);
  private static final int STEP = 123;

  @TempDir private Path folder = Path.of("");
  private Open open;

  @BeforeEach
  void open() throws InterruptedException {
    open = Open.window("un-collapse");
    open.run.ask(
        lab -> {
          for (int i = 0; i < 200; i++) {
            lab.step();
          }
          lab.seek(STEP);
        });
    Fx.await("the past", () -> open.run.snapshot().step() == STEP && open.run.labProperty().get().way() == null);
  }

  @AfterEach
  void close() throws InterruptedException {
    open.close();
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static int[] clipboard() {
    Image image = Clipboard.getSystemClipboard().getImage();
    int width = (int) image.getWidth();
    int[] pixels = new int[width * (int) image.getHeight()];
    image.getPixelReader().getPixels(0, 0, width, (int) image.getHeight(), PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }

  /** What is half transparent would be pasted too dark. */
  @Test
  void aTransparentPictureIsCopiedOnItsGround() throws Exception {
    Stills stills = new Stills(open.run, open.look);
    assertThat(
            Fx.get(
                () -> {
                  open.window.exports().copy(SMALL.on(true), stills.now(SMALL));
                  return Arrays.equals(clipboard(), pixels(Still.image(SMALL, stills.now(SMALL))));
                }))
        .isTrue();
  }

  /** However the last picture was set up. */
  @Test
  void whatTheWindowShowsIsCopied() throws Exception {
    Stills stills = new Stills(open.run, open.look);
    stills.remember(new Stills.Choice(SMALL.showing(Set.of(Panel.BARS)), StillFormat.PNG));
    Fx.run(
        () -> {
          open.look.themeProperty().set(Theme.DARK);
          open.look.languageProperty().set(Language.CHINESE);
          open.look.correlationProperty().set(true);
          open.look.turn(View.HOME.turned(2, 0.1));
        });
    FrameStyle seen = Fx.get(stills::seen);
    assertThat(seen.theme()).isEqualTo(Theme.DARK);
    assertThat(seen.language()).isEqualTo(Language.CHINESE);
    assertThat(seen.panels()).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Panel.STD)));
    Picture shown = Fx.get(() -> stills.now(seen));
    assertThat(seen.leftOut(shown)).isEmpty();
    assertThat(shown.view().yaw()).isEqualTo(2);
    assertThat(shown.snapshot().step()).isEqualTo(STEP);

    Fx.run(open.window.exports()::copyPicture);
    assertThat(Fx.get(() -> Arrays.equals(clipboard(), pixels(Still.image(seen, shown))))).isTrue();
    String said = new Words(Language.CHINESE).get("ui.export.copied.seen", Integer.toString(STEP), 1920, 1200);
    Fx.await(
        "the window says so",
        () ->
            open.scene().getRoot().lookupAll("#rows .picture-row-text").stream()
                .anyMatch(it -> ((Label) it).getText().equals(said)));

    Fx.run(() -> open.look.presentingProperty().set(true));
    assertThat(Fx.get(stills::seen).panels()).as("in presentation mode").doesNotContain(Panel.INPUT, Panel.QUALITY).contains(Panel.BARS);
  }

  @Test
  void theStepThatIsLookedAtIsSaved() throws Exception {
    Stills stills = new Stills(open.run, open.look);
    Picture past = Fx.get(() -> stills.now(SMALL));
    Trainer same = new Trainer(Samples.load("un-collapse"));
    same.advanceTo(STEP);
    assertThat(past.snapshot().embedding()).isEqualTo(same.snapshot().embedding());
    assertThat(past.snapshot().head()).isEqualTo(200);

    Path file = folder.resolve("past.png");
    Picture saved =
        Fx.get(
            () -> {
              Picture now = stills.now(SMALL);
              open.window.exports().still(file, SMALL, now, StillFormat.PNG);
              return now;
            });
    Fx.await("it is written", () -> Files.exists(file));
    int[] there = pixels(ImageIO.read(file.toFile()));
    assertThat(Arrays.equals(there, pixels(Still.image(SMALL, saved)))).isTrue();
  }
}
