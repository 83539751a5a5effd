package planted.arrows.scene;

import planted.arrows.train.GoodTarget;

final class GoodDownwards {
  final GoodTarget target = new GoodTarget();
}
