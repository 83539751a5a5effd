package uncollapse.store;

import static uncollapse.train.json.RecordShape.field;
import static uncollapse.train.json.RecordShape.optional;

import java.util.List;
import uncollapse.train.RunFile;
import uncollapse.train.Side;
import uncollapse.train.json.Range;
import uncollapse.train.json.RecordShape;
import uncollapse.train.json.Shape;
import uncollapse.train.json.Shapes;

/**
 * What the window was at when it was closed.
 *
 * @param speed position of the speed slider, from 0
 * @param view how the features were looked at
 * @param side whose settings were shown, if there were two runs
 * @param layers what was drawn with the features otherwise than usual, by name; whoever reads them knows which there are
 */
public record Session(RunFile run, int speed, Angle view, Side side, List<String> layers) {
  /**
   * The camera, in radians.
   *
   * @param turned whether the user put it there; else it goes where the features are seen best
   */
  public record Angle(boolean turned, double yaw, double pitch) {
    public static final Angle BEST = new Angle(false, 0, 0);
  }

  public Session {
    layers = List.copyOf(layers);
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
          optional("view", ANGLE, Angle.BEST),
          optional("side", Shapes.constant(Side.class), Side.B),
          optional("layers", Shapes.listOf(Shapes.text(100), 0, 100), List.of()));
}
