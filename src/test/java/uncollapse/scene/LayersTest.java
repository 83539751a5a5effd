package uncollapse.scene;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.linalg.Matrix;
import uncollapse.nn.NetworkSpec;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.Term;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Experiment;
import uncollapse.train.Forces;
import uncollapse.train.Motion;
import uncollapse.train.Samples;
import uncollapse.train.SlowStep;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;

/** Forces, trails and the parts of a slow step are drawn where and as their layers say. */
class LayersTest {
  /** Neither forces nor trails are known. */
  private static final Motion STILL = new Motion(null, List.of());

  private static final Term SVMAX = new Term(new Regulariser.SvMaxBounded(), 1, Place.EMBEDDING);
  private static final Term VARIANCE = new Term(new Regulariser.VicVariance(1e-4), 2, Place.EMBEDDING);
  private static final Layers NOTHING = new Layers(Set.of(), Set.of(SVMAX.key(), VARIANCE.key()));
  private static final Words WORDS = new Words(Language.ENGLISH);

  private final FeaturesPainter painter = new FeaturesPainter();

  record Kind(int d, boolean unit) {}

  static Stream<Kind> kinds() {
    return Stream.of(2, 3, 8).flatMap(d -> Stream.of(new Kind(d, true), new Kind(d, false)));
  }

  private static Trainer trainer(Kind kind) {
    Experiment sample = Samples.load("un-collapse");
    NetworkSpec old = sample.network();
    NetworkSpec network = new NetworkSpec(old.hidden(), old.activation(), kind.d, kind.unit, old.initialiser());
    Trainer trainer = new Trainer(sample.withNetwork(network).withRegularisers(List.of(SVMAX, VARIANCE)));
    trainer.want(new Motion.Wanted(true, true, -1));
    for (int i = 0; i < 40; i++) {
      trainer.advanceTo(4L * i);
      trainer.snapshot();
    }
    return trainer;
  }

  private Sheet paint(Snapshot snapshot, View view, Theme theme) {
    return new Sheet(560, 440).paint(painter, new Picture(snapshot, theme, WORDS, view));
  }

  /** Pixels that one picture has nearly in a colour and the other one otherwise. */
  private static int added(Sheet with, Sheet without, Color color) {
    int n = 0;
    for (int y = 0; y < with.image.getHeight(); y++) {
      for (int x = 0; x < with.image.getWidth(); x++) {
        boolean other = with.image.getRGB(x, y) != without.image.getRGB(x, y);
        n += other && Sheet.distance(with.at(x, y), color) < 90 ? 1 : 0;
      }
    }
    return n;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void eachTermHasItsArrowsWhereItsLayerIsShown(Kind kind) {
    Snapshot snapshot = trainer(kind).snapshot();
    View bare = Facing.of(snapshot).with(NOTHING);
    List<Term.Key> keys = List.of(SVMAX.key(), VARIANCE.key());
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Sheet nothing = paint(snapshot, bare, theme);
      Sheet pointed = paint(snapshot, bare.hovering(17), theme);
      for (Term.Key key : keys) {
        Layers only = NOTHING.toggled(key);
        Color color = theme.of(key, keys);
        assertThat(added(paint(snapshot, bare.with(only).hovering(17), theme), pointed, color)).isGreaterThan(15);
        assertThat(added(paint(snapshot, bare.with(only.toggled(Layer.EVERYWHERE)), theme), nothing, color))
            .isGreaterThan(60);
        assertThat(paint(snapshot, bare.with(only), theme).different(nothing)).as("nothing is hovered").isZero();
      }
      Layers task = NOTHING.toggled(Layer.TASK);
      assertThat(added(paint(snapshot, bare.with(task).hovering(17), theme), pointed, theme.task())).isGreaterThan(15);
      assertThat(paint(snapshot, bare.with(NOTHING.toggled(Layer.TRAILS)), theme).different(nothing)).isGreaterThan(500);
    }
  }

  /** The same step with other forces and trails. */
  static Snapshot moving(Snapshot s, Motion motion) {
    return new Snapshot(s.run(), s.step(), s.experiment(), s.trained(), s.probe(), s.embedding(), s.spectrum(), s.regime(),
        s.correlation(), s.quality(), s.losses(), s.field(), s.history(), s.moves(), s.divergence(), motion, s.head(),
        s.branches());
  }

  private static Snapshot pulled(double[] row, double... force) {
    Matrix rows = Matrix.of(row);
    Snapshot one = SnapshotFixture.of(rows, new int[] {0}, 1, true, new Regulariser.SvMaxBounded());
    Forces forces = new Forces(new int[] {0}, List.of(new Forces.OfTerm(Optional.empty(), Matrix.of(force))));
    return moving(one, new Motion(forces, List.of()));
  }

