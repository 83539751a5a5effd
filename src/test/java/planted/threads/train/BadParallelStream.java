package planted.threads.train;

import java.util.stream.IntStream;

final class BadParallelStream {
  int run() {
    return IntStream.range(0, 9).parallel().sum();
  }
}
