/** Painters on java.awt.Graphics2D: the same picture for the window, for frames and for files. */
@NullMarked
package uncollapse.scene;

import org.jspecify.annotations.NullMarked;
