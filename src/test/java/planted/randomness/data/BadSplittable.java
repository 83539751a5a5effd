package planted.randomness.data;

import java.util.SplittableRandom;

final class BadSplittable {
  double next() {
    return new SplittableRandom(1).nextDouble();
  }
}
