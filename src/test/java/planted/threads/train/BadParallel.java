package planted.threads.train;

import java.util.List;

final class BadParallel {
  int run(List<Integer> list) {
    return list.parallelStream().mapToInt(i -> i).sum();
  }
}