  /** The only arrow is the longest one: as long as the key's, whatever the force. */
  @Test
  void theArrowBeginsAtItsPointAndTheKeySaysHowMuchItsLengthIs() {
    for (double force : new double[] {2e-7, 0.04, 3}) {
      Snapshot snapshot = pulled(new double[] {1, 0}, 0, force);
      View view = View.HOME.hovering(0);
      Sheet sheet = paint(snapshot, view, Theme.LIGHT);
      Placement at = painter.place(sheet.area, new Picture(snapshot, Theme.LIGHT, WORDS, view));
      double reach = ForceArrows.reach(sheet.area);
      assertThat(Sheet.distance(sheet.at(at.x()[0], at.y()[0] - 0.8 * reach), Theme.LIGHT.task())).isLessThan(60);
      assertThat(Sheet.distance(sheet.at(at.x()[0], at.y()[0] - reach - 2), Theme.LIGHT.task())).isGreaterThan(60);
    }
    Sheet down = paint(pulled(new double[] {1, 0}, 0, -1), View.HOME.hovering(0), Theme.LIGHT);
    double reach = ForceArrows.reach(down.area);
    Placement at = painter.place(down.area, Sheet.picture(pulled(new double[] {1, 0}, 0, -1)));
    assertThat(Sheet.distance(down.at(at.x()[0], at.y()[0] + 0.8 * reach), Theme.LIGHT.task())).isLessThan(60);
  }

  @Test
  void arrowsOnTheBackOfTheSphereAreFaint() {
    View front = new View(0, 0, 0).with(Layers.USUAL.toggled(Layer.EVERYWHERE));
    int before = strong(pulled(new double[] {0.3, 0.2, 0.932738}, 0.5, 0, 0), front);
    int behind = strong(pulled(new double[] {0.3, 0.2, -0.932738}, 0.5, 0, 0), front);
    assertThat(before).isGreaterThan(15);
    assertThat(behind).isLessThan(before / 4);
  }

  private int strong(Snapshot snapshot, View view) {
    Snapshot still = moving(snapshot, STILL);
    Sheet sheet = paint(snapshot, view.hovering(-1), Theme.LIGHT);
    return added(sheet, paint(still, view.hovering(-1), Theme.LIGHT), Theme.LIGHT.task());
  }

  /** Forces that a picture cannot show: of another network, infinite, or none at all. */
  @Test
  void whatCannotBeDrawnIsLeftOut() {
    View view = View.HOME.hovering(0).with(Layers.USUAL.toggled(Layer.EVERYWHERE));
    for (double[] force : new double[][] {{Double.NaN, 1}, {Double.POSITIVE_INFINITY, 0}, {0, 0}, {1, 2, 3}}) {
      Snapshot snapshot = pulled(new double[] {1, 0}, force);
      assertThat(strong(snapshot, view)).isZero();
    }
  }

  @Test
  void principalAxesAndDensityHaveSwitches() {
    for (Snapshot snapshot : List.of(SnapshotFixture.circle(), SnapshotFixture.plane())) {
      Sheet usual = paint(snapshot, View.HOME, Theme.LIGHT);
      Sheet without = paint(snapshot, View.HOME.with(Layers.USUAL.toggled(Layer.ELLIPSE)), Theme.LIGHT);
      assertThat(usual.different(without)).isGreaterThan(200);
    }
    Sheet band = paint(SnapshotFixture.circle(), View.HOME, Theme.LIGHT);
    Sheet disc = paint(SnapshotFixture.circle(), View.HOME.with(Layers.USUAL.toggled(Layer.DENSITY)), Theme.LIGHT);
    assertThat(band.different(disc)).isGreaterThan(2_000);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void slowMotionRingsTheBatchThenShowsForcesThenWhereThePointsWent(Kind kind) {
    SlowStep step = requireNonNull(trainer(kind).slowStep());
    View view = Facing.of(step.before());
    Sheet still = paint(moving(step.before(), STILL), view, Theme.LIGHT);
    Sheet forward = paint(step.before(), view.with(new SubStep(step, SubStep.Part.FORWARD)), Theme.LIGHT);
    Sheet losses = paint(step.before(), view.with(new SubStep(step, SubStep.Part.LOSSES)), Theme.LIGHT);
    Sheet gradients = paint(step.before(), view.with(new SubStep(step, SubStep.Part.GRADIENTS)), Theme.LIGHT);
    assertThat(added(forward, still, Theme.LIGHT.text())).as("rings").isGreaterThan(100);
    assertThat(losses.different(forward)).isZero();
    assertThat(added(gradients, forward, Theme.LIGHT.variance()) + added(gradients, forward, Theme.LIGHT.task()))
        .isGreaterThan(100);
    assertThat(added(gradients, forward, Theme.LIGHT.muted())).as("sums").isGreaterThan(100);
    Sheet after = paint(moving(step.after(), STILL), view, Theme.LIGHT);
    Sheet update = paint(step.after(), view.with(new SubStep(step, SubStep.Part.UPDATE)), Theme.LIGHT);
    assertThat(added(update, after, Theme.LIGHT.text())).as("moves").isGreaterThan(60);
  }
}
