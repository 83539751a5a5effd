package uncollapse.ui;

import uncollapse.scene.Names;
import uncollapse.text.Words;
import uncollapse.train.Deed;
import uncollapse.train.LabView;

/** What can be undone, in words. */
final class Deeds {
  private Deeds() {}

  /** As in "λ 0 → 0.1", with its side where there are two. */
  static String inWords(Deed deed, LabView now, Words words) {
    return switch (deed) {
      case Deed.Changed(var side, var move) -> {
        String change = Names.change(move, now.of(side).experiment(), words);
        yield now.compares() ? words.get("ui.deed.of", side.name(), change) : change;
      }
      case Deed.Whole whole -> words.get("ui.deed." + whole.name());
    };
  }
}
