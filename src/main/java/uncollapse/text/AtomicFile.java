package uncollapse.text;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that is there whole or not at all: written under a temporary name beside its place and moved by {@link #commit}.
 * Closing it without leaves what was there, and nothing else. What a killed process left under a temporary name is removed
 * when the same file is written again.
 */
public final class AtomicFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path part;
  private final FileChannel channel;
  private final OutputStream out;

  /** What goes into a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Nothing is at the file's own place yet.
   *
   * @throws BadInputException if something is there that is no file
   */
  public AtomicFile(Path file) throws IOException {
    refuseTaken(file);
    target = file.toAbsolutePath();
    @Nullable Path folder = target.getParent();
    if (folder == null) {
      throw new IOException(file.toString());
    }
    Strays.sweep(target);
    part = Strays.name(target);
    channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    Strays.hold(channel);
    out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
  }

  /**
   * A folder is no place for a file; a device, or the end of a pipe, would be lost.
   *
   * @throws BadInputException if something is there that is no file
   */
  public static void refuseTaken(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new BadInputException("input.file.taken", file);
    }
  }

  /** Writes a whole file, or leaves what was there and throws. */
  public static void write(Path file, Content content) throws IOException {
    try (AtomicFile made = new AtomicFile(file)) {
      content.writeTo(made.out);
      made.commit();
    }
  }

  /** Where the contents go. */
  public OutputStream out() {
    return out;
  }

  /** Brings all of it onto the disk, so that there is room for it when {@link #commit} comes. */
  public void settle() throws IOException {
    out.flush();
    channel.force(true);
    out.close();
  }

  /** Puts the file in its place. */
  public void commit() throws IOException {
    if (channel.isOpen()) {
      settle();
    }
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close(); // not the stream, which would still write what it holds
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
