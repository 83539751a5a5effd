package planted.logging.train;

import java.util.logging.Logger;

final class BadLog {
  Object log() {
    return Logger.getLogger("x");
  }
}
