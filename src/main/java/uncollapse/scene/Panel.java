package uncollapse.scene;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a frame can show, in the order in which it is listed. */
public enum Panel {
  FEATURES,
  INPUT,
  BARS,
  STD,
  CURVES,
  TIMELINE,
  QUALITY,
  CORRELATION,
  FORMULA,
  REGIME,
  /** What runs: the experiment's title and its method. */
  TITLE,
  /** Which colour and shape stands for which class. */
  LEGEND,
  /** Step and seed. */
  COUNTER;

  /** Everything, in no way to be changed. */
  public static final Set<Panel> ALL = Collections.unmodifiableSet(EnumSet.allOf(Panel.class));

  /** Whether it stands around the panels and not among them. */
  public boolean isAround() {
    return this == TITLE || this == LEGEND || this == COUNTER;
  }

  /** Its name in options and message keys. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
