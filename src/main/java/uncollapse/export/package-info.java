/** Writers of pictures, animations and numbers. */
@NullMarked
package uncollapse.export;

import org.jspecify.annotations.NullMarked;
