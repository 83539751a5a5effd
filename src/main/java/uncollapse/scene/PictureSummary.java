package uncollapse.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import uncollapse.measure.Spectrum;
import uncollapse.nn.NetworkSpec;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Divergence;
import uncollapse.train.Losses;
import uncollapse.train.Snapshot;

/** Pictures in a sentence or two, for who does not see them: a screen reader gets these. */
public final class PictureSummary {
  /** More standard deviations than this are summed up. */
  private static final int MOST_NUMBERS = 4;

  private PictureSummary() {}

  /** The features: step, what they lie on, regime, s_μ between its bounds, and each dimension. */
  public static String features(Picture picture) {
    Words words = picture.words();
    Snapshot snapshot = picture.snapshot();
    List<String> sentences = new ArrayList<>();
    sentences.add(words.get("scene.summary.step", Figures.count(snapshot.step())));
    Divergence divergence = snapshot.divergence();
    if (divergence != null) {
      sentences.add(words.get("scene.summary.diverged", Figures.count(divergence.step())));
    }
    String regime = Names.of(snapshot.regime(), words);
    sentences.add(words.get("scene.summary.regime", points(snapshot, words), place(snapshot, words), regime));
    sentences.add(bounds(snapshot.spectrum(), words));
    sentences.add(dimensions(picture));
    return joined(sentences, words);
  }

  /** The singular values. */
  public static String singularValues(Picture picture) {
    Words words = picture.words();
    double[] sigma = picture.snapshot().spectrum().singularValues();
    String values = sigma.length <= MOST_NUMBERS ? figures(sigma, words) : ends(sigma[sigma.length - 1], sigma[0], words);
    return joined(
        List.of(words.get("scene.summary.singular", values), bounds(picture.snapshot().spectrum(), words)), words);
  }

  /** The standard deviation of each dimension, or of all of them, and how many collapsed. */
  public static String dimensions(Picture picture) {
    Words words = picture.words();
    Spectrum spectrum = picture.snapshot().spectrum();
    double[] std = spectrum.std();
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (double value : std) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    String values = std.length <= MOST_NUMBERS ? figures(std, words) : ends(low, high, words);
    int collapsed = spectrum.collapsedDimensions().length;
    return collapsed == 0
        ? words.get("scene.summary.std", std.length, values)
        : words.get("scene.summary.std.collapsed", std.length, values, collapsed);
  }

  /** The loss of the last step, term by term. */
  public static String losses(Picture picture) {
    Words words = picture.words();
    Losses losses = picture.snapshot().losses();
    if (losses == null) {
      return words.get("scene.loss.none");
    }
    StringJoiner terms = new StringJoiner(words.get("scene.summary.comma"));
    terms.add(words.get("scene.loss.task", Figures.of(losses.task())));
    losses.terms().forEach(it -> terms.add(Names.of(it.term().key(), words) + " " + Figures.of(it.weighted())));
    terms.add(words.get("scene.loss.total", Figures.of(losses.total())));
    return terms.toString();
  }

  /** The points that go in. */
  public static String inputs(Picture picture) {
    Words words = picture.words();
    Snapshot snapshot = picture.snapshot();
    return words.get(
        "scene.summary.inputs", points(snapshot, words), Names.of(snapshot.experiment().data().source(), words));
  }

  private static String points(Snapshot snapshot, Words words) {
    String points = Figures.count(snapshot.probe().labels().length);
    int classes = snapshot.probe().names().size();
    return classes == 0 ? words.get("scene.summary.points", points) : words.get("scene.summary.classes", points, classes);
  }

  private static String place(Snapshot snapshot, Words words) {
    NetworkSpec network = snapshot.experiment().network();
    String space = network.normalise() ? "unit" : "raw";
    return network.d() == 2 || network.d() == 3
        ? words.get("scene.summary.place." + space + network.d())
        : words.get("scene.summary.place." + space, network.d());
  }

  private static String bounds(Spectrum spectrum, Words words) {
    String mean = Figures.of(spectrum.sMu());
    String lower = Figures.of(spectrum.lower());
    String upper = Figures.of(spectrum.upper());
    String share = Figures.percent(spectrum.utilisation());
    return words.get("scene.summary.bounds", mean, lower, upper, share);
  }

  private static String figures(double[] values, Words words) {
    StringJoiner all = new StringJoiner(words.get("scene.summary.comma"));
    for (double value : values) {
      all.add(Figures.of(value));
    }
    return all.toString();
  }

  private static String ends(double low, double high, Words words) {
    return words.get("scene.summary.ends", Figures.of(low), Figures.of(high));
  }

  private static String joined(List<String> sentences, Words words) {
    return String.join(words.language() == Language.CHINESE ? "" : " ", sentences);
  }
}
