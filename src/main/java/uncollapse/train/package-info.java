/** A run: Experiment, Command, Trainer, Snapshot, and the one training thread. */
@NullMarked
package uncollapse.train;

import org.jspecify.annotations.NullMarked;
