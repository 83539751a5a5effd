package uncollapse.store;

import static uncollapse.train.json.RecordShape.field;
import static uncollapse.train.json.RecordShape.optional;

import uncollapse.train.RunFile;
import uncollapse.train.json.Range;
import uncollapse.train.json.RecordShape;
import uncollapse.train.json.Shape;
import uncollapse.train.json.Shapes;

/**
 * What the window was at when it was closed.
 *
 * @param speed position of the speed slider, from 0
 * @param view how the features were looked at
 */
public record Session(RunFile run, int speed, Angle view) {
  /**
   * The camera, in radians.
   *
   * @param turned whether the user put it there; else it goes where the features are seen best
   */
  public record Angle(boolean turned, double yaw, double pitch) {
    public static final Angle BEST = new Angle(false, 0, 0);
  }

  private static final Range TURN = new Range(-1e6, 1e6);

  private static final Shape<Angle> ANGLE =
      RecordShape.of(
          Angle.class,
          field("turned", Shapes.flag()),
          field("yaw", Shapes.number(TURN)),
          field("pitch", Shapes.number(TURN)));

  static final Shape<Session> SHAPE =
      RecordShape.of(
          Session.class,
          field("run", RunFile.shape()),
          field("speed", Shapes.whole(new Range(0, 100))),
          optional("view", ANGLE, Angle.BEST));
}
