package uncollapse.objective;

/** The value of every knob, also of those that the present method does not use. Ranges: see the experiment file. */
public record Knobs(double lambda, double gamma, double learningRate, double margin) {
  public double get(Knob knob) {
    return switch (knob) {
      case LAMBDA -> lambda;
      case GAMMA -> gamma;
      case LEARNING_RATE -> learningRate;
      case MARGIN -> margin;
    };
  }

  public Knobs with(Knob knob, double value) {
    return switch (knob) {
      case LAMBDA -> new Knobs(value, gamma, learningRate, margin);
      case GAMMA -> new Knobs(lambda, value, learningRate, margin);
      case LEARNING_RATE -> new Knobs(lambda, gamma, value, margin);
      case MARGIN -> new Knobs(lambda, gamma, learningRate, value);
    };
  }
}
