package uncollapse.train;

import org.jspecify.annotations.Nullable;

/**
 * A NaN or an infinity turned up: the run stopped.
 *
 * @param step the step that could not be taken
 * @param lastMove the knob move before it, if there was one
 * @param fault the first number of that step that was not finite
 * @param rewind how to get out of it again
 */
public record Divergence(long step, @Nullable KnobMove lastMove, Fault fault, Rewind rewind) {}
