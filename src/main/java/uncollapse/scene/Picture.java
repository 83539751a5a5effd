package uncollapse.scene;

import org.jspecify.annotations.Nullable;
import uncollapse.text.Words;
import uncollapse.train.Snapshot;

/**
 * Everything that a painter may know: what to draw, in which colours, language and view.
 *
 * @param against the run that this one is compared with, drawn grey where both share a panel; null for none
 */
public record Picture(Snapshot snapshot, @Nullable Snapshot against, Theme theme, Words words, View view) {
  /** Of one run alone. */
  public Picture(Snapshot snapshot, Theme theme, Words words, View view) {
    this(snapshot, null, theme, words, view);
  }

  /** The same beside another run, or alone. */
  public Picture against(@Nullable Snapshot other) {
    return new Picture(snapshot, other, theme, words, view);
  }

  Picture with(View other) {
    return new Picture(snapshot, against, theme, words, other);
  }
}
