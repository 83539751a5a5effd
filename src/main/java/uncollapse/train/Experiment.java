package uncollapse.train;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uncollapse.data.DataSpec;
import uncollapse.nn.NetworkSpec;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.Knobs;
import uncollapse.objective.Place;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;
import uncollapse.text.LocalText;

/**
 * Everything that decides a run, to the last bit: one seed for data, initial weights and batches. For what each number
 * may be see {@link Ranges}, for what regularisers need of the rest {@link Misfit}.
 *
 * @param about two sentences: what to see, what to try
 * @param hint one line shown over the picture until the user follows it; empty for none
 * @param regularisers what is added to the task loss, at most {@value Term#MOST}, each at a place once
 * @param batch rows per training step, 4 to 1,024, even; two-view tasks put b/2 points twice
 * @param eased whether the first steps are shown slowly, so that people can follow
 */
public record Experiment(
    LocalText title,
    LocalText about,
    LocalText hint,
    long seed,
    DataSpec data,
    NetworkSpec network,
    TaskLoss task,
    List<Term> regularisers,
    OptimiserSpec optimiser,
    int batch,
    Knobs knobs,
    boolean eased) {
  public Experiment {
    regularisers = List.copyOf(regularisers);
  }

  /** The knobs that the method reads; every optimiser has a learning rate. */
  public Set<Knob> knobsInUse() {
    Set<Knob> used = EnumSet.of(Knob.LEARNING_RATE);
    used.addAll(task.knobs());
    used.addAll(task.sampling().knobs());
    regularisers.forEach(term -> used.addAll(term.regulariser().knobs()));
    return used;
  }

  /** Whether a regulariser aims at a standard deviation of γ in the features that are shown. */
  public boolean aimsAtGamma() {
    return regularisers.stream()
        .filter(term -> term.on() == Place.EMBEDDING || (term.on() == Place.OUTPUT && !network.normalise()))
        .anyMatch(term -> term.regulariser().knobs().contains(Knob.GAMMA));
  }

  public Experiment withKnob(Knob knob, double value) {
    return withKnobs(knobs.with(knob, value));
  }

  /** With another weight of the regulariser at this index. */
  public Experiment withWeight(int term, double value) {
    List<Term> changed = new ArrayList<>(regularisers);
    changed.set(term, changed.get(term).withWeight(value));
    return withRegularisers(changed);
  }

  /** The same run under another title, without a hint. */
  public Experiment withWords(LocalText newTitle, LocalText newAbout) {
    LocalText none = new LocalText("", "");
    return new Experiment(
        newTitle, newAbout, none, seed, data, network, task, regularisers, optimiser, batch, knobs, eased);
  }

  public Experiment withSeed(long value) {
    return new Experiment(
        title, about, hint, value, data, network, task, regularisers, optimiser, batch, knobs, eased);
  }

  public Experiment withData(DataSpec value) {
    return new Experiment(
        title, about, hint, seed, value, network, task, regularisers, optimiser, batch, knobs, eased);
  }

  public Experiment withNetwork(NetworkSpec value) {
    return new Experiment(
        title, about, hint, seed, data, value, task, regularisers, optimiser, batch, knobs, eased);
  }

  public Experiment withTask(TaskLoss value) {
    return new Experiment(
        title, about, hint, seed, data, network, value, regularisers, optimiser, batch, knobs, eased);
  }

  public Experiment withRegularisers(List<Term> value) {
    return new Experiment(
        title, about, hint, seed, data, network, task, value, optimiser, batch, knobs, eased);
  }

  public Experiment withOptimiser(OptimiserSpec value) {
    return new Experiment(
        title, about, hint, seed, data, network, task, regularisers, value, batch, knobs, eased);
  }

  public Experiment withBatch(int value) {
    return new Experiment(
        title, about, hint, seed, data, network, task, regularisers, optimiser, value, knobs, eased);
  }

  public Experiment withKnobs(Knobs value) {
    return new Experiment(
        title, about, hint, seed, data, network, task, regularisers, optimiser, batch, value, eased);
  }
}
