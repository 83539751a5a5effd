/** Words of the app in every language it speaks, and the one way to say that an input is bad. */
@NullMarked
package uncollapse.text;

import org.jspecify.annotations.NullMarked;
