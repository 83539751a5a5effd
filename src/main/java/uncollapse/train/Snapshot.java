package uncollapse.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.data.LabelledPoints;
import uncollapse.linalg.Matrix;
import uncollapse.measure.Correlation;
import uncollapse.measure.Regime;
import uncollapse.measure.Spectrum;

/**
 * An immutable picture of a run between two steps: all that painters and panels ever see of it.
 *
 * @param run counts restarts, so that a viewer can tell a new run from the old one
 * @param step steps taken since the start
 * @param experiment as it stands now, live knobs included
 * @param trained how many points the run learns from
 * @param probe the fixed points that are drawn
 * @param embedding their features, n × d; unit rows if the network normalises
 * @param correlation of the embedding's dimensions; while training goes on it may be a tenth of a second old, or a little
 *     more for large networks
 * @param quality while training goes on it may be a third of a second old, or more for many points: see its step
 * @param losses null before the first step
 * @param field null for 3D inputs; as old as the correlation
 * @param history of the run up to its {@code head}
 * @param moves as long
 * @param divergence null while all is finite
 * @param motion as it is now, as far as it is wanted
 * @param head the last step that the run has taken: later than {@code step} where that is looked back at
 * @param branches what the run was before it was continued from an earlier step, the latest last
 */
public record Snapshot(
    long run,
    long step,
    Experiment experiment,
    int trained,
    LabelledPoints probe,
    Matrix embedding,
    Spectrum spectrum,
    Regime regime,
    Correlation correlation,
    Quality quality,
    @Nullable Losses losses,
    @Nullable InputField field,
    History history,
    List<KnobMove> moves,
    @Nullable Divergence divergence,
    Motion motion,
    long head,
    List<Branch> branches) {

  /** This step in the whole course of its run. */
  Snapshot in(History whole, List<KnobMove> allMoves, long last, List<Branch> allBranches) {
    return new Snapshot(
        run, step, experiment, trained, probe, embedding, spectrum, regime, correlation, quality, losses, field, whole,
        allMoves, divergence, motion, last, allBranches);
  }

  /** With what was measured at another step of the same run. */
  Snapshot seen(Timeline.Frame frame) {
    return new Snapshot(
        run, frame.step(), experiment, trained, probe, frame.embedding(), frame.spectrum(), Regime.of(frame.spectrum()),
        correlation, quality, frame.losses(), field, history, moves, null, new Motion(null, motion.trail()), head, branches);
  }
}
