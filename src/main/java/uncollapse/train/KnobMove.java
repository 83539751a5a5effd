package uncollapse.train;

/**
 * One change of a setting during a run, drawn as a marker on every time axis. A drag is one change, from the value before
 * it to the last one.
 *
 * @param step the first step that uses a new value
 * @param setting "lambda", "gamma", "learningRate", "margin", "task", "regulariser", "optimiser", "batch", "jitter"
 * @param from old value: a number to four figures, or the id of a method
 */
public record KnobMove(long step, String setting, String from, String to) {}
