package uncollapse.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import uncollapse.data.PointSource.CsvPoints;
import uncollapse.text.BadInputException;
import uncollapse.text.Unwritten;

/** The files that a run is made of: nothing is ever written over them. */
public record Inputs(List<Path> files) {
  public Inputs {
    files = List.copyOf(files);
  }

  /** The file of points, if the experiment has one. */
  public static Inputs of(Experiment experiment) {
    return new Inputs(experiment.data().source() instanceof CsvPoints csv ? List.of(csv.file()) : List.of());
  }

  /** These and one more. */
  public Inputs and(Path file) {
    return new Inputs(Stream.concat(files.stream(), Stream.of(file)).toList());
  }

  /**
   * Lets a file be written unless it is one of these, under whatever name.
   *
   * @throws BadInputException if it is
   */
  public void protect(Path output) {
    try {
      for (Path file : files) {
        if (Files.exists(output) && Files.exists(file) && Files.isSameFile(output, file)) {
          throw new BadInputException("input.file.in-use", output);
        }
      }
    } catch (IOException e) {
      throw Unwritten.because(e, output);
    }
  }
}
