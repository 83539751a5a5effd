package uncollapse.text;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Temporary names beside a place, and what killed processes left under such names. Whoever writes holds a lock, which
 * ends with its process: what can be locked, and nobody has touched for a while, belongs to nobody.
 */
final class Strays {
  /** In a temporary folder, the file that is locked. */
  static final String LOCK = "lock";

  /** Longer than anybody takes between making a file and locking it, or between unlocking and moving it. */
  private static final Duration QUIET = Duration.ofMinutes(1);

  private Strays() {}

  /** Not createTempFile: what that makes is for its owner alone, also after a move. */
  static Path name(Path target) {
    return target.resolveSibling("." + target.getFileName() + "." + System.nanoTime() + ".part");
  }

  /** Locks an open file for as long as it is open; does nothing where the file system has no locks. */
  @SuppressWarnings("EmptyCatch")
  static void hold(FileChannel channel) {
    try {
      channel.tryLock();
    } catch (IOException e) {
      // no locks here: then nobody can hold this one to be left over either
    }
  }

  /** Removes what is left over beside a place that is about to be written. */
  @SuppressWarnings("EmptyCatch")
  static void sweep(Path target) {
    String name = "." + target.getFileName() + ".";
    Pattern parts = Pattern.compile(Pattern.quote(name) + "\\d+\\.part");
    @Nullable Path folder = target.getParent();
    if (folder == null) {
      return;
    }
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folder, it -> parts.matcher(it.getFileName().toString()).matches())) {
      for (Path part : left) {
        if (isQuiet(part)) {
          removeUnlessHeld(part);
        }
      }
    } catch (IOException e) {
      // whoever writes here next tries again, and what is left over harms nothing
    }
  }

  private static boolean isQuiet(Path part) throws IOException {
    Instant touched = Files.getLastModifiedTime(part, LinkOption.NOFOLLOW_LINKS).toInstant();
    return touched.isBefore(Instant.now().minus(QUIET));
  }

  private static void removeUnlessHeld(Path part) throws IOException {
    Path held = Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS) ? part.resolve(LOCK) : part;
    if (!Files.exists(held, LinkOption.NOFOLLOW_LINKS)) {
      remove(part);
      return;
    }
    try (FileChannel channel =
            FileChannel.open(held, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        @Nullable FileLock lock = channel.tryLock()) {
      if (lock != null) {
        remove(part);
      }
    } catch (OverlappingFileLockException e) {
      return; // this very process is at it
    }
  }

  /** A file, or a folder with all that is in it; links are not followed. */
  static void remove(Path part) throws IOException {
    if (Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
      List<Path> all = new ArrayList<>();
      try (Stream<Path> walk = Files.walk(part)) {
        walk.forEach(all::add);
      }
      for (Path path : all.reversed()) {
        Files.deleteIfExists(path);
      }
    } else {
      Files.deleteIfExists(part);
    }
  }
}
