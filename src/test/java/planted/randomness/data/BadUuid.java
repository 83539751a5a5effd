package planted.randomness.data;

import java.util.UUID;

final class BadUuid {
  Object next() {
    return UUID.randomUUID();
  }
}
