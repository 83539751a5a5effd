package uncollapse.ui;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * All listening that one inflated window does to models that outlive it. When the language changes, the old nodes are
 * thrown away and {@link #close} cuts every thread to them at once.
 */
final class Watch {
  private Subscription all = Subscription.EMPTY;

  /** Calls {@code reaction} with the value as it is now and whenever it changes. */
  <T> void on(ObservableValue<T> value, Consumer<? super T> reaction) {
    all = all.and(value.subscribe(reaction));
  }

  /** Calls {@code reaction} when the value changes, not now. */
  void onChange(ObservableValue<?> value, Runnable reaction) {
    all = all.and(value.subscribe(reaction));
  }

  void close() {
    all.unsubscribe();
    all = Subscription.EMPTY;
  }
}
