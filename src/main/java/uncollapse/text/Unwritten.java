package uncollapse.text;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Objects;

/** Why a file could not be written, in one sentence. */
public final class Unwritten {
  private Unwritten() {}

  /** What an exception that came up while a file was written means; the file as the user calls it. */
  public static BadInputException because(Exception failure, Path file) {
    return switch (failure) {
      case BadInputException known -> known;
      case UncheckedIOException it -> because(Objects.requireNonNull(it.getCause(), "it wraps one"), file);
      case AccessDeniedException _, ReadOnlyFileSystemException _ ->
          new BadInputException("input.export.failed.denied", file);
      case NoSuchFileException _ -> new BadInputException("input.export.failed.folder", file);
      case FileSystemException it when it.getReason() != null -> because(it.getReason(), file);
      default -> because(String.valueOf(failure.getMessage()), file);
    };
  }

  private static BadInputException because(String reason, Path file) {
    return isFull(reason)
        ? new BadInputException("input.export.failed.full", file)
        : new BadInputException("input.export.failed.other", file, reason);
  }

  /** Whether a system, or a program on it, says with these words that its disk is full. */
  public static boolean isFull(String reason) {
    String lower = reason.toLowerCase(Locale.ROOT);
    return lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota");
  }
}
