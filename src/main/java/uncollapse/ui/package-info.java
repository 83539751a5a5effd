/** The JavaFX window. */
@NullMarked
package uncollapse.ui;

import org.jspecify.annotations.NullMarked;
