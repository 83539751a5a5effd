package planted.threads.train;

import java.util.concurrent.Executors;

final class BadPool {
  Object run() {
    return Executors.newCachedThreadPool();
  }
}
