package planted.randomness.linalg;

final class SeededRandom {
  double next() {
    return Math.random();
  }
}
