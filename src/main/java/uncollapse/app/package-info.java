/** The way in: decides between the window and the command line. */
@NullMarked
package uncollapse.app;

import org.jspecify.annotations.NullMarked;
