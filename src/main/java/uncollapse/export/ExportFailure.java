package uncollapse.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import uncollapse.text.Language;
import uncollapse.text.Words;

/** The machine could not do what was rightly asked for: a full disk, a missing program. One sentence says so. */
public final class ExportFailure extends IOException {
  private static final long serialVersionUID = 1;

  private final String key;
  private final transient Object[] args;

  public ExportFailure(String key, Object... args) {
    super(new Words(Language.ENGLISH).get(key, args));
    this.key = key;
    this.args = args.clone();
  }

  /** What an exception that came up while a file was written means. */
  public static ExportFailure of(Exception failure, Path file) {
    return switch (failure) {
      case ExportFailure known -> known;
      case AccessDeniedException _, ReadOnlyFileSystemException _ -> new ExportFailure("input.export.failed.denied", file);
      case NoSuchFileException _ -> new ExportFailure("input.export.failed.folder", file);
      case FileSystemException it when it.getReason() != null -> because(it.getReason(), file);
      default -> because(String.valueOf(failure.getMessage()), file);
    };
  }

  private static ExportFailure because(String reason, Path file) {
    String lower = reason.toLowerCase(Locale.ROOT);
    boolean full = lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota");
    return full
        ? new ExportFailure("input.export.failed.full", file)
        : new ExportFailure("input.export.failed.other", file, reason);
  }

  /** The one sentence to show. */
  public String in(Words words) {
    return words.get(key, args);
  }
}
