package uncollapse.ui;

import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import uncollapse.text.Words;
import uncollapse.train.json.Range;

/**
 * A box for one number. Enter or leaving the box commits it, Escape takes it back. A number out of range stays in the
 * box, marked, with one sentence in {@link #errorProperty}; nothing is sent.
 */
public final class NumberField extends TextField {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("danger");

  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private Rule rule = new Rule("", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);
  private DoubleConsumer commit = value -> {};
  private double shown = Double.NaN;

  /**
   * What the box takes.
   *
   * @param name of the number, as the error sentence calls it
   * @param whole whether only whole numbers are taken
   */
  record Rule(String name, double low, double high, boolean whole) {
    static Rule number(String name, Range range) {
      return new Rule(name, range.low(), range.high(), false);
    }

    static Rule whole(String name, Range range) {
      return new Rule(name, range.low(), range.high(), true);
    }
  }

  public NumberField() {
    getStyleClass().add("number-field");
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    error.subscribe(sentence -> pseudoClassStateChanged(BAD, !sentence.isEmpty()));
  }

  /** Sets what is taken and who gets it. */
  void take(Words words, Rule newRule, DoubleConsumer onCommit) {
    rule = newRule;
    commit = onCommit;
    setAccessibleText(newRule.name());
    setOnAction(_ -> read(words));
    focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                read(words);
              }
            });
  }

  /** Shows the value that holds now, unless the user is just typing another one. */
  void show(double value) {
    boolean typing = isFocused() && !getText().equals(Numbers.write(shown));
    if (value != shown || error.get().isEmpty()) {
      shown = value;
      if (!typing) {
        write();
      }
    }
  }

  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  private void write() {
    error.set("");
    String text = Numbers.write(shown);
    if (!getText().equals(text)) {
      setText(text);
    }
  }

  private void read(Words words) {
    if (Double.isNaN(shown) || getText().equals(Numbers.write(shown))) {
      error.set("");
      return;
    }
    OptionalDouble typed = Numbers.read(getText());
    if (typed.isEmpty() || (rule.whole() && typed.getAsDouble() != Math.rint(typed.getAsDouble()))) {
      error.set(words.get(rule.whole() ? "ui.error.whole" : "ui.error.number", rule.name(), getText()));
    } else if (typed.getAsDouble() < rule.low() || typed.getAsDouble() > rule.high()) {
      error.set(
          words.get("ui.error.range", rule.name(), Numbers.write(rule.low()), Numbers.write(rule.high())));
    } else {
      error.set("");
      shown = typed.getAsDouble();
      write();
      commit.accept(shown);
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      write();
      selectAll();
      event.consume();
    }
  }
}
