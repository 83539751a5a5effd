package uncollapse.ui;

import java.util.Collections;
import java.util.Enumeration;
import uncollapse.text.Words;

/** The words of every area as one bundle, so that FXML may name a key of any of them. */
final class AllWords extends java.util.ResourceBundle {
  private final Words words;

  AllWords(Words words) {
    this.words = words;
  }

  @Override
  protected Object handleGetObject(String key) {
    return Plain.of(words.get(key));
  }

  @Override
  public boolean containsKey(String key) {
    return words.bundle(key.substring(0, key.indexOf('.'))).containsKey(key);
  }

  /** Nobody lists them: FXML asks key by key. */
  @Override
  public Enumeration<String> getKeys() {
    return Collections.emptyEnumeration();
  }
}
