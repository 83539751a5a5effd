package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import uncollapse.train.Experiment;

/** The embedding of the probe points, in the picture that suits its width and whether its rows have length 1. */
public final class FeaturesPainter implements PointPainter {
  private final PointPainter circle = new CirclePainter();
  private final PointPainter sphere = new SpherePainter();
  private final PointPainter plane = new PlanePainter();
  private final PointPainter cloud = new CloudPainter();
  private final PointPainter principal = new PrincipalPainter();

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    of(picture).paint(g, area, picture);
  }

  @Override
  public Placement place(Rectangle2D area, Picture picture) {
    return of(picture).place(area, picture);
  }

  /** Whether the picture is one of space, which a drag turns. */
  public static boolean turns(Experiment experiment) {
    return experiment.network().d() >= 3;
  }

  private PointPainter of(Picture picture) {
    boolean unit = picture.snapshot().experiment().network().normalise();
    return switch (picture.snapshot().embedding().cols()) {
      case 1, 2 -> unit ? circle : plane;
      case 3 -> unit ? sphere : cloud;
      default -> principal;
    };
  }
}
