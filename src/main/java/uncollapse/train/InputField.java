package uncollapse.train;

import uncollapse.linalg.Matrix;

/**
 * Where the network sends each place of a 2D input space: a grid of columns × rows cell centres, row-major from the top
 * left (minX, maxY).
 *
 * @param embedding (columns · rows) × d
 */
public record InputField(
    double minX, double maxX, double minY, double maxY, int columns, int rows, Matrix embedding) {}
