package planted.arrows.linalg;

import planted.arrows.train.GoodTarget;

final class BadUpwards {
  final GoodTarget target = new GoodTarget();
}
