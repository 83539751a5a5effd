package planted.randomness.data;

final class BadMath {
  double next() {
    return Math.random();
  }
}
