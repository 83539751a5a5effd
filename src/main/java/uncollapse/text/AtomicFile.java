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

  public AtomicFile(Path file) throws IOException {
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

  /** Puts the file in its place. */
  public void commit() throws IOException {
    out.flush();
    channel.force(true);
    out.close();
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
