package planted.threads.export;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class BadSecondPool {
  public ExecutorService pool() {
    return Executors.newFixedThreadPool(2);
  }
}
