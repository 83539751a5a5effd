package uncollapse.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import uncollapse.measure.Measurement;
import uncollapse.measure.Neighbours;
import uncollapse.measure.Scores;
import uncollapse.measure.Spectrum;
import uncollapse.measure.Verdict;
import uncollapse.text.Words;

/** A measurement in words: what terminal, window and picture list of it. */
public final class MeasurementTable {
  /** A measure's name, its value, and what to make of it (empty if that is plain). */
  public record Row(String name, String value, String note) {}

  private MeasurementTable() {}

  public static String name(Verdict verdict, Words words) {
    return words.get("scene.verdict." + Names.id(verdict));
  }

  /** One sentence: what makes an embedding count as this. */
  public static String rule(Measurement measured, Words words) {
    Verdict verdict = measured.verdict();
    boolean line = verdict == Verdict.POLARISED;
    return words.get("scene.verdict." + Names.id(verdict) + (line && !measured.spectrum().unitRows() ? ".rule.raw" : ".rule"));
  }

  /** b × d and how the rows were taken. */
  public static String shape(Measurement measured, Words words) {
    Spectrum spectrum = measured.spectrum();
    String rows = measured.normalised() ? "normalised" : spectrum.unitRows() ? "unit" : "raw";
    return words.get("scene.measured.shape", Figures.count(spectrum.b()), Figures.count(spectrum.d()))
        + words.get("scene.measured.rows." + rows, measured.zeroRows());
  }

  /** All rows, those that need labels last. */
  public static List<Row> rows(Measurement measured, Words words) {
    Spectrum s = measured.spectrum();
    int m = s.singularValues().length;
    List<Row> rows = new ArrayList<>();
    String bounds = words.get(s.unitRows() ? "scene.measured.bounds.unit" : "scene.measured.bounds.raw");
    rows.add(row("smu", Figures.of(s.sMu()), bounds, words));
    rows.add(row("lower", Figures.of(s.lower()), SingularValueBars.lowerFormula(s), words));
    rows.add(row("upper", Figures.of(s.upper()), SingularValueBars.upperFormula(s), words));
    rows.add(row("utilisation", optional(measured.utilisation()), words.get("scene.measured.range.share"), words));
    rows.add(row("rank", optional(measured.rankMe()), of(m, words), words));
    rows.add(row("participation", optional(measured.participation()), of(s.d(), words), words));
    rows.add(row("stable", optional(measured.stableRank()), of(m, words), words));
    String threshold = words.get("scene.measured.threshold", Figures.of(s.collapseThreshold()));
    rows.add(row("collapsed", Figures.count(s.collapsedDimensions().length) + " / " + Figures.count(s.d()), threshold, words));
    rows.add(row("std", Figures.of(s.meanStd()), "", words));
    rows.add(row("correlation", optional(measured.correlation().offDiagonal()), words.get("scene.measured.range.share"), words));
    rows.add(row("uniformity", Figures.of(measured.uniformity()), sample(measured, words), words));
    measured.scores().ifPresent(scores -> scores(rows, measured, scores, words));
    return rows;
  }

  private static void scores(List<Row> rows, Measurement measured, Scores scores, Words words) {
    String sample = sample(measured, words);
    for (int k : Neighbours.RECALL_AT) {
      rows.add(new Row("Recall@" + k, optional(measured.recallAt(k)), k == 1 ? sample : ""));
    }
    rows.add(new Row("MAP@R", optional(scores.neighbours().mapAtR()), ""));
    rows.add(new Row("NMI", optional(scores.nmi()), words.get("scene.measured.classes", Figures.count(scores.classes()))));
    rows.add(row("knn", optional(scores.neighbours().accuracy()), "", words));
    rows.add(row("probe", optional(scores.linearProbe()), "", words));
  }

  private static String sample(Measurement measured, Words words) {
    boolean all = measured.sampled() == measured.spectrum().b();
    return all ? "" : words.get("scene.measured.sample", Figures.count(measured.sampled()));
  }

  private static Row row(String key, String value, String note, Words words) {
    return new Row(words.get("scene.measured." + key), value, note);
  }

  private static String of(int most, Words words) {
    return words.get("scene.measured.most", Figures.count(most));
  }

  private static String optional(OptionalDouble value) {
    return value.isPresent() ? Figures.of(value.getAsDouble()) : "–";
  }
}
