package planted.ejml.train;

import org.ejml.data.DMatrixRMaj;

final class BadMatrix {
  final DMatrixRMaj matrix = new DMatrixRMaj(1, 1);
}
