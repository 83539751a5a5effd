package planted.charts.export;

import org.jfree.chart.fx.ChartViewer;

final class BadViewer {
  Class<?> viewer() {
    return ChartViewer.class;
  }
}
