package uncollapse.export;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.Facing;
import uncollapse.scene.Panel;
import uncollapse.scene.FramePainter;
import uncollapse.scene.Layers;
import uncollapse.scene.Picture;
import uncollapse.scene.Theme;
import uncollapse.scene.View;
import uncollapse.text.BadInputException;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Snapshot;

/**
 * What an exported frame shows, how large, and in which colours and language.
 *
 * @param scale how much larger type and strokes are than usual at this size, 0.25 to 8; the frame keeps its size
 * @param transparent whether nothing is painted behind the panels
 * @param panels what is shown; at least one
 * @param layers what is drawn with the features
 * @param camera from where it looks into space in the end, null for where the features are seen best
 */
public record FrameStyle(
    FrameSize size,
    double scale,
    Theme theme,
    boolean transparent,
    Language language,
    Set<Panel> panels,
    Layers layers,
    @Nullable View camera) {
  public static final double LEAST_SCALE = 0.25;
  public static final double MOST_SCALE = 8;

  /** Units of the painters per inch of paper: their smallest type is 6.4 points then. */
  private static final double PER_INCH = 112;

  public static final FrameStyle DEFAULT =
      new FrameStyle(new FrameSize(960, 600), 1, Theme.LIGHT, false, Language.ENGLISH, Panel.ALL);

  /** With the usual layers, seen best. */
  public FrameStyle(
      FrameSize size, double scale, Theme theme, boolean transparent, Language language, Set<Panel> panels) {
    this(size, scale, theme, transparent, language, panels, Layers.USUAL, null);
  }

  /** Refuses what nobody could read. */
  public FrameStyle {
    panels = Set.copyOf(panels);
    if (!(scale >= LEAST_SCALE && scale <= MOST_SCALE)) {
      throw new BadInputException("input.size.scale", scale, LEAST_SCALE, MOST_SCALE);
    }
    if (panels.isEmpty()) {
      throw new BadInputException("input.panels.none");
    }
  }

  public FrameStyle sized(FrameSize newSize, double newScale) {
    return new FrameStyle(newSize, newScale, theme, transparent, language, panels, layers, camera);
  }

  public FrameStyle in(Theme newTheme, Language newLanguage) {
    return new FrameStyle(size, scale, newTheme, transparent, newLanguage, panels, layers, camera);
  }

  public FrameStyle on(boolean nothing) {
    return new FrameStyle(size, scale, theme, nothing, language, panels, layers, camera);
  }

  public FrameStyle showing(Set<Panel> newPanels) {
    return new FrameStyle(size, scale, theme, transparent, language, newPanels, layers, camera);
  }

  public FrameStyle with(Layers newLayers) {
    return new FrameStyle(size, scale, theme, transparent, language, panels, newLayers, camera);
  }

  /** Looking from where a user has put the camera, or, with null, from where the features are seen best. */
  public FrameStyle from(@Nullable View newCamera) {
    return new FrameStyle(size, scale, theme, transparent, language, panels, layers, newCamera);
  }

  /** The view that a picture ends with. */
  public View view(Snapshot snapshot) {
    View from = camera == null ? Facing.of(snapshot) : camera;
    return from.with(layers);
  }

  /** What is to be painted in this style. */
  public Picture picture(Snapshot snapshot, View view) {
    return new Picture(snapshot, theme, new Words(language), view);
  }

  /** A painter of such frames, for one thread. It may be used again and again: each frame is painted as if it were the first. */
  public FramePainter newPainter() {
    return new FramePainter(panels, !transparent);
  }

  /** An empty image of this size, with alpha if frames are transparent. */
  public BufferedImage newImage() {
    return new BufferedImage(
        size.width(), size.height(), transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
  }

  /** Paints one frame from the surface's origin on, as many units of it wide and high as the size has pixels. */
  public void paint(FramePainter painter, Graphics2D g, Picture picture) {
    AffineTransform before = g.getTransform();
    double zoom = zoom();
    g.scale(zoom, zoom);
    painter.paint(g, new Rectangle2D.Double(0, 0, size.width() / zoom, size.height() / zoom), picture);
    g.setTransform(before);
  }

  /** Panels of which there would be something to show, but no room for it at this size. */
  public Set<Panel> leftOut(Picture picture) {
    double zoom = zoom();
    return FramePainter.leftOut(panels, size.width() / zoom, size.height() / zoom, picture);
  }

  /** The largest smaller scale, down to half, at which nothing is left out of a picture; empty if that is not enough. */
  public OptionalDouble scaleForAll(Picture picture) {
    return IntStream.rangeClosed(1, 10)
        .mapToDouble(k -> Math.round(scale * (20 - k) * 5) / 100.0)
        .filter(it -> it >= LEAST_SCALE && sized(size, it).leftOut(picture).isEmpty())
        .findFirst();
  }

  /**
   * Pixels for each unit of the painters. On paper type has one size; on a screen it grows with the frame, from the size on
   * that its panels need.
   */
  double zoom() {
    Rectangle2D full = FramePainter.usual(panels);
    double usual =
        size.dpi() > 0
            ? size.dpi() / PER_INCH
            : Math.max(1, Math.min(size.width() / full.getWidth(), size.height() / full.getHeight()));
    return usual * scale;
  }
}
