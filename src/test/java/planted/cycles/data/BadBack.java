package planted.cycles.data;

import planted.cycles.nn.BadThere;

public final class BadBack {
  Class<?> there() {
    return BadThere.class;
  }
}
