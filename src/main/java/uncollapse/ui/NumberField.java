package uncollapse.ui;

import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import uncollapse.text.Words;
import uncollapse.train.json.Range;

/**
 * A box for one number. Enter or leaving the box commits it, Escape takes it back; where there is nothing to commit or to
 * take back both keys are the window's. A number that cannot be taken is marked
 * and said so below the box; it stays until it is mended, or until the box is left: then the value that holds is back.
 */
public final class NumberField extends TextField {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("danger");
  private static final double BELOW = 3;

  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private final Tooltip bubble = Tips.of("");
  private Rule rule = new Rule("", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Kind.ANY);
  private DoubleConsumer commit = value -> {};
  private double shown = Double.NaN;

  private enum Kind {
    ANY,
    WHOLE,
    EVEN
  }

  /**
   * What the box takes.
   *
   * @param name of the number, as the error sentence calls it
   */
  record Rule(String name, double low, double high, Kind kind) {
    static Rule number(String name, Range range) {
      return new Rule(name, range.low(), range.high(), Kind.ANY);
    }

    static Rule whole(String name, Range range) {
      return new Rule(name, range.low(), range.high(), Kind.WHOLE);
    }

    static Rule even(String name, Range range) {
      return new Rule(name, range.low(), range.high(), Kind.EVEN);
    }

    /** What is wrong with a text; empty if it can be taken. */
    String fault(String text, Words words) {
      OptionalDouble typed = Numbers.read(text);
      double value = typed.orElse(Double.NaN);
      if (typed.isEmpty() || (kind != Kind.ANY && value != Math.rint(value))) {
        return words.get(kind == Kind.ANY ? "ui.error.number" : "ui.error.whole", name, text);
      } else if (value < low || value > high) {
        return words.get("ui.error.range", name, Numbers.write(low), Numbers.write(high));
      }
      return kind == Kind.EVEN && value % 2 != 0 ? words.get("ui.error.even", name, text) : "";
    }
  }

  public NumberField() {
    getStyleClass().add("number-field");
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    bubble.getStyleClass().add("fault");
    // Escape is for the box.
    bubble.setHideOnEscape(false);
    error.subscribe(this::complain);
  }

  /** Sets what is taken and who gets it; once. */
  void take(Words words, Rule first, DoubleConsumer onCommit) {
    rule = first;
    commit = onCommit;
    setAccessibleText(first.name());
    setOnAction(_ -> read(words));
    focusedProperty()
        .subscribe(
            focused -> {
              if (!focused && rule.fault(getText(), words).isEmpty()) {
                read(words);
              } else if (!focused && !Double.isNaN(shown)) {
                write();
              }
            });
  }

  /** Gives the number another name. */
  void name(String name) {
    rule = new Rule(name, rule.low(), rule.high(), rule.kind());
    setAccessibleText(name);
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

  private void complain(String sentence) {
    pseudoClassStateChanged(BAD, !sentence.isEmpty());
    bubble.setText(sentence);
    bubble.hide();
    boolean onScreen = getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing();
    if (!sentence.isEmpty() && onScreen) {
      Bounds box = localToScreen(getLayoutBounds());
      bubble.show(this, box.getMinX(), box.getMaxY() + BELOW);
    }
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
    String fault = rule.fault(getText(), words);
    error.set(fault);
    if (fault.isEmpty()) {
      shown = Numbers.read(getText()).orElseThrow();
      write();
      commit.accept(shown);
    }
  }

  private void pressed(KeyEvent event) {
    boolean untouched = getText().equals(Numbers.write(shown));
    if (untouched && event.getCode() == KeyCode.ENTER) {
      // There is nothing to commit: what Enter does in the window.
      getParent().fireEvent(event);
      event.consume();
    } else if (!untouched && event.getCode() == KeyCode.ESCAPE) {
      write();
      selectAll();
      event.consume();
    }
  }
}
