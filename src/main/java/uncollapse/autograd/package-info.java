/** Reverse-mode differentiation of matrix-valued graphs: Tape, Var, ops with their vjps, kernels. */
@NullMarked
package uncollapse.autograd;

import org.jspecify.annotations.NullMarked;
