package uncollapse.ui;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import uncollapse.train.Halt;
import uncollapse.train.Snapshot;
import uncollapse.train.Stop;

/** Where the run pauses by itself, and why it has. */
final class StopModel {
  private final Halt halt;
  private final ObjectProperty<Stop> wanted = new SimpleObjectProperty<>(this, "wanted", Stop.NEVER);
  private final ReadOnlyObjectWrapper<Optional<Halt.Reason>> reason =
      new ReadOnlyObjectWrapper<>(this, "reason", Optional.empty());

  StopModel(Halt halt) {
    this.halt = halt;
    wanted.subscribe(halt::at);
  }

  ObjectProperty<Stop> wantedProperty() {
    return wanted;
  }

  /** Why it has paused by itself, as long as it stays there. */
  ReadOnlyObjectProperty<Optional<Halt.Reason>> reasonProperty() {
    return reason.getReadOnlyProperty();
  }

  void refresh(boolean playing, Snapshot newest) {
    reason.set(
        Optional.ofNullable(halt.reason())
            .filter(it -> !playing && it.step() == newest.step() && it.step() == newest.head()));
  }
}
