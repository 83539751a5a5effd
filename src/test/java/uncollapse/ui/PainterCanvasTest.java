package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PainterCanvasTest {
  @Test
  void whatDrawingHidesIsNotPainted() throws Exception {
    Open open = Open.window("un-collapse");
    PainterCanvas features = open.find("#features", PainterCanvas.class);
    PainterCanvas small = open.find("#drawingFeatures", PainterCanvas.class);
    assertThat(paints(features)).isTrue();
    assertThat(paints(small)).isFalse();
    new Hand(open).pencil();
    assertThat(paints(features)).as("the card is covered").isFalse();
    assertThat(paints(small)).isTrue();
    open.close();
  }

  private static boolean paints(PainterCanvas canvas) throws InterruptedException {
    return Fx.get(
        () -> {
          canvas.markDirty();
          return canvas.paint();
        });
  }
}
