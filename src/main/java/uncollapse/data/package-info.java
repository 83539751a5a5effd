/** Seeded point sets in 2D and 3D, the batch sampler, two views, and reading points from files. */
@NullMarked
package uncollapse.data;

import org.jspecify.annotations.NullMarked;
