package uncollapse.autograd;

import uncollapse.linalg.Matrix;

/** Something that is learnt: a matrix with a name and an identity, which any number of tapes may use as a leaf. */
public final class Parameter {
  private final String name;
  private final Matrix value;

  public Parameter(String name, Matrix value) {
    this.name = name;
    this.value = value;
  }

  public String name() {
    return name;
  }

  /** The matrix itself: an optimiser writes into it, every tape reads it. */
  public Matrix value() {
    return value;
  }

  @Override
  public String toString() {
    return name + ": " + value;
  }
}
