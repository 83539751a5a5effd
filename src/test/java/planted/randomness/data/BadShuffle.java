package planted.randomness.data;

import java.util.Collections;
import java.util.List;

final class BadShuffle {
  void next(List<Integer> list) {
    Collections.shuffle(list);
  }
}
