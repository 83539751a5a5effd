package uncollapse.scene;

import uncollapse.text.Words;
import uncollapse.train.Snapshot;

/** Everything that a painter may know: what to draw, in which colours, language and view. */
public record Picture(Snapshot snapshot, Theme theme, Words words, View view) {}
