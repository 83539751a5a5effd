package uncollapse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uncollapse.autograd.ShortWork;
import uncollapse.export.FilmFormat;
import uncollapse.export.FilmTiming;
import uncollapse.export.FrameStyle;
import uncollapse.export.Outputs;
import uncollapse.export.StillFormat;
import uncollapse.export.Story;
import uncollapse.scene.Panel;
import uncollapse.scene.Picture;
import uncollapse.scene.View;
import uncollapse.text.BadInputException;
import uncollapse.text.Words;
import uncollapse.train.Inputs;
import uncollapse.train.Footage;
import uncollapse.train.Trainer;

/** Trains without a window and shows the run: as a film or as its last picture. */
@Command(name = "render", customSynopsis = "uncollapse render EXPERIMENT -o FILE [OPTIONS]", description = "${bundle:cli.render}")
final class RenderVerb implements Callable<Integer> {
  private final Words words;
  private final Job job;

  @Mixin private final RunOptions run = new RunOptions();
  @Mixin private final FrameOptions frame = new FrameOptions();
  @Mixin private final FilmOptions film = new FilmOptions();

  @Option(
      names = "--steps",
      paramLabel = "N|A:B[:STRIDE]",
      converter = StepSpan.Converter.class,
      description = "${bundle:cli.steps.film}")
  private @Nullable StepSpan span;

  /** As a text: a path forgets the slash at its end, which asks for a folder. */
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "${bundle:cli.output}")
  private @Nullable String output;

  RenderVerb(Words words, Job job) {
    this.words = words;
    this.job = job;
  }

  @Override
  public Integer call() throws IOException {
    String name = Objects.requireNonNull(output, "picocli asks for it");
    Path file = Path.of(name);
    Inputs inputs = run.experiment().inputs();
    FrameStyle style = frame.style(words.language());
    Optional<FilmFormat> format = name.isEmpty() ? Optional.empty() : FilmFormat.of(name);
    if (format.isEmpty() && StillFormat.of(file).isEmpty()) {
      throw new BadInputException("cli.error.output", name);
    }
    if (style.transparent() && format.filter(it -> it != FilmFormat.FRAMES).isPresent()) {
      throw new BadInputException("cli.error.transparent", name);
    }
    FilmTiming timing = format.map(it -> film.timing(file, it, span)).orElseGet(() -> still(file));
    Story story = run.story(span == null ? null : span.to());
    Outputs outputs = format.map(it -> Outputs.film(file, it)).orElseGet(() -> Outputs.still(file));
    if (frame.choosesPanels()) {
      sayWhatIsLeftOut(ShortWork.call(() -> first(style, story)), style);
    }
    return job.run(story, inputs, style, timing, outputs);
  }

  /** What is said of films means nothing for a picture. */
  private FilmTiming still(Path file) {
    film.refuseFor(file);
    if (span != null && span.isPart()) {
      throw new BadInputException("cli.error.one-step", file, span.to());
    }
    return FilmTiming.DEFAULT;
  }

  private static Picture first(FrameStyle style, Story story) {
    Footage against = story.against();
    return style
        .picture(new Trainer(story.run().recording().start()).snapshot(), View.HOME)
        .against(against == null ? null : new Trainer(against.recording().start()).snapshot());
  }

  /** Before the work: who wants to see them can stop it. */
  private void sayWhatIsLeftOut(Picture picture, FrameStyle style) {
    String panels = style.leftOut(picture).stream().map(Panel::id).collect(Collectors.joining(", "));
    if (!panels.isEmpty()) {
      OptionalDouble scale = style.scaleForAll(picture);
      String key = scale.isPresent() ? "cli.left-out.scale" : "cli.left-out.size";
      job.err().println(words.get(key, panels, scale.orElse(1)));
      job.err().flush();
    }
  }
}
