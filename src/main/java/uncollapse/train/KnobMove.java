package uncollapse.train;

/**
 * One change of a setting during a run, drawn as a marker on every time axis. A drag is one change, from the value before
 * it to the last one.
 *
 * @param step the first step that uses a new value
 * @param from old value: a number to four figures, the id of a task or optimiser, or the ids of all regularisers with
 *     spaces between them
 */
public record KnobMove(long step, Setting setting, String from, String to) {}
