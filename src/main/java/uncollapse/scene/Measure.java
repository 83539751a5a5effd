package uncollapse.scene;

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
  UTILISATION(Group.SPREAD),
  UNIFORMITY(Group.SPREAD),
  RANK_ME(Group.SPREAD),
  ALIGNMENT(Group.SPREAD),
  PARTICIPATION(Group.SPREAD),
  CORRELATION(Group.SPREAD),
  BLURRED_RECALL(Group.RETRIEVAL),
  MAP_AT_R(Group.RETRIEVAL),
  /** For several K on one line. */
  RECALL_AT_K(Group.RETRIEVAL),
  NMI(Group.RETRIEVAL),
  HEAD_ACCURACY(Group.RETRIEVAL),
  KNN(Group.FROZEN),
  LINEAR_PROBE(Group.FROZEN);

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

  Measure(Group group) {
    this.group = group;
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
    Spectrum spectrum = snapshot.spectrum();
    Quality quality = snapshot.quality();
    return switch (this) {
      case UTILISATION -> isDefined(snapshot) ? Figures.percent(spectrum.utilisation()) : Figures.NONE;
      case RANK_ME -> Figures.brief(spectrum.effectiveRank());
      case PARTICIPATION -> isDefined(snapshot) ? Figures.brief(spectrum.participation()) : Figures.NONE;
      case UNIFORMITY -> figure(quality.uniformity());
      case ALIGNMENT -> figure(quality.alignment());
      case CORRELATION -> figure(snapshot.correlation().offDiagonal());
      case BLURRED_RECALL -> figure(quality.blurredRecallAt1());
      case MAP_AT_R -> figure(quality.mapAtR());
      case RECALL_AT_K ->
          isDefined(snapshot)
              ? quality.recallAt().stream().map(Measure::figure).collect(Collectors.joining("  "))
              : Figures.NONE;
      case NMI -> figure(quality.nmi());
      case HEAD_ACCURACY -> figure(quality.headAccuracy());
      case KNN -> figure(quality.frozen().knn());
      case LINEAR_PROBE -> figure(quality.frozen().linearProbe());
    };
  }

  private static String figure(OptionalDouble value) {
    return Figures.of(value.orElse(Double.NaN));
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
