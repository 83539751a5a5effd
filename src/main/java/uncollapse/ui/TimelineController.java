package uncollapse.ui;

import javafx.fxml.FXML;
import uncollapse.scene.SpectrumTimeline;
import uncollapse.text.Words;

/** s_μ between its bounds since step 0, with a marker at each knob move. */
public final class TimelineController {
  private final Words words;
  private final RenderLoop loop;

  @FXML private PainterCanvas timeline;

  TimelineController(Words words, RenderLoop loop) {
    this.words = words;
    this.loop = loop;
  }

  @FXML
  private void initialize() {
    timeline.setPainter(new SpectrumTimeline());
    Tips.install(timeline, words.get("ui.timeline.tip"));
    loop.addChart(timeline);
  }
}
