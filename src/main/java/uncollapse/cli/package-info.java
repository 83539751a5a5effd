/** The verbs of the command line. */
@NullMarked
package uncollapse.cli;

import org.jspecify.annotations.NullMarked;
