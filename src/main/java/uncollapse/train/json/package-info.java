/** JSON that knows its lines, and shapes that read and write records by one table. */
@NullMarked
package uncollapse.train.json;

import org.jspecify.annotations.NullMarked;
