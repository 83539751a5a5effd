package planted.toolkit.ui;

import javafx.scene.paint.Color;

final class GoodPaint {
  final Color color = Color.RED;
}
