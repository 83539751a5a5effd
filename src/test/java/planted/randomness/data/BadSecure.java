package planted.randomness.data;

import java.security.SecureRandom;

final class BadSecure {
  double next() {
    return new SecureRandom().nextDouble();
  }
}
