/** What a set of embeddings looks like: spectrum and bounds, ranks, retrieval, regime. */
@NullMarked
package uncollapse.measure;

import org.jspecify.annotations.NullMarked;
