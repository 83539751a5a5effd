package uncollapse.train;

/**
 * One change of a setting during a run, drawn as a marker on every time axis.
 *
 * @param step the first step that uses the new value
 * @param setting "lambda", "gamma", "learningRate", "margin", "task", "regulariser", "optimiser", "batch", "jitter"
 * @param from old value: a number, or the id of a method
 */
public record KnobMove(long step, String setting, String from, String to) {}
