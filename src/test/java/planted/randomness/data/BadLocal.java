package planted.randomness.data;

import java.util.concurrent.ThreadLocalRandom;

final class BadLocal {
  double next() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
