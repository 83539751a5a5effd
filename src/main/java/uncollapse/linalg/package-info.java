/** Matrices, singular values, polar factors and the one source of randomness. */
@NullMarked
package uncollapse.linalg;

import org.jspecify.annotations.NullMarked;
