package uncollapse.ui;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import uncollapse.train.Lab;
import uncollapse.train.LabView;
import uncollapse.train.Side;

/** Whether there are two runs, and which of them the settings in the window are of. */
final class Sides {
  /** Written by the window, read by the training thread, too. */
  private final AtomicReference<Side> side = new AtomicReference<>(Side.A);

  /** Chosen once there are two. */
  private Side next = Side.B;

  private final ReadOnlyObjectWrapper<Side> chosen = new ReadOnlyObjectWrapper<>(this, "side", Side.A);
  private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper(this, "comparing");

  Side get() {
    return side.get();
  }

  ReadOnlyObjectProperty<Side> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty comparingProperty() {
    return comparing.getReadOnlyProperty();
  }

  void choose(Side wanted) {
    side.set(wanted);
    chosen.set(wanted);
  }

  /** Chooses a side now if there are two, else as soon as there are. */
  void chooseOfTwo(Side wanted) {
    if (comparing.get()) {
      choose(wanted);
    } else {
      next = wanted;
    }
  }

  /** Chooses B once there is one, and whichever diverges: there it can be mended. */
  void follow(LabView before, LabView seen) {
    Side other = get().other();
    if (seen.compares() != comparing.get()) {
      choose(seen.compares() ? next : Side.A);
      next = Side.B;
      comparing.set(seen.compares());
    } else if (hasDiverged(seen, other) && !hasDiverged(before, other)) {
      choose(other);
    }
  }

  private static boolean hasDiverged(LabView view, Side side) {
    return view.of(side).divergence() != null;
  }

  /** Begins a comparison, or ends it with one of the runs. */
  static Consumer<Lab> toggling(Side kept) {
    return lab -> {
      if (lab.compares()) {
        lab.keep(kept);
      } else {
        lab.compare();
      }
    };
  }
}
