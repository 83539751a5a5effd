package uncollapse.scene;

import uncollapse.linalg.Matrix;

/** Where a picture puts rows of embeddings, be they shown ones or not. */
@FunctionalInterface
interface RowPlacer {
  Placement at(Matrix rows);
}
