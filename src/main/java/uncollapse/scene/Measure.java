package uncollapse.scene;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uncollapse.measure.Spectrum;
import uncollapse.text.Words;
import uncollapse.train.Quality;
import uncollapse.train.Snapshot;

/** A measure of the probe set's features, as every surface shows it. Formulas and ranges: {@link Spectrum}, {@link Quality}. */
public enum Measure {
  UTILISATION(Group.SPREAD, Better.NEITHER),
  UNIFORMITY(Group.SPREAD, Better.LOWER),
  RANK_ME(Group.SPREAD, Better.HIGHER),
  ALIGNMENT(Group.SPREAD, Better.LOWER),
  PARTICIPATION(Group.SPREAD, Better.NEITHER),
  CORRELATION(Group.SPREAD, Better.NEITHER),
  BLURRED_RECALL(Group.RETRIEVAL, Better.HIGHER),
  MAP_AT_R(Group.RETRIEVAL, Better.HIGHER),
  /** For several K on one line. */
  RECALL_AT_K(Group.RETRIEVAL, Better.HIGHER),
  NMI(Group.RETRIEVAL, Better.HIGHER),
  HEAD_ACCURACY(Group.RETRIEVAL, Better.HIGHER),
  KNN(Group.FROZEN, Better.HIGHER),
  LINEAR_PROBE(Group.FROZEN, Better.HIGHER);

  /** What its inventors call better; of features in use, more is not better in itself. */
  private enum Better {
    HIGHER,
    LOWER,
    NEITHER
  }

  /** What a measure is about. */
  public enum Group {
    SPREAD,
    RETRIEVAL,
    FROZEN;

    public Stream<Measure> measures(Snapshot snapshot) {
      return Stream.of(Measure.values()).filter(it -> it.group == this && it.isIn(snapshot));
    }

    /** Its heading; that of frozen features names their layer where {@code withLayer}. */
    public String title(Snapshot snapshot, Words words, boolean withLayer) {
      String title = words.get("scene.measures." + Names.id(this));
      String layer = words.get("scene.place." + snapshot.quality().frozen().layer().id());
      return this == FROZEN && withLayer ? words.get("scene.measures.of", title, layer) : title;
    }
  }

  private final Group group;
  private final Better better;

  Measure(Group group, Better better) {
    this.group = group;
    this.better = better;
  }

  /** Whether a run can have it at all. */
  boolean isIn(Snapshot snapshot) {
    return this != HEAD_ACCURACY || snapshot.quality().headAccuracy().isPresent();
  }

  /** Whether it takes a line of its own. */
  public boolean isWide() {
    return this == RECALL_AT_K;
  }

  /** Name in message keys: rank-me. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String name(Snapshot snapshot, Words words) {
    return words.get("scene.measure." + id(), Integer.toString(snapshot.spectrum().singularValues().length));
  }

  /** Its figure; {@link Figures#NONE} where it is not defined. */
  public String value(Snapshot snapshot) {
    double[] numbers = numbers(snapshot);
    return switch (this) {
      case UTILISATION -> isDefined(snapshot) ? Figures.percent(numbers[0]) : Figures.NONE;
      case RANK_ME -> Figures.brief(numbers[0]);
      case PARTICIPATION -> isDefined(snapshot) ? Figures.brief(numbers[0]) : Figures.NONE;
      case RECALL_AT_K ->
          isDefined(snapshot)
              ? Arrays.stream(numbers).mapToObj(Figures::of).collect(Collectors.joining("  "))
              : Figures.NONE;
      case UNIFORMITY, ALIGNMENT, CORRELATION, BLURRED_RECALL, MAP_AT_R, NMI, HEAD_ACCURACY, KNN, LINEAR_PROBE ->
          Figures.of(numbers[0]);
    };
  }

  /**
   * Whether it says that the features of {@code a} are better than those of {@code b}, as far as the figures show: a
   * difference that is not seen counts for nothing.
   */
  public boolean prefers(Snapshot a, Snapshot b) {
    if (better == Better.NEITHER || !isDefined(a) || !isDefined(b) || value(a).equals(value(b))) {
      return false;
    }
    double[] ours = numbers(better == Better.HIGHER ? a : b);
    double[] theirs = numbers(better == Better.HIGHER ? b : a);
    boolean more = false;
    for (int k = 0; k < ours.length; k++) {
      if (!(ours[k] >= theirs[k])) {
        return false;
      }
      more |= ours[k] > theirs[k];
    }
    return more;
  }

  private double[] numbers(Snapshot snapshot) {
    Spectrum spectrum = snapshot.spectrum();
    Quality quality = snapshot.quality();
    return switch (this) {
      case UTILISATION -> new double[] {spectrum.utilisation()};
      case RANK_ME -> new double[] {spectrum.effectiveRank()};
      case PARTICIPATION -> new double[] {spectrum.participation()};
      case UNIFORMITY -> one(quality.uniformity());
      case ALIGNMENT -> one(quality.alignment());
      case CORRELATION -> one(snapshot.correlation().offDiagonal());
      case BLURRED_RECALL -> one(quality.blurredRecallAt1());
      case MAP_AT_R -> one(quality.mapAtR());
      case RECALL_AT_K -> quality.recallAt().stream().mapToDouble(it -> it.orElse(Double.NaN)).toArray();
      case NMI -> one(quality.nmi());
      case HEAD_ACCURACY -> one(quality.headAccuracy());
      case KNN -> one(quality.frozen().knn());
      case LINEAR_PROBE -> one(quality.frozen().linearProbe());
    };
  }

  private static double[] one(OptionalDouble value) {
    return new double[] {value.orElse(Double.NaN)};
  }

  /** What is to be said of it in this run beyond what is true in all, as the end of a message key: rank-me.raw. */
  public Optional<String> remark(Snapshot snapshot) {
    return switch (this) {
      case ALIGNMENT -> Optional.of(id() + (snapshot.quality().pairs() == Quality.Pairs.VIEWS ? ".views" : ".classes"));
      case UTILISATION, RANK_ME -> snapshot.spectrum().unitRows() ? Optional.empty() : Optional.of(id() + ".raw");
      default -> Optional.empty();
    };
  }

  /** Why there is no figure, in a sentence; empty if there is one. */
  public Optional<String> missing(Snapshot snapshot, Words words) {
    if (isDefined(snapshot)) {
      return Optional.empty();
    }
    String why =
        switch (this) {
          case UTILISATION -> "bounds";
          case PARTICIPATION -> "place";
          case CORRELATION -> "dimensions";
          case UNIFORMITY -> "unit";
          case ALIGNMENT -> snapshot.spectrum().unitRows() ? "pairs" : "unit";
          case RANK_ME, BLURRED_RECALL, MAP_AT_R, RECALL_AT_K, NMI, HEAD_ACCURACY, KNN, LINEAR_PROBE -> "classes";
        };
    return Optional.of(words.get("scene.measures.missing." + why));
  }

  private boolean isDefined(Snapshot snapshot) {
    Spectrum spectrum = snapshot.spectrum();
    return switch (this) {
      case UTILISATION -> spectrum.upper() > spectrum.lower();
      case PARTICIPATION -> spectrum.meanStd() > 0;
      case RECALL_AT_K -> snapshot.quality().recallAt().getFirst().isPresent();
      default -> !value(snapshot).equals(Figures.NONE);
    };
  }
}
