/** Words of the app in every language it speaks, the one way to say that an input is bad, and files whole or not at all. */
@NullMarked
package uncollapse.text;

import org.jspecify.annotations.NullMarked;
