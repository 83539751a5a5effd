package uncollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uncollapse.data.EmbeddingFile;
import uncollapse.export.ExportFailure;
import uncollapse.export.MeasurementJson;
import uncollapse.export.MeasurementPicture;
import uncollapse.export.Still;
import uncollapse.measure.Measurement;
import uncollapse.measure.Measuring;
import uncollapse.scene.MeasurementTable;
import uncollapse.scene.Theme;
import uncollapse.text.AtomicFile;
import uncollapse.text.BadInputException;
import uncollapse.text.Words;
import uncollapse.train.Inputs;

/** Tells whether an embedding out of any framework has collapsed: as a table, as JSON, as a picture. */
@Command(name = "measure", customSynopsis = "uncollapse measure FILE [OPTIONS]", description = "${bundle:cli.measure}")
final class MeasureVerb implements Callable<Integer> {
  /** Shorter work needs no progress bar. */
  private static final long PATIENCE = 1_500_000_000;

  private static final int PARTS = 1_000;

  private final Words words;
  private final PrintWriter out;
  private final PrintWriter err;

  @Parameters(paramLabel = "FILE", description = "${bundle:cli.embedding}")
  private @Nullable Path file;

  @Option(names = "--labels", paramLabel = "FILE|COLUMN", description = "${bundle:cli.labels}")
  private @Nullable String labels;

  @Option(names = {"--normalise", "--normalize"}, description = "${bundle:cli.normalise}")
  private boolean normalise;

  @Option(names = "--json", description = "${bundle:cli.measure.json}")
  private boolean json;

  @Option(names = "--plot", paramLabel = "FILE", description = "${bundle:cli.plot}")
  private @Nullable Path plot;

  @Option(names = "--dark", description = "${bundle:cli.dark}")
  private boolean dark;

  MeasureVerb(Words words, PrintWriter out, PrintWriter err) {
    this.words = words;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Path source = Objects.requireNonNull(file, "picocli asks for it");
    if (plot != null) {
      check(plot, source);
    } else if (dark) {
      throw new BadInputException("cli.error.dark");
    }
    EmbeddingFile opened = EmbeddingFile.open(source);
    EmbeddingFile embedding = labels == null ? opened : opened.withLabels(labels);
    Measurement measured = measure(embedding);
    if (json) {
      out.println(MeasurementJson.of(measured, embedding));
    } else {
      table(measured, embedding);
    }
    if (plot != null) {
      draw(measured, source, plot);
    }
    out.flush();
    return ExitCode.OK;
  }

  /** Before the work, not after it. */
  private static void check(Path picture, Path source) {
    Still.format(picture);
    Path folder = Objects.requireNonNull(picture.toAbsolutePath().normalize().getParent());
    if (!Files.isDirectory(folder)) {
      throw new BadInputException("cli.error.folder", picture, folder);
    }
    AtomicFile.refuseTaken(picture);
    new Inputs(List.of(source)).protect(picture);
  }

  private Measurement measure(EmbeddingFile embedding) {
    long begun = System.nanoTime();
    @Nullable Progress[] bar = {null};
    try {
      return Measuring.of(
          embedding,
          normalise,
          embedding::labels,
          share -> {
            if (bar[0] == null && System.nanoTime() - begun > PATIENCE) {
              bar[0] = new Progress("cli.measuring", words, err, Terminal.ofThisProcess(), () -> true);
            }
            return bar[0] == null || bar[0].reached(Math.round(share * PARTS), PARTS);
          });
    } finally {
      if (bar[0] != null) {
        bar[0].close();
      }
    }
  }

  private void draw(Measurement measured, Path source, Path picture) throws IOException {
    try (Interrupt _ = new Interrupt()) {
      MeasurementPicture.write(
          picture, measured, String.valueOf(source.getFileName()), dark ? Theme.DARK : Theme.LIGHT, words);
    } catch (IOException e) {
      throw ExportFailure.of(e, picture);
    }
    if (!json) {
      out.println(picture);
    }
  }

  private void table(Measurement measured, EmbeddingFile embedding) {
    out.println(embedding.file() + ": " + plain(MeasurementTable.shape(measured, words)));
    if (!embedding.leftOut().isEmpty()) {
      out.println(words.get("cli.measure.left-out", String.join(", ", embedding.leftOut())));
    }
    embedding.labelName().ifPresent(name -> out.println(words.get("cli.measure.labels", name)));
    out.println();
    List<MeasurementTable.Row> rows = MeasurementTable.rows(measured, words);
    int names = rows.stream().mapToInt(row -> Columns.width(plain(row.name()))).max().orElse(0);
    int values = rows.stream().mapToInt(row -> Columns.width(row.value())).max().orElse(0);
    for (MeasurementTable.Row row : rows) {
      String value = " ".repeat(values - Columns.width(row.value())) + row.value();
      out.println((Columns.pad(plain(row.name()), names) + "  " + plain(value) + "  " + plain(row.note())).stripTrailing());
    }
    out.println();
    String verdict = MeasurementTable.name(measured.verdict(), words);
    out.println(plain(words.get("cli.measure.verdict", verdict, MeasurementTable.rule(measured, words))));
  }

  /** What terminals of all kinds can show, and other programs read. */
  private static String plain(String text) {
    return text.replace("s_μ", "s_mu")
        .replaceAll("√(\\w)", "sqrt($1)")
        .replace("√", "sqrt")
        .replace("Σσ²", "sum s^2")
        .replace('×', 'x')
        .replace('−', '-')
        .replace('–', '-')
        .replace("‖E‖", "|E|");
  }
}
