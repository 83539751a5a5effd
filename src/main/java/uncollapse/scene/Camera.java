package uncollapse.scene;

/** An orthographic look at a point of space: right, up and towards the viewer, after a turn and a tilt. */
record Camera(double cosYaw, double sinYaw, double cosPitch, double sinPitch) {
  static Camera of(View view) {
    return new Camera(Math.cos(view.yaw()), Math.sin(view.yaw()), Math.cos(view.pitch()), Math.sin(view.pitch()));
  }

  double right(double x, double y, double z) {
    return x * cosYaw + z * sinYaw;
  }

  double up(double x, double y, double z) {
    return y * cosPitch - (z * cosYaw - x * sinYaw) * sinPitch;
  }

  /** Depth: positive towards the viewer. */
  double near(double x, double y, double z) {
    return y * sinPitch + (z * cosYaw - x * sinYaw) * cosPitch;
  }
}
