package uncollapse.ui;

import java.awt.Color;
import java.util.List;
import uncollapse.objective.Term;
import uncollapse.scene.Theme;
import uncollapse.train.Experiment;

/** The colours of pictures, as CSS for controls that stand for the same things. */
final class Roles {
  private Roles() {}

  /** Text in the colour that a regulariser has in formula and curves. */
  static String style(Experiment experiment, int index, Theme theme) {
    List<Term.Key> keys = experiment.regularisers().stream().map(Term::key).toList();
    return style("-fx-text-fill", theme.of(keys.get(index), keys));
  }

  /** A colour as the value of a CSS property. */
  static String style(String property, Color color) {
    return "%s: #%06x".formatted(property, color.getRGB() & 0xFFFFFF);
  }
}
