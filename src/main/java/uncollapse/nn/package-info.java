/** Layers, networks, initialisers, optimisers. */
@NullMarked
package uncollapse.nn;

import org.jspecify.annotations.NullMarked;
