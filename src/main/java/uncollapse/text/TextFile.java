package uncollapse.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reading text that people hand in, and writing what they keep, with one sentence for each way in which it can fail. */
public final class TextFile {
  private TextFile() {}

  /**
   * The whole of a UTF-8 file, without its byte order mark.
   *
   * @throws BadInputException if it is missing, unreadable, larger than {@code megabytes} (10⁶ bytes) or not UTF-8
   */
  public static String read(Path file, int megabytes) {
    refuseNoFile(file);
    int limit = megabytes * 1_000_000;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new BadInputException("input.file.too-large", file, megabytes);
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadInputException("input.file.not-utf8", file);
    } catch (IOException e) {
      throw new BadInputException("input.file.unreadable", file, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Writes a UTF-8 file whole or not at all.
   *
   * @throws BadInputException if it cannot be written; what was there is then as it was
   */
  public static void write(Path file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      AtomicFile.write(file, out -> out.write(bytes));
    } catch (IOException e) {
      throw Unwritten.because(e, file);
    }
  }

  /** Throws a {@link BadInputException} unless there is a file of that name. */
  public static void refuseNoFile(Path file) {
    if (!Files.exists(file)) {
      throw new BadInputException("input.file.missing", file);
    }
    if (!Files.isRegularFile(file)) {
      throw new BadInputException("input.file.no-file", file);
    }
  }
}
