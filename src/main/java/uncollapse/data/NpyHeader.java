package uncollapse.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uncollapse.text.BadInputException;

/**
 * What a NumPy array file (format 1.0 to 3.0) says about itself: magic, version, the length of the header, and the header
 * as a Python dictionary of descr, fortran_order and shape.
 *
 * @param shape its lengths, outermost first
 * @param begin where the values begin, in bytes
 */
record NpyHeader(ElementType type, ByteOrder order, boolean columnsFirst, long[] shape, long begin) {
  static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** NumPy itself writes some 120 bytes. */
  private static final int LONGEST = 1 << 16;

  private static final Pattern DICTIONARY = Pattern.compile("\\s*\\{.*}\\s*", Pattern.DOTALL);
  private static final Pattern DESCR = Pattern.compile("['\"]descr['\"]\\s*:\\s*(\\[|['\"]([^'\"]*)['\"])");
  private static final Pattern ORDER = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([\\d\\s,L]*)\\)");
  private static final Pattern NUMBER = Pattern.compile("([<>=|]?)([fiub]\\d+)");

  /** Reads the header at the beginning of a file. */
  static NpyHeader read(FileChannel channel, Path file) throws IOException {
    ByteBuffer begin = bytes(channel, 0, MAGIC.length + 2);
    byte[] magic = new byte[Math.min(MAGIC.length, begin.remaining())];
    begin.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      boolean zip = magic.length > 1 && magic[0] == 'P' && magic[1] == 'K';
      throw new BadInputException(zip ? "input.npy.zip" : "input.npy.magic", file);
    }
    if (begin.remaining() < 2) {
      throw new BadInputException("input.npy.header", file);
    }
    int version = begin.get();
    int lengthBytes = version == 1 ? 2 : 4;
    if (version < 1 || version > 3) {
      throw new BadInputException("input.npy.version", file, version);
    }
    ByteBuffer length = bytes(channel, 8, lengthBytes);
    if (length.remaining() < lengthBytes) {
      throw new BadInputException("input.npy.header", file);
    }
    long size = version == 1 ? Short.toUnsignedLong(length.getShort()) : Integer.toUnsignedLong(length.getInt());
    long at = 8L + lengthBytes;
    if (size > LONGEST || at + size > channel.size()) {
      throw new BadInputException("input.npy.header", file);
    }
    String text = StandardCharsets.UTF_8.decode(bytes(channel, at, (int) size)).toString();
    return parse(text, at + size, file);
  }

  private static NpyHeader parse(String text, long begin, Path file) {
    Matcher descr = DESCR.matcher(text);
    Matcher order = ORDER.matcher(text);
    Matcher shape = SHAPE.matcher(text);
    if (!DICTIONARY.matcher(text).matches() || !descr.find() || !order.find() || !shape.find()) {
      throw new BadInputException("input.npy.header", file);
    }
    if (descr.group(2) == null) {
      throw new BadInputException("input.npy.structured", file);
    }
    if (descr.group(2).endsWith("O")) {
      throw new BadInputException("input.npy.objects", file);
    }
    Matcher number = NUMBER.matcher(descr.group(2));
    ElementType type = number.matches() ? ElementType.of(number.group(2)) : null;
    if (type == null) {
      throw new BadInputException("input.npy.type", file, descr.group(2));
    }
    ByteOrder bytes =
        switch (number.group(1)) {
          case "<" -> ByteOrder.LITTLE_ENDIAN;
          case ">" -> ByteOrder.BIG_ENDIAN;
          default -> ByteOrder.nativeOrder();
        };
    return new NpyHeader(type, bytes, order.group(1).equals("True"), lengths(shape.group(1), file), begin);
  }

  private static long[] lengths(String shape, Path file) {
    String[] parts = shape.replace("L", "").replaceAll("\\s", "").split(",");
    try {
      return Arrays.stream(parts).filter(part -> !part.isEmpty()).mapToLong(Long::parseLong).toArray();
    } catch (NumberFormatException e) { // more digits than any file can have elements
      throw new BadInputException("input.npy.header", file);
    }
  }

  private static ByteBuffer bytes(FileChannel channel, long at, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
      // as far as the file goes
    }
    return buffer.flip();
  }

  /** The shape as Python writes it: (3, 4). */
  String shapeText() {
    String inner = Arrays.toString(shape).replace("[", "").replace("]", "");
    return "(" + inner + (shape.length == 1 ? ",)" : ")");
  }
}
