/** What is kept from one start to the next: preferences and the last session, in the user's own folder. */
@NullMarked
package uncollapse.store;

import org.jspecify.annotations.NullMarked;
