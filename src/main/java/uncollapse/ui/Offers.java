package uncollapse.ui;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import uncollapse.text.Words;

/** Something that the user may have done or let be. */
final class Offers {
  /**
   * One of them.
   *
   * @param action key of the button's text
   */
  record Offer(Function<Words, String> sentence, String action, Runnable accept) {}

  private final ReadOnlyObjectWrapper<Optional<Offer>> offer =
      new ReadOnlyObjectWrapper<>(this, "offer", Optional.empty());

  ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  void make(Offer made) {
    offer.set(Optional.of(made));
  }

  void accept() {
    Optional<Offer> made = offer.get();
    dismiss();
    made.ifPresent(it -> it.accept().run());
  }

  void dismiss() {
    offer.set(Optional.empty());
  }
}
