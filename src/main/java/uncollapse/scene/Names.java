package uncollapse.scene;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uncollapse.data.PointSource;
import uncollapse.measure.Regime;
import uncollapse.nn.Activation;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;
import uncollapse.text.Words;
import uncollapse.train.Experiment;
import uncollapse.train.KnobMove;
import uncollapse.train.Ranges;
import uncollapse.train.Setting;
import uncollapse.train.json.Range;

/** What the parts of an experiment are called, the same in pictures, pickers and files' messages. */
public final class Names {
  private Names() {}

  public static String of(TaskLoss task, Words words) {
    return words.get("scene.task." + task.variant());
  }

  public static String of(Regulariser regulariser, Words words) {
    return words.get("scene.regulariser." + regulariser.id());
  }

  public static String of(Regime regime, Words words) {
    return words.get("scene.regime." + id(regime));
  }

  /** In a word or two. */
  public static String brief(Regime regime, Words words) {
    return words.get("scene.regime." + id(regime) + ".short");
  }

  /** One sentence: what makes an embedding of unit or of raw rows count as this. */
  public static String rule(Regime regime, boolean unitRows, Words words) {
    return words.get("scene.regime." + id(regime) + (unitRows ? ".rule" : ".rule.raw"));
  }

  public static String of(Knob knob, Words words) {
    return words.get("scene.knob." + id(knob));
  }

  /** γ, η, m, w, τ, α, ρ, σ, θ, s, p. */
  public static String symbol(Knob knob) {
    return switch (knob) {
      case GAMMA -> "γ";
      case LEARNING_RATE -> "η";
      case MARGIN -> "m";
      case TASK_WEIGHT -> "w";
      case TEMPERATURE -> "τ";
      case ANGLE -> "α";
      case TARGET_RATE -> "ρ";
      case JITTER -> "σ";
      case ROTATION -> "θ";
      case SCALING -> "s";
      case DROPOUT -> "p";
    };
  }

  public static String of(Place place, Words words) {
    return words.get("scene.place." + place.id());
  }

  public static String of(Activation activation, Words words) {
    return words.get("scene.activation." + id(activation));
  }

  public static String of(OptimiserSpec optimiser, Words words) {
    return words.get(
        switch (optimiser) {
          case OptimiserSpec.Sgd s -> "scene.optimiser.sgd";
          case OptimiserSpec.Adam a -> "scene.optimiser.adam";
        });
  }

  public static String of(PointSource source, Words words) {
    return words.get(
        switch (source) {
          case PointSource.Clusters s -> "scene.source.clusters";
          case PointSource.Moons s -> "scene.source.moons";
          case PointSource.Rings s -> "scene.source.rings";
          case PointSource.Spirals s -> "scene.source.spirals";
          case PointSource.Xor s -> "scene.source.xor";
          case PointSource.Ball s when s.dimension() == 2 -> "scene.source.disc";
          case PointSource.Ball s -> "scene.source.ball";
          case PointSource.SwissRoll s -> "scene.source.swiss-roll";
          case PointSource.Helix s -> "scene.source.helix";
          case PointSource.NestedSpheres s -> "scene.source.nested-spheres";
          case PointSource.CsvPoints s -> "scene.source.csv";
          case PointSource.Drawn s -> "scene.source.drawn";
        });
  }

  /** Name in message keys: partly-spread. */
  public static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a {@link KnobMove} did: λ 0 → 0.1; Triplet, batch-hard → Contrastive, all pairs; + SVMax, bounded. */
  public static String change(KnobMove move, Experiment now, Words words) {
    return switch (move.setting()) {
      case Setting.OfKnob(Knob knob) -> change(symbol(knob), move);
      case Setting.Weight(Term.Key term) -> change(symbol(term, now, words), move);
      case Setting.Part part ->
          switch (part) {
            case TASK -> words.get("scene.task." + move.from()) + " → " + words.get("scene.task." + move.to());
            case OPTIMISER ->
                words.get("scene.optimiser." + move.from()) + " → " + words.get("scene.optimiser." + move.to());
            case REGULARISERS -> exchanged(ids(move.from()), ids(move.to()), words);
            case BATCH -> words.get("scene.setting.batch") + " " + move.from() + " → " + move.to();
          };
    };
  }

