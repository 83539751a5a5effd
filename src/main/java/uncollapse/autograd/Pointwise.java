package uncollapse.autograd;

/** Functions of one number whose derivative follows from their value, so that a vjp needs no input. */
public enum Pointwise {
  /** (e^2x − 1) / (e^2x + 1). */
  TANH {
    @Override
    double of(double x) {
      return Elementary.tanh(x);
    }

    @Override
    double slope(double y) {
      return Math.fma(-y, y, 1);
    }
  },
  /** 1 / (1 + e^−x). */
  SIGMOID {
    @Override
    double of(double x) {
      return Elementary.sigmoid(x);
    }

    @Override
    double slope(double y) {
      return Math.fma(-y, y, y);
    }
  },
  /** max(0, x); its derivative at 0 is 0. */
  RELU {
    @Override
    double of(double x) {
      return x <= 0 ? 0 : x;
    }

    @Override
    double slope(double y) {
      return y > 0 ? 1 : 0;
    }
  },
  /** x above 0, 0.01 x below. */
  LEAKY_RELU {
    @Override
    double of(double x) {
      return x <= 0 ? LEAK * x : x;
    }

    @Override
    double slope(double y) {
      return y > 0 ? 1 : LEAK;
    }
  };

  /** Slope of the leaky ReLU below 0, as in PyTorch. */
  static final double LEAK = 0.01;

  abstract double of(double x);

  /** The derivative where the function's value is {@code y}; at a kink, the one from below. */
  abstract double slope(double y);
}
