package uncollapse.scene;

import java.util.Locale;
import uncollapse.data.PointSource;
import uncollapse.measure.Regime;
import uncollapse.nn.Activation;
import uncollapse.nn.Initialiser;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.text.Words;

/** What the parts of an experiment are called, the same in pictures, pickers and files' messages. */
public final class Names {
  private Names() {}

  public static String of(TaskLoss task, Words words) {
    return words.get("scene.task." + task.id());
  }

  public static String of(Regulariser regulariser, Words words) {
    return words.get("scene.regulariser." + regulariser.id());
  }

  public static String of(Regime regime, Words words) {
    return words.get("scene.regime." + id(regime));
  }

  /** One sentence: what makes an embedding of unit or of raw rows count as this. */
  public static String rule(Regime regime, boolean unitRows, Words words) {
    return words.get("scene.regime." + id(regime) + (unitRows ? ".rule" : ".rule.raw"));
  }

  public static String of(Knob knob, Words words) {
    return words.get("scene.knob." + id(knob));
  }

  /** λ, γ, η, m. */
  public static String symbol(Knob knob) {
    return switch (knob) {
      case LAMBDA -> "λ";
      case GAMMA -> "γ";
      case LEARNING_RATE -> "η";
      case MARGIN -> "m";
    };
  }

  public static String of(Activation activation, Words words) {
    return words.get("scene.activation." + id(activation));
  }

  public static String of(Initialiser initialiser, Words words) {
    return words.get("scene.initialiser." + id(initialiser));
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
        });
  }

  static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a {@link uncollapse.train.KnobMove} did: λ 0 → 0.1; Triplet, batch-hard → Contrastive, all pairs. */
  public static String change(String setting, String from, String to, Words words) {
    return switch (setting) {
      case "lambda" -> change("λ", from, to);
      case "gamma" -> change("γ", from, to);
      case "learningRate" -> change("η", from, to);
      case "margin" -> change("m", from, to);
      case "task", "regulariser", "optimiser" ->
          words.get("scene." + setting + "." + from) + " → " + words.get("scene." + setting + "." + to);
      default -> words.get("scene.setting." + setting) + " " + from + " → " + to;
    };
  }

  private static String change(String symbol, String from, String to) {
    return symbol + " " + Figures.chosen(Double.parseDouble(from)) + " → " + Figures.chosen(Double.parseDouble(to));
  }
}