  private static String change(String symbol, KnobMove move) {
    return symbol
        + " "
        + Figures.chosen(Double.parseDouble(move.from()))
        + " → "
        + Figures.chosen(Double.parseDouble(move.to()));
  }

  private static List<String> ids(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
  }

  /** What went and what came; in another order, or with other weights only, just what was changed. */
  private static String exchanged(List<String> from, List<String> to, Words words) {
    Stream<String> gone = from.stream().filter(id -> !to.contains(id)).map(id -> "− " + brief(id, words));
    Stream<String> come = to.stream().filter(id -> !from.contains(id)).map(id -> "+ " + brief(id, words));
    String text = String.join("  ", Stream.concat(gone, come).toList());
    return text.isEmpty() ? words.get("scene.setting.regularisers") : text;
  }

  /** λ where a regulariser stands alone, else λ₁, λ₂, … in the order of the list; its name once it is gone. */
  private static String symbol(Term.Key term, Experiment now, Words words) {
    List<Term> terms = now.regularisers();
    for (int k = 0; k < terms.size(); k++) {
      if (terms.get(k).key().equals(term)) {
        return weight(k, terms.size());
      }
    }
    return brief(term, words);
  }

  /** Symbol of a regulariser's weight: λ where there is one, else λ₁, λ₂, … */
  public static String weight(int index, int terms) {
    return terms == 1 ? "λ" : "λ" + (char) ('₁' + index);
  }

  /** Name of a regulariser, and where it acts unless that is the embedding. */
  public static String of(Term.Key term, Words words) {
    return ofTerm(term.id(), of(term.regulariser(), words), words);
  }

  /** As {@link #of(Term.Key, Words)}, where there is little room. */
  public static String brief(Term.Key term, Words words) {
    return brief(term.id(), words);
  }

  /** By the {@link Term.Key#id}. */
  private static String brief(String id, Words words) {
    return ofTerm(id, words.get("scene.regulariser." + regulariserIn(id) + ".short"), words);
  }

  private static String ofTerm(String id, String regulariser, Words words) {
    int at = id.indexOf('@');
    return at < 0
        ? regulariser
        : words.get("scene.term.on", regulariser, words.get("scene.place." + id.substring(at + 1)));
  }

  private static String regulariserIn(String id) {
    int at = id.indexOf('@');
    return at < 0 ? id : id.substring(0, at);
  }

  /** One or two sentences: the formula in words, and its source. */
  public static String about(TaskLoss task, Words words) {
    return words.get("scene.task." + task.id() + ".about");
  }

  /** One or two sentences: the formula in words, and its source. */
  public static String about(Regulariser regulariser, Words words) {
    return words.get("scene.regulariser." + regulariser.id() + ".about");
  }

  /** What it does and from where to where it goes. */
  public static String about(Knob knob, Words words) {
    Range range = Ranges.of(knob);
    return words.get("scene.knob." + id(knob) + ".about", Figures.chosen(range.low()), Figures.chosen(range.high()));
  }

  /** Which rows a term sees there, and what holds for them. */
  public static String about(Place place, Words words) {
    return words.get(
        switch (place) {
          case EMBEDDING -> "scene.place.embedding.about";
          case OUTPUT -> "scene.place.output.about";
          case HIDDEN_1, HIDDEN_2, HIDDEN_3, HIDDEN_4 -> "scene.place.hidden.about";
          case ALL_HIDDEN -> "scene.place.all-hidden.about";
        });
  }

  /** Regularisers with the weights that they have: 25 variance + 1 covariance. */
  public static String weighted(List<Term> terms, Words words) {
    return String.join(
        " + ", terms.stream().map(it -> Figures.chosen(it.weight()) + " " + brief(it.key(), words)).toList());
  }
}
