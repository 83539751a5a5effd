package uncollapse.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uncollapse.scene.Theme;

/** Colours of a frame, and whether they lie on a ground. */
public enum Ground {
  LIGHT,
  DARK,
  /** Nothing behind the colours of the light theme. */
  TRANSPARENT,
  /** Nothing behind the colours of the dark theme: for dark slides. */
  TRANSPARENT_DARK;

  public static Ground of(FrameStyle style) {
    boolean dark = style.theme().dark();
    return style.transparent() ? (dark ? TRANSPARENT_DARK : TRANSPARENT) : dark ? DARK : LIGHT;
  }

  public Theme theme() {
    return this == DARK || this == TRANSPARENT_DARK ? Theme.DARK : Theme.LIGHT;
  }

  public boolean isTransparent() {
    return this == TRANSPARENT || this == TRANSPARENT_DARK;
  }

  /** The same colours on a ground. */
  public Ground opaque() {
    return theme().dark() ? DARK : LIGHT;
  }

  /** All of them, or those that are not transparent. */
  public static List<Ground> all(boolean transparent) {
    return Stream.of(values()).filter(it -> transparent || !it.isTransparent()).toList();
  }

  /** Its name in options and message keys: {@code transparent-dark}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** By its {@link #id}. */
  public static Optional<Ground> of(String id) {
    return Stream.of(values()).filter(it -> it.id().equalsIgnoreCase(id.strip())).findFirst();
  }
}
