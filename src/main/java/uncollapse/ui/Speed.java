package uncollapse.ui;

import java.util.List;
import uncollapse.text.Words;
import uncollapse.train.Pace;

/** The positions of the speed slider, slowest first, and every pace in words. */
final class Speed {
  static final List<Pace> POSITIONS =
      List.of(
          new Pace.PerSecond(1),
          new Pace.PerSecond(3),
          new Pace.PerSecond(10),
          new Pace.PerSecond(30),
          new Pace.PerFrame(1),
          new Pace.PerFrame(3),
          new Pace.PerFrame(10),
          new Pace.PerFrame(30),
          new Pace.PerFrame(100),
          new Pace.FlatOut());

  private Speed() {}

  /** Where a pace stands on the slider; the eased one at where it ends, one step a frame. */
  static int position(Pace pace) {
    int position = POSITIONS.indexOf(pace);
    return position >= 0 ? position : POSITIONS.indexOf(new Pace.PerFrame(1));
  }

  static String inWords(Pace pace, Words words) {
    return switch (pace) {
      case Pace.PerSecond(double steps) -> words.get("ui.speed.second", steps);
      case Pace.PerFrame(int steps) -> words.get("ui.speed.frame", steps);
      case Pace.FlatOut _ -> words.get("ui.speed.flatOut");
      case Pace.Eased _ -> words.get("ui.speed.eased");
    };
  }
}
