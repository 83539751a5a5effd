package planted.threads.train;

import java.util.Timer;

final class BadTimer {
  Object run() {
    return new Timer();
  }
}
