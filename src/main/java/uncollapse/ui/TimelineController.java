package uncollapse.ui;

import javafx.fxml.FXML;
import uncollapse.scene.SpectrumTimeline;

/** s_μ between its bounds since step 0, with a marker at each knob move. */
public final class TimelineController {
  private final RenderLoop loop;

  @FXML private PainterCanvas timeline;

  TimelineController(RenderLoop loop) {
    this.loop = loop;
  }

  @FXML
  private void initialize() {
    timeline.setPainter(new SpectrumTimeline());
    loop.addChart(timeline);
  }
}
