package uncollapse.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uncollapse.autograd.Parameter;
import uncollapse.linalg.Matrix;

/** NumPy's files: one array (.npy, format 1.0), or several by name (.npz). The same numbers give the same bytes anywhere. */
final class NpyWriter {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

  /** Values begin at a multiple of this. */
  private static final int ALIGNED = 64;

  /** Always the same; not the first moment that a zip file can hold, which Java writes with its distance from London. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private NpyWriter() {}

  /** Float64, rows × columns. */
  static byte[] array(Matrix values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.data().length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(values.data());
    return file("<f8", "(" + values.rows() + ", " + values.cols() + ")", bytes.array());
  }

  /** Whole numbers of 64 bits. */
  static byte[] array(int[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      bytes.putLong(value);
    }
    return file("<i8", "(" + values.length + ",)", bytes.array());
  }

  /** What the file of one is called. */
  static String fileOf(Parameter weights) {
    return weights.name().replace(' ', '_') + ".npy";
  }

  /** Each matrix under its name, not packed. */
  static void archive(List<Parameter> weights, OutputStream stream) throws IOException {
    ZipOutputStream out = new ZipOutputStream(stream, StandardCharsets.UTF_8);
    for (Parameter it : weights) {
      byte[] file = array(it.value());
      CRC32 crc = new CRC32();
      crc.update(file);
      ZipEntry entry = new ZipEntry(fileOf(it));
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(file.length);
      entry.setCrc(crc.getValue());
      entry.setTimeLocal(NO_TIME);
      out.putNextEntry(entry);
      out.write(file);
      out.closeEntry();
    }
    out.finish();
  }

  private static byte[] file(String type, String shape, byte[] values) {
    String header = "{'descr': '%s', 'fortran_order': False, 'shape': %s, }".formatted(type, shape);
    int begin = Math.ceilDiv(MAGIC.length + 2 + header.length() + 1, ALIGNED) * ALIGNED;
    int length = begin - MAGIC.length - 2;
    ByteArrayOutputStream out = new ByteArrayOutputStream(begin + values.length);
    out.writeBytes(MAGIC);
    out.write(length);
    out.write(length >> 8);
    out.writeBytes((header + " ".repeat(length - header.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(values);
    return out.toByteArray();
  }
}
