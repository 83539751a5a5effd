package uncollapse.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers why it could not be written: System.out and every PrintWriter keep that to themselves. */
final class StandardOutput extends FilterOutputStream {
  private @Nullable IOException failure;

  StandardOutput() {
    super(new FileOutputStream(FileDescriptor.out));
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Why what was said got lost, in the system's words; empty if it arrived, or whoever read it had enough. */
  Optional<String> loss() {
    return Optional.ofNullable(failure)
        .map(it -> String.valueOf(it.getMessage()))
        .filter(it -> !it.toLowerCase(Locale.ROOT).contains("pipe"));
  }
}
