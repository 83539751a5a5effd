/** Matrices, singular values, polar factors and the one source of randomness; sole importer of EJML. */
@NullMarked
package uncollapse.linalg;

import org.jspecify.annotations.NullMarked;
