package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import uncollapse.linalg.Matrix;
import uncollapse.train.Snapshot;

/** Rows wider than 3: the space of their top three principal directions, and a caption that says how much it shows. */
public final class PrincipalPainter implements PointPainter {
  private static final int TYPE = 11;
  private static final double CAPTION = 18;

  @Override
  public Placement place(Rectangle2D area, Picture picture) {
    Principal principal = Principal.of(picture.snapshot());
    return place(principal, principal.rows(), picture(area), picture);
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Snapshot snapshot = picture.snapshot();
    Principal principal = Principal.of(snapshot);
    Rectangle2D inner = picture(area);
    RowPlacer placer = it -> place(principal, Principal.project(it, principal.basis()), inner, picture);
    if (snapshot.experiment().network().normalise()) {
      SpherePainter.paint(g, principal.rows(), placer, inner, picture, "p");
    } else {
      CloudPainter.paint(g, principal.rows(), placer, extent(principal, snapshot), inner, picture, "p");
    }
    Overlay.hovered(g, place(principal, principal.rows(), inner, picture), inner, picture);
    caption(g, area, principal, picture);
  }

  /** In fewer words where there is less room. */
  private static void caption(Graphics2D g, Rectangle2D area, Principal principal, Picture picture) {
    Snapshot snapshot = picture.snapshot();
    Object[] figures = {
      Integer.toString(Math.min(3, snapshot.spectrum().singularValues().length)),
      Integer.toString(snapshot.spectrum().d()),
      Figures.percent(principal.share())
    };
    String text = picture.words().get("scene.features.principal", figures);
    if (Lettering.width(text, TYPE, false) > area.getWidth()) {
      text = Lettering.fit(picture.words().get("scene.features.principal.brief", figures), TYPE, false, area.getWidth());
    }
    Line.of(text, TYPE, picture.theme().muted()).drawCentred(g, area.getCenterX(), area.getMaxY() - 5);
  }

  private static Placement place(Principal principal, Matrix rows, Rectangle2D area, Picture picture) {
    return picture.snapshot().experiment().network().normalise()
        ? SpherePainter.place(rows, area, picture)
        : CloudPainter.place(
            rows, extent(principal, picture.snapshot()), area, Camera.of(picture.view()));
  }

  /** γ is a target per coordinate, not per principal direction: no box. */
  private static Extent extent(Principal principal, Snapshot snapshot) {
    Extent extent = Extent.of(principal.rows(), snapshot.experiment());
    return new Extent(extent.centre(), extent.half(), extent.mean(), extent.box(), false);
  }

  private static Rectangle2D picture(Rectangle2D area) {
    return new Rectangle2D.Double(
        area.getX(), area.getY(), area.getWidth(), Math.max(1, area.getHeight() - CAPTION));
  }
}
