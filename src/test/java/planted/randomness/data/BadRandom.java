package planted.randomness.data;

import java.util.Random;

final class BadRandom {
  double next() {
    return new Random(1).nextDouble();
  }
}
