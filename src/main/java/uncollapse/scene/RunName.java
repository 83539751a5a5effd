package uncollapse.scene;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uncollapse.objective.Knob;
import uncollapse.objective.Term;
import uncollapse.text.Words;
import uncollapse.train.Experiment;

/** What to call a run beside another one: by what tells them apart, or by its regularisers where nothing does. */
public final class RunName {
  private RunName() {}

  /**
   * Names of one run, longer ones first.
   *
   * @param other the run beside it; null for none
   */
  public static List<String> of(Experiment experiment, @Nullable Experiment other, Words words) {
    List<String> rest = other == null ? List.of() : rest(experiment, other, words);
    boolean tasks = other != null && !experiment.task().equals(other.task());
    boolean named = other == null
        || !experiment.regularisers().equals(other.regularisers())
        || (!tasks && rest.isEmpty());
    List<String> ways = new ArrayList<>();
    for (String regularisers : named ? regularisers(experiment, words) : List.of("")) {
      List<String> method = new ArrayList<>();
      if (tasks) {
        method.add(Names.of(experiment.task(), words));
      }
      if (!regularisers.isEmpty() && (!tasks || !experiment.regularisers().isEmpty())) {
        method.add(regularisers);
      }
      List<String> parts = new ArrayList<>(rest);
      if (!method.isEmpty()) {
        parts.addFirst(String.join(" + ", method));
      }
      ways.add(String.join(words.get("scene.run.and"), parts));
    }
    if (tasks) {
      ways.add(Names.of(experiment.task(), words));
    }
    return ways.stream().distinct().toList();
  }

  /** In full, in brief, and with figures only. */
  private static List<String> regularisers(Experiment experiment, Words words) {
    List<Term> terms = experiment.regularisers();
    if (terms.isEmpty()) {
      return List.of(words.get("scene.run.plain"));
    }
    String figures = Names.weighted(terms, words);
    if (terms.size() > 1) {
      return List.of(figures);
    }
    Term term = terms.getFirst();
    String weight = ", λ = " + Figures.chosen(term.weight());
    return List.of(Names.of(term.key(), words) + weight, Names.brief(term.key(), words) + weight, figures);
  }

  /** Optimiser, batch and knobs that both read, where they differ. */
  private static List<String> rest(Experiment experiment, Experiment other, Words words) {
    List<String> parts = new ArrayList<>();
    if (!experiment.optimiser().equals(other.optimiser())) {
      parts.add(Names.of(experiment.optimiser(), words));
    }
    if (experiment.batch() != other.batch()) {
      parts.add("b = " + Figures.count(experiment.batch()));
    }
    Set<Knob> both = EnumSet.copyOf(experiment.knobsInUse());
    both.retainAll(other.knobsInUse());
    both.stream()
        .filter(knob -> experiment.knobs().get(knob) != other.knobs().get(knob))
        .map(knob -> Names.symbol(knob) + " = " + Figures.chosen(experiment.knobs().get(knob)))
        .forEach(parts::add);
    return parts;
  }
}
