package uncollapse.export;

import java.io.IOException;
import java.nio.file.Path;
import uncollapse.text.BadInputException;
import uncollapse.text.Unwritten;
import uncollapse.text.Words;

/** The machine could not do what was rightly asked for: a full disk, a missing program. One sentence says so. */
public final class ExportFailure extends IOException {
  private static final long serialVersionUID = 1;

  private final BadInputException sentence;

  public ExportFailure(String key, Object... args) {
    this(new BadInputException(key, args));
  }

  private ExportFailure(BadInputException sentence) {
    super(sentence.getMessage());
    this.sentence = sentence;
  }

  /** What an exception that came up while a file was written means. */
  public static ExportFailure of(Exception failure, Path file) {
    return failure instanceof ExportFailure known ? known : new ExportFailure(Unwritten.because(failure, file));
  }

  /** The one sentence to show. */
  public String in(Words words) {
    return sentence.in(words);
  }
}
