package planted.threads.train;

import java.util.concurrent.CompletableFuture;

final class BadAsync {
  CompletableFuture<Integer> run() {
    return CompletableFuture.supplyAsync(() -> 1);
  }
}
