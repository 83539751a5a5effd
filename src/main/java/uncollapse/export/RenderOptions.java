package uncollapse.export;

import uncollapse.scene.Theme;
import uncollapse.text.Language;

/**
 * How pictures of a run look.
 *
 * @param width of a frame in pixels
 * @param framesPerSecond of a film, at most 50 (what players of GIF keep to)
 * @param seconds that a film moves; its first and last frame stand still for a moment more
 * @param turn how far the camera goes round a picture of space in that time, radians
 */
public record RenderOptions(
    int width, int height, Theme theme, Language language, double framesPerSecond, double seconds, double turn) {
  public static final RenderOptions DEFAULT =
      new RenderOptions(960, 600, Theme.LIGHT, Language.ENGLISH, 15, 8, 0.6);

  public RenderOptions sized(int newWidth, int newHeight) {
    return new RenderOptions(newWidth, newHeight, theme, language, framesPerSecond, seconds, turn);
  }

  public RenderOptions in(Theme newTheme, Language newLanguage) {
    return new RenderOptions(width, height, newTheme, newLanguage, framesPerSecond, seconds, turn);
  }

  int frames() {
    return Math.max(2, (int) Math.round(framesPerSecond * seconds));
  }
}
