package uncollapse.scene;

/** Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten. */
final class Ticks {
  private Ticks() {}

  /** The round step that gives at most {@code most} intervals over a span; 1 if the span is empty. */
  static double step(double span, int most) {
    if (!(span > 0) || !Double.isFinite(span)) {
      return 1;
    }
    double raw = span / most;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double lead = raw / power;
    return power * (lead <= 1.0000001 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
  }

  /** Every multiple of the step between two values. */
  static double[] between(double low, double high, double step) {
    long first = (long) Math.ceil(low / step - 1e-9);
    long last = (long) Math.floor(high / step + 1e-9);
    double[] ticks = new double[Math.clamp(last - first + 1, 0, 100)];
    for (int k = 0; k < ticks.length; k++) {
      ticks[k] = (first + k) * step;
    }
    return ticks;
  }
}
