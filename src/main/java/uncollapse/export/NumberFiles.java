package uncollapse.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.autograd.Parameter;
import uncollapse.data.LabelledPoints;
import uncollapse.text.AtomicFile;
import uncollapse.text.Scratch;
import uncollapse.train.Recording;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;

/** The tables of a run, written on the way and at the end, all put in their places together. */
final class NumberFiles implements Film.Viewer, Closeable {
  private final Outputs.Numbers wanted;
  private final List<Made> made = new ArrayList<>();
  private @Nullable MetricsCsv metrics;
  private @Nullable FeaturesCsv features;
  private @Nullable Scratch folder;

  /** A file and where it will be. */
  private record Made(Path path, AtomicFile file) {}

  /** What can fail for want of room or rights. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private NumberFiles(Outputs.Numbers wanted) {
    this.wanted = wanted;
  }

  /** Makes the files that are written on the way, or none. */
  static NumberFiles begin(Outputs.Numbers wanted, Recording run) throws IOException {
    NumberFiles files = new NumberFiles(wanted);
    try {
      files.make(run);
      return files;
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  private void make(Recording run) throws IOException {
    Path table = wanted.features();
    if (wanted.csv() != null) {
      metrics = new MetricsCsv(writer(wanted.csv()), run.terms());
    }
    if (table != null && Outputs.isTable(table)) {
      features = new FeaturesCsv(writer(table));
    }
  }

  /** A failure names the file that it is about. */
  private static void about(Path path, Work work) throws IOException {
    try {
      work.run();
    } catch (IOException | UncheckedIOException e) {
      throw ExportFailure.of(e, path);
    }
  }

  private OutputStream open(Path path) throws IOException {
    AtomicFile file = new AtomicFile(path);
    made.add(new Made(path, file));
    return file.out();
  }

  private Writer writer(Path path) throws IOException {
    try {
      return new OutputStreamWriter(open(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw ExportFailure.of(e, path);
    }
  }

  /** Another file that is put in its place with these. */
  void put(Path path, AtomicFile.Content content) throws IOException {
    about(path, () -> content.writeTo(open(path)));
  }

  @Override
  public long after(long step) {
    return metrics == null && features == null ? Long.MAX_VALUE : (Math.floorDiv(step, wanted.every()) + 1) * wanted.every();
  }

  /** Writes what there is to tell of the run. */
  @Override
  public void look(Film.Scene scene, boolean last) throws IOException {
    MetricsCsv curves = metrics;
    FeaturesCsv table = features;
    if ((curves == null && table == null) || !(last || scene.step() % wanted.every() == 0)) {
      return;
    }
    Snapshot snapshot = scene.run().recentSnapshot();
    if (curves != null && wanted.csv() != null) {
      about(wanted.csv(), () -> curves.add(snapshot));
    }
    if (table != null && wanted.features() != null) {
      about(wanted.features(), () -> table.add(snapshot));
    }
  }

  /** No step is to come: writes what is left to write, and brings all of it onto the disk. */
  void end(Trainer trainer, Snapshot snapshot) throws IOException {
    if (metrics != null && wanted.csv() != null) {
      about(wanted.csv(), metrics::finish);
    }
    if (features != null && wanted.features() != null) {
      about(wanted.features(), features::finish);
    } else if (wanted.features() != null) {
      LabelledPoints probe = snapshot.probe();
      put(wanted.features(), out -> out.write(NpyWriter.array(snapshot.embedding())));
      put(Outputs.labelsOf(wanted.features()), out -> out.write(NpyWriter.array(probe.labels())));
    }
    if (wanted.quality() != null) {
      Writer quality = writer(wanted.quality());
      about(wanted.quality(), () -> QualityCsv.write(trainer.layers(), quality));
    }
    if (wanted.weights() != null) {
      Path place = wanted.weights();
      about(place, () -> weights(trainer.parameters(), place));
    }
    for (Made it : made) {
      about(it.path, it.file::settle);
    }
  }

  private void weights(List<Parameter> weights, Path place) throws IOException {
    if (Outputs.isArchive(place)) {
      NpyWriter.archive(weights, open(place));
      return;
    }
    Scratch scratch = new Scratch(place);
    folder = scratch;
    Path files = Files.createDirectory(scratch.folder().resolve("weights"));
    for (Parameter it : weights) {
      Files.write(files.resolve(NpyWriter.fileOf(it)), NpyWriter.array(it.value()));
    }
  }

  /** Puts all in their places. */
  void commit() throws IOException {
    for (Made it : made) {
      about(it.path, it.file::commit);
    }
    Scratch weights = folder;
    if (weights != null && wanted.weights() != null) {
      about(wanted.weights(), () -> weights.commit(weights.folder().resolve("weights")));
    }
  }

  /** Every one of them, also when another cannot be removed. */
  @Override
  public void close() throws IOException {
    List<Closeable> all = new ArrayList<>(made.stream().map(Made::file).toList());
    if (folder != null) {
      all.add(folder);
    }
    @Nullable IOException failure = null;
    for (Closeable it : all) {
      try {
        it.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
