package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import uncollapse.train.SlowStep;

/** What pictures of features draw under and over the points: trails, forces, and the parts of a step in slow motion. */
final class FeatureLayers {
  private static final double RING = 6;

  private FeatureLayers() {}

  static void under(Graphics2D g, RowPlacer place, Picture picture) {
    if (picture.view().slow() == null && picture.view().layers().has(Layer.TRAILS)) {
      Trails.paint(g, place, picture);
    }
  }

  static void over(Graphics2D g, RowPlacer place, Rectangle2D area, Picture picture) {
    SubStep slow = picture.view().slow();
    if (slow == null) {
      ForceArrows.onProbe(g, place, area, picture);
      return;
    }
    SlowStep step = slow.step();
    switch (slow.part()) {
      case FORWARD, LOSSES -> batch(g, place, step, picture.theme());
      case GRADIENTS -> {
        batch(g, place, step, picture.theme());
        ForceArrows.onBatch(g, place, area, picture, step.rows(), step.forces());
      }
      case UPDATE ->
          ForceArrows.ofMove(g, place, area, picture, step.before().embedding(), step.after().embedding());
    }
  }

  /** The points of the batch, large and ringed. */
  private static void batch(Graphics2D g, RowPlacer place, SlowStep step, Theme theme) {
    Placement at = place.at(step.rows());
    Path2D[] rings = {new Path2D.Double(), new Path2D.Double()};
    for (int i = 0; i < at.size(); i++) {
      Ellipse2D ring = new Ellipse2D.Double(at.x()[i] - RING, at.y()[i] - RING, 2 * RING, 2 * RING);
      rings[at.depth()[i] >= 0 ? 1 : 0].append(ring, false);
    }
    g.setStroke(Ink.THIN);
    for (int side = 0; side < 2; side++) {
      g.setColor(Ink.alpha(theme.text(), side == 0 ? 0.25 : 0.8));
      g.draw(rings[side]);
    }
    Marks.flat(g, at, ClassMarks.of(step.before(), step.labels()), theme, RING * 0.62);
  }
}
