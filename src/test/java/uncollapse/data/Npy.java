package uncollapse.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import uncollapse.linalg.Matrix;

/** Writes NumPy array files, good and bad. */
public final class Npy {
  private Npy() {}

  /** A C-ordered float64 array, as numpy.save writes it. */
  public static Path write(Path file, Matrix e) throws IOException {
    return Files.write(file, array("<f8", false, e));
  }

  /** A whole file of the version 1.0. */
  static byte[] array(String descr, boolean columnsFirst, Matrix e) {
    String shape = "(" + e.rows() + ", " + e.cols() + ")";
    return file(1, header("'" + descr + "'", columnsFirst, shape), values(descr, columnsFirst, e));
  }

  static String header(String descr, boolean columnsFirst, String shape) {
    return "{'descr': " + descr + ", 'fortran_order': " + (columnsFirst ? "True" : "False") + ", 'shape': " + shape + ", }\n";
  }

  static byte[] file(int version, String header, byte[] values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    out.writeBytes(NpyHeader.MAGIC);
    out.write(version);
    out.write(0);
    out.write(text.length & 0xFF);
    out.write(text.length >> 8 & 0xFF);
    if (version > 1) {
      out.write(text.length >> 16 & 0xFF);
      out.write(0);
    }
    out.writeBytes(text);
    out.writeBytes(values);
    return out.toByteArray();
  }

  static byte[] values(String descr, boolean columnsFirst, Matrix e) {
    int size = Integer.parseInt(descr.replaceAll("\\D", ""));
    ByteBuffer bytes = ByteBuffer.allocate(size * e.data().length);
    bytes.order(descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    for (int k = 0; k < e.data().length; k++) {
      double value = columnsFirst ? e.get(k % e.rows(), k / e.rows()) : e.data()[k];
      switch (descr.substring(descr.length() - 2)) {
        case "f2" -> bytes.putShort(Float.floatToFloat16((float) value));
        case "f4" -> bytes.putFloat((float) value);
        case "f8" -> bytes.putDouble(value);
        case "i1", "u1", "b1" -> bytes.put((byte) value);
        case "i2", "u2" -> bytes.putShort((short) value);
        case "i4", "u4" -> bytes.putInt((int) (long) value);
        case "i8" -> bytes.putLong((long) value);
        case "u8" -> bytes.putLong(value < 0x1p63 ? (long) value : (long) (value - 0x1p63) ^ Long.MIN_VALUE);
        default -> throw new IllegalArgumentException(descr);
      }
    }
    return bytes.array();
  }
}
