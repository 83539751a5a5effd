package planted.randomness.data;

import java.util.random.RandomGenerator;

final class BadGenerator {
  double next() {
    return RandomGenerator.getDefault().nextDouble();
  }
}
