package uncollapse.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
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
  private final List<AtomicFile> files = new ArrayList<>();
  private final @Nullable MetricsCsv metrics;
  private final @Nullable FeaturesCsv features;
  private @Nullable Scratch folder;

  NumberFiles(Outputs.Numbers wanted, Recording run) throws IOException {
    this.wanted = wanted;
    Path table = wanted.features();
    metrics = wanted.csv() == null ? null : new MetricsCsv(writer(wanted.csv()), run.terms());
    features = table == null || !Outputs.isTable(table) ? null : new FeaturesCsv(writer(table));
  }

  /** Another file that is put in its place with these. */
  OutputStream open(Path path) throws IOException {
    AtomicFile file = new AtomicFile(path);
    files.add(file);
    return file.out();
  }

  private Writer writer(Path path) throws IOException {
    return new OutputStreamWriter(open(path), StandardCharsets.UTF_8);
  }

  @Override
  public long after(long step) {
    return metrics == null && features == null ? Long.MAX_VALUE : (Math.floorDiv(step, wanted.every()) + 1) * wanted.every();
  }

  /** Writes what there is to tell of the run. */
  @Override
  public void look(Film.Scene scene, boolean last) throws IOException {
    if ((metrics == null && features == null) || !(last || scene.step() % wanted.every() == 0)) {
      return;
    }
    Snapshot snapshot = scene.run().recentSnapshot();
    if (metrics != null) {
      metrics.add(snapshot);
    }
    if (features != null) {
      features.add(snapshot);
    }
  }

  /** No step is to come. */
  void end(Trainer trainer, Snapshot snapshot) throws IOException {
    if (metrics != null) {
      metrics.finish();
    }
    if (features != null) {
      features.finish();
    } else if (wanted.features() != null) {
      LabelledPoints probe = snapshot.probe();
      open(wanted.features()).write(NpyWriter.array(snapshot.embedding()));
      open(Outputs.labelsOf(wanted.features())).write(NpyWriter.array(probe.labels()));
    }
    if (wanted.quality() != null) {
      QualityCsv.write(trainer.layers(), writer(wanted.quality()));
    }
    if (wanted.weights() != null) {
      weights(trainer.parameters(), wanted.weights());
    }
  }

  private void weights(List<Parameter> weights, Path place) throws IOException {
    if (Outputs.isArchive(place)) {
      NpyWriter.archive(weights, open(place));
      return;
    }
    Scratch scratch = new Scratch(place);
    folder = scratch;
    Path made = Files.createDirectory(scratch.folder().resolve("weights"));
    for (Parameter it : weights) {
      Files.write(made.resolve(NpyWriter.fileOf(it)), NpyWriter.array(it.value()));
    }
  }

  /** Puts all in their places. */
  void commit() throws IOException {
    for (AtomicFile file : files) {
      file.commit();
    }
    if (folder != null) {
      folder.commit(folder.folder().resolve("weights"));
    }
  }

  @Override
  public void close() throws IOException {
    for (AtomicFile file : files) {
      file.close();
    }
    if (folder != null) {
      folder.close();
    }
  }
}
