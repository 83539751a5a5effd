package planted.ejml.linalg;

import org.ejml.data.DMatrixRMaj;

final class GoodMatrix {
  final DMatrixRMaj matrix = new DMatrixRMaj(1, 1);
}
