/** Task losses and regularisers: one record each, sealed so that nobody can forget one. */
@NullMarked
package uncollapse.objective;

import org.jspecify.annotations.NullMarked;
