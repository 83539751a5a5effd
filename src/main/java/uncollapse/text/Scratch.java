package uncollapse.text;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A folder under a temporary name beside the place of something that is made in several pieces, or by another program, and
 * is to be there whole or not at all. Closing it removes whatever was not moved into place.
 */
public final class Scratch implements Closeable {
  private final Path target;
  private final Path folder;
  private final FileChannel lock;

  /** Makes the folder. */
  public Scratch(Path place) throws IOException {
    target = place.toAbsolutePath().normalize();
    Strays.sweep(target);
    folder = Strays.name(target);
    Files.createDirectory(folder);
    try {
      lock = FileChannel.open(folder.resolve(Strays.LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      Strays.remove(folder);
      throw e;
    }
    Strays.hold(lock);
  }

  /** Where to make it. */
  public Path folder() {
    return folder;
  }

  /**
   * Puts a finished file or folder in its place. An empty folder that is there is replaced, as is a file by a file.
   *
   * @param made in {@link #folder}
   */
  public void commit(Path made) throws IOException {
    if (Files.isDirectory(made)) {
      if (Files.isDirectory(target)) {
        Files.delete(target);
      }
    } else {
      try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
    try {
      Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
    Strays.remove(folder);
  }
}
