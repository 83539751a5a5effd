package uncollapse.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import uncollapse.scene.Facing;
import uncollapse.scene.Theme;
import uncollapse.scene.View;
import uncollapse.store.Preferences.LanguageChoice;
import uncollapse.store.Preferences.ThemeChoice;
import uncollapse.store.Store;
import uncollapse.text.Language;
import uncollapse.text.Words;

/** How the user wants to see things: everything on screen that is no part of the run. */
public final class Look {
  private final ObjectProperty<Theme> theme;
  private final ObjectProperty<Language> language;
  private final ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view", View.HOME);

  private final BooleanProperty correlation = new SimpleBooleanProperty(this, "correlation");
  private final BooleanProperty presenting = new SimpleBooleanProperty(this, "presenting");
  private final BooleanProperty viewsOpen = new SimpleBooleanProperty(this, "viewsOpen");
  private boolean turned;

  public Look(Theme theme, Language language) {
    this.theme = new SimpleObjectProperty<>(this, "theme", theme);
    this.language = new SimpleObjectProperty<>(this, "language", language);
  }

  /** What is chosen from now on is there at the next start. */
  public void keepIn(Store store) {
    theme.subscribe(
        (_, chosen) -> store.change(it -> it.with(chosen.dark() ? ThemeChoice.DARK : ThemeChoice.LIGHT)));
    language.subscribe((_, chosen) -> store.change(it -> it.with(LanguageChoice.of(chosen))));
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  public ObjectProperty<View> viewProperty() {
    return view;
  }

  /** Whether the correlation of dimensions is shown in place of their std. */
  public BooleanProperty correlationProperty() {
    return correlation;
  }

  /** Whether the window is in presentation mode. */
  public BooleanProperty presentingProperty() {
    return presenting;
  }

  /** Whether the knobs of views are unfolded. */
  public BooleanProperty viewsOpenProperty() {
    return viewsOpen;
  }

  /** In the language that is chosen now. */
  Words words() {
    return new Words(language.get());
  }

  public Theme theme() {
    return theme.get();
  }

  public View view() {
    return view.get();
  }

  /** The user turns the camera: from now on it stays where it is put. */
  void turn(View newView) {
    turned = true;
    view.set(newView);
  }

  /** Whether the user has put the camera where it is. */
  boolean turned() {
    return turned;
  }

  /** The camera goes where the features are seen best again. */
  void turnBack() {
    turned = false;
  }

  /** Takes the camera a share of the way to the best view, unless the user has put it somewhere. */
  void follow(View best, double share) {
    if (!turned) {
      view.set(Facing.towards(view.get(), best, share));
    }
  }

  void toggleTheme() {
    theme.set(theme.get().dark() ? Theme.LIGHT : Theme.DARK);
  }

  void toggleLanguage() {
    language.set(language.get() == Language.ENGLISH ? Language.CHINESE : Language.ENGLISH);
  }
}
