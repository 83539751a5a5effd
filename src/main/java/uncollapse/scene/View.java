package uncollapse.scene;

/**
 * How the user looks at the features.
 *
 * @param yaw turn about the vertical axis, radians
 * @param pitch tilt towards the viewer, radians, −π/2 to π/2
 * @param hovered number of the probe point under the mouse, −1 for none
 */
public record View(double yaw, double pitch, int hovered) {
  public static final View HOME = new View(0.5, 0.35, -1);

  public View turned(double newYaw, double newPitch) {
    return new View(newYaw, Math.clamp(newPitch, -Math.PI / 2, Math.PI / 2), hovered);
  }

  public View hovering(int point) {
    return new View(yaw, pitch, point);
  }
}
