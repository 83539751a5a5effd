package planted.cycles.nn;

import planted.cycles.data.BadBack;

public final class BadThere {
  final BadBack back = new BadBack();
}
