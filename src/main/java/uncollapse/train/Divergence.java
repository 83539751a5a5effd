package uncollapse.train;

import org.jspecify.annotations.Nullable;

/**
 * A NaN or an infinity turned up: the run stopped.
 *
 * @param step the step that could not be taken
 * @param lastMove the knob move before it, if there was one
 */
public record Divergence(long step, @Nullable KnobMove lastMove) {}
