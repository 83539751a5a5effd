package uncollapse.scene;

import org.jspecify.annotations.Nullable;

/**
 * How the user looks at the features.
 *
 * @param yaw turn about the vertical axis, radians
 * @param pitch tilt towards the viewer, radians, −π/2 to π/2
 * @param hovered number of the probe point under the mouse, −1 for none
 * @param layers what is drawn beside the points
 * @param slow the part of a step that is shown in slow motion; null for none
 */
public record View(double yaw, double pitch, int hovered, Layers layers, @Nullable SubStep slow) {
  public static final View HOME = new View(0.5, 0.35, -1);

  /** With the usual layers. */
  public View(double yaw, double pitch, int hovered) {
    this(yaw, pitch, hovered, Layers.USUAL, null);
  }

  public View turned(double newYaw, double newPitch) {
    return new View(newYaw, Math.clamp(newPitch, -Math.PI / 2, Math.PI / 2), hovered, layers, slow);
  }

  public View hovering(int point) {
    return new View(yaw, pitch, point, layers, slow);
  }

  public View with(Layers newLayers) {
    return new View(yaw, pitch, hovered, newLayers, slow);
  }

  public View with(@Nullable SubStep part) {
    return new View(yaw, pitch, hovered, layers, part);
  }
}
