package uncollapse.train;

import java.util.ArrayList;
import java.util.List;
import uncollapse.objective.Knob;
import uncollapse.objective.Sampling;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;
import uncollapse.text.BadInputException;
import uncollapse.train.json.JsonText;
import uncollapse.train.json.Range;

/** What commands do to an experiment; nothing here knows of weights. */
final class Change {
  private Change() {}

  /**
   * The experiment after a live command.
   *
   * @throws BadInputException if a number is out of range
   */
  static Experiment of(Experiment e, Command.Live command) {
    return switch (command) {
      case Command.SetKnob(Knob knob, double value) -> {
        check(ExperimentShape.keyOf(knob), value, Ranges.of(knob));
        yield e.withKnob(knob, value);
      }
      case Command.SetTask(TaskLoss task) -> e.withTask(task);
      case Command.SetWeight(int term, double value) -> {
        check("weight", value, Ranges.WEIGHT);
        termOf(e, term);
        yield e.withWeight(term, value);
      }
      case Command.SetTerms(List<Term> terms) -> {
        if (terms.size() > Term.MOST) {
          throw new BadInputException("input.value.terms", Term.MOST);
        }
        terms.forEach(term -> check("weight", term.weight(), Ranges.WEIGHT));
        yield e.withRegularisers(terms);
      }
      case Command.SetOptimiser(var optimiser) -> e.withOptimiser(optimiser);
      case Command.SetBatch(int batch) -> {
        checkBatch(batch);
        yield e.withBatch(batch);
      }
    };
  }

  /** Live commands that give a run the live settings of another experiment, in an order in which each of them fits. */
  static List<Command.Live> towards(Experiment now, Experiment wanted) {
    List<Command.Live> methods = new ArrayList<>();
    if (!now.task().equals(wanted.task())) {
      methods.add(new Command.SetTask(wanted.task()));
    }
    boolean sameTerms = Term.sameButForWeights(now.regularisers(), wanted.regularisers());
    if (!sameTerms) {
      methods.add(new Command.SetTerms(wanted.regularisers()));
    }
    List<Command.Live> commands = new ArrayList<>(fits(now, methods) ? methods : methods.reversed());
    for (int k = 0; sameTerms && k < wanted.regularisers().size(); k++) {
      double weight = wanted.regularisers().get(k).weight();
      if (now.regularisers().get(k).weight() != weight) {
        commands.add(new Command.SetWeight(k, weight));
      }
    }
    if (!now.optimiser().equals(wanted.optimiser())) {
      commands.add(new Command.SetOptimiser(wanted.optimiser()));
    }
    if (now.batch() != wanted.batch()) {
      commands.add(new Command.SetBatch(wanted.batch()));
    }
    // After the task, which may bring a margin of its own.
    for (Knob knob : Knob.values()) {
      if (!methods.isEmpty() || now.knobs().get(knob) != wanted.knobs().get(knob)) {
        commands.add(new Command.SetKnob(knob, wanted.knobs().get(knob)));
      }
    }
    return commands;
  }

  private static boolean fits(Experiment now, List<Command.Live> commands) {
    try {
      Experiment e = now;
      for (Command.Live command : commands) {
        e = of(e, command);
        Misfit.check(e);
      }
      return true;
    } catch (BadInputException e) {
      return false;
    }
  }

  /** The experiment that a restarting command starts. */
  static Experiment of(Experiment e, Command.Restarting command) {
    return switch (command) {
      case Command.SetData(var data) -> e.withData(data);
      case Command.SetNetwork(var network) -> e.withNetwork(network);
      case Command.SetSeed(long seed) -> {
        check("seed", (double) seed, Ranges.SEED);
        yield e.withSeed(seed);
      }
      case Command.Reset _ -> e;
      case Command.Load(Experiment experiment) -> experiment;
    };
  }

  /**
   * One regulariser of an experiment.
   *
   * @param index from 0
   * @throws BadInputException if there are not so many
   */
  static Term termOf(Experiment e, int index) {
    if (index < 0 || index >= e.regularisers().size()) {
      throw new BadInputException("input.value.no-term", index + 1, e.regularisers().size());
    }
    return e.regularisers().get(index);
  }

  /**
   * Refuses a task that tells classes apart where there is only one.
   *
   * @throws BadInputException if so
   */
  static void checkClasses(TaskLoss task, int classes) {
    if (!serves(task, classes)) {
      throw new BadInputException("input.data.one-class");
    }
  }

  /** Whether a task can be trained on so many classes. */
  static boolean serves(TaskLoss task, int classes) {
    return classes >= 2 || task.sampling() == Sampling.TWO_VIEWS;
  }

  private static void check(String setting, double value, Range range) {
    if (!range.contains(value)) {
      throw new BadInputException(
          "input.value.number", setting, JsonText.number(range.low()), JsonText.number(range.high()));
    }
  }

  private static void checkBatch(int batch) {
    if (!Ranges.BATCH.contains(batch) || batch % 2 != 0) {
      throw new BadInputException(
          "input.value.even",
          "batch",
          JsonText.number(Ranges.BATCH.low()),
          JsonText.number(Ranges.BATCH.high()));
    }
  }
}
