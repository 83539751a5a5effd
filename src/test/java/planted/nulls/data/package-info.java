/** Marked, as every package must be. */
@NullMarked
package planted.nulls.data;

import org.jspecify.annotations.NullMarked;
