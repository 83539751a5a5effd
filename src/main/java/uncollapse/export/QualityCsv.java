package uncollapse.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import uncollapse.measure.Neighbours;
import uncollapse.measure.Spectrum;
import uncollapse.train.LayerQuality;
import uncollapse.train.Quality;

/**
 * What each layer of a network makes of the probe set, one row a layer, in full precision: all measures of its features,
 * k-NN and linear probe learnt from the training points. Empty where not defined.
 */
final class QualityCsv {
  private QualityCsv() {}

  static void write(List<LayerQuality> layers, Writer out) throws IOException {
    List<Object> header =
        new ArrayList<>(
            List.of(
                "layer", "width", "step", "points", "s_mu", "lower", "upper", "utilisation", "rank_me", "participation",
                "uniformity", "alignment", "recall_at_1_blurred"));
    Neighbours.RECALL_AT.forEach(k -> header.add("recall_at_" + k));
    header.addAll(List.of("map_at_r", "nmi", "knn", "linear_probe", "head_accuracy"));
    row(header, out);
    for (LayerQuality layer : layers) {
      row(cells(layer), out);
    }
    out.flush();
  }

  private static List<Object> cells(LayerQuality layer) {
    Spectrum s = layer.spectrum();
    Quality quality = layer.quality();
    List<Object> cells =
        new ArrayList<>(
            List.of(
                layer.layer().id(), s.d(), quality.step(), quality.points(), s.sMu(), s.lower(), s.upper(),
                s.utilisation(), s.effectiveRank(), s.participation()));
    List<OptionalDouble> more =
        new ArrayList<>(List.of(quality.uniformity(), quality.alignment(), quality.blurredRecallAt1()));
    more.addAll(quality.recallAt());
    more.addAll(
        List.of(
            quality.mapAtR(), quality.nmi(), quality.frozen().knn(), quality.frozen().linearProbe(),
            quality.headAccuracy()));
    more.forEach(it -> cells.add(it.isPresent() ? it.getAsDouble() : ""));
    return cells;
  }

  /** Numbers and plain names only: nothing needs quotes. */
  private static void row(List<Object> cells, Writer out) throws IOException {
    out.write(String.join(",", cells.stream().map(Object::toString).toList()));
    out.write("\n");
  }
}
