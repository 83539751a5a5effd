package uncollapse.ui;

import javafx.fxml.FXML;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Language, theme and help. */
public final class LookController {
  private final Look look;
  private final Watch watch;
  private final Shortcuts shortcuts;

  @FXML private FontIcon themeIcon;

  LookController(Look look, Watch watch, Shortcuts shortcuts) {
    this.look = look;
    this.watch = watch;
    this.shortcuts = shortcuts;
  }

  @FXML
  private void initialize() {
    watch.on(
        look.themeProperty(),
        theme -> themeIcon.setIconCode(theme.dark() ? BootstrapIcons.SUN : BootstrapIcons.MOON));
  }

  @FXML
  private void toggleLanguage() {
    look.toggleLanguage();
  }

  @FXML
  private void showHelp() {
    shortcuts.showHelp();
  }

  @FXML
  private void toggleTheme() {
    look.toggleTheme();
  }
}
