package uncollapse.data;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The numbers that a NumPy array may hold, by NumPy's names for them. */
enum ElementType {
  F2(2),
  F4(4),
  F8(8),
  I1(1),
  I2(2),
  I4(4),
  I8(8),
  U1(1),
  U2(2),
  U4(4),
  U8(8),
  B1(1);

  private final int size;

  ElementType(int size) {
    this.size = size;
  }

  /** Bytes of one. */
  int size() {
    return size;
  }

  /** Element {@code i} of a buffer of them, as float64. */
  double at(ByteBuffer bytes, int i) {
    int at = i * size;
    return switch (this) {
      case F2 -> Float.float16ToFloat(bytes.getShort(at));
      case F4 -> bytes.getFloat(at);
      case F8 -> bytes.getDouble(at);
      case I1 -> bytes.get(at);
      case I2 -> bytes.getShort(at);
      case I4 -> bytes.getInt(at);
      case I8 -> bytes.getLong(at);
      case U1 -> Byte.toUnsignedInt(bytes.get(at));
      case U2 -> Short.toUnsignedInt(bytes.getShort(at));
      case U4 -> Integer.toUnsignedLong(bytes.getInt(at));
      case U8 -> unsigned(bytes.getLong(at));
      case B1 -> bytes.get(at) == 0 ? 0 : 1;
    };
  }

  /** Halved with its last bit kept, so that it is rounded as the whole number would be. */
  private static double unsigned(long value) {
    return value >= 0 ? value : ((value >>> 1) | (value & 1)) * 2.0;
  }

  /** f4, i8, …; null for those that are no real numbers. */
  static @Nullable ElementType of(String name) {
    for (ElementType type : values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
        return type;
      }
    }
    return null;
  }
}
