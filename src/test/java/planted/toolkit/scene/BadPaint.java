package planted.toolkit.scene;

import javafx.scene.paint.Color;

final class BadPaint {
  final Color color = Color.RED;
}
