package uncollapse.export;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import uncollapse.data.EmbeddingFile;
import uncollapse.measure.Measurement;
import uncollapse.measure.Neighbours;
import uncollapse.measure.Scores;
import uncollapse.measure.Spectrum;

/** A measurement as one JSON object on one line; null where a measure is not defined. */
public final class MeasurementJson {
  private MeasurementJson() {}

  /** The measurement of a file, to the last digit. */
  public static String of(Measurement measured, EmbeddingFile file) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      spectrum(json, measured);
      number(json, "uniformity", OptionalDouble.of(measured.uniformity()));
      number(json, "recallAt1", measured.recallAt(1));
      json.writeStringProperty("verdict", measured.verdict().id());
      if (measured.sampled() < measured.spectrum().b()) {
        json.writeNumberProperty("sampledRows", measured.sampled());
      }
      more(json, measured);
      scores(json, measured);
      json.writeName("labels");
      json.writeString(file.labelName().orElse(null));
      strings(json, "leftOut", file.leftOut());
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void spectrum(JsonGenerator json, Measurement measured) {
    Spectrum spectrum = measured.spectrum();
    json.writeNumberProperty("b", spectrum.b());
    json.writeNumberProperty("d", spectrum.d());
    json.writeBooleanProperty("unitRows", spectrum.unitRows());
    numbers(json, "singularValues", spectrum.singularValues());
    json.writeNumberProperty("sMu", spectrum.sMu());
    json.writeNumberProperty("lower", spectrum.lower());
    json.writeNumberProperty("upper", spectrum.upper());
    number(json, "utilisation", measured.utilisation());
    numbers(json, "std", spectrum.std());
    json.writeName("collapsedDimensions");
    json.writeArray(spectrum.collapsedDimensions(), 0, spectrum.collapsedDimensions().length);
    number(json, "rankMe", measured.rankMe());
    number(json, "participationRatio", measured.participation());
  }

  private static void more(JsonGenerator json, Measurement measured) {
    json.writeBooleanProperty("normalised", measured.normalised());
    json.writeNumberProperty("zeroRows", measured.zeroRows());
    json.writeNumberProperty("collapseThreshold", measured.spectrum().collapseThreshold());
    json.writeNumberProperty("meanLength", measured.spectrum().meanLength());
    number(json, "stableRank", measured.stableRank());
    number(json, "offDiagonalCorrelation", measured.correlation().offDiagonal());
  }

  private static void scores(JsonGenerator json, Measurement measured) {
    for (int k : Neighbours.RECALL_AT.subList(1, Neighbours.RECALL_AT.size())) {
      number(json, "recallAt" + k, measured.recallAt(k));
    }
    Optional<Scores> scores = measured.scores();
    number(json, "mapAtR", scores.map(it -> it.neighbours().mapAtR()).orElse(OptionalDouble.empty()));
    number(json, "rPrecision", scores.map(it -> it.neighbours().precisionAtR()).orElse(OptionalDouble.empty()));
    number(json, "knnAccuracy", scores.map(it -> it.neighbours().accuracy()).orElse(OptionalDouble.empty()));
    number(json, "nmi", scores.map(Scores::nmi).orElse(OptionalDouble.empty()));
    number(json, "linearProbeAccuracy", scores.map(Scores::linearProbe).orElse(OptionalDouble.empty()));
    json.writeName("classes");
    if (scores.isPresent()) {
      json.writeNumber(scores.get().classes());
    } else {
      json.writeNull();
    }
  }

  private static void number(JsonGenerator json, String name, OptionalDouble value) {
    json.writeName(name);
    if (value.isPresent()) {
      json.writeNumber(value.getAsDouble());
    } else {
      json.writeNull();
    }
  }

  private static void numbers(JsonGenerator json, String name, double[] values) {
    json.writeName(name);
    json.writeArray(values, 0, values.length);
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeName(name);
    json.writeStartArray();
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
