package uncollapse.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** GIF's compression: Lempel, Ziv and Welch with codes that grow from 9 to 12 bits, in blocks of at most 255 bytes. */
final class Lzw {
  private static final int MOST_CODES = 4096;
  private static final int SLOTS = 1 << 14;

  private final OutputStream out;
  private final int symbolBits;
  private final int[] keys = new int[SLOTS];
  private final int[] codes = new int[SLOTS];
  private final byte[] block = new byte[255];
  private int blockSize;
  private int bits;
  private int bitCount;
  private int codeBits;
  private int nextCode;

  Lzw(OutputStream out, int symbolBits) {
    this.out = out;
    this.symbolBits = symbolBits;
  }

  void write(byte[] symbols) throws IOException {
    int clear = 1 << symbolBits;
    out.write(symbolBits);
    restart();
    emit(clear);
    int prefix = symbols[0] & 255;
    for (int k = 1; k < symbols.length; k++) {
      int symbol = symbols[k] & 255;
      int key = (prefix << 8) | symbol;
      int slot = find(key);
      if (keys[slot] == key) {
        prefix = codes[slot];
        continue;
      }
      emit(prefix);
      prefix = symbol;
      if (nextCode == MOST_CODES) {
        emit(clear);
        restart();
      } else {
        if (nextCode == 1 << codeBits) {
          codeBits++;
        }
        keys[slot] = key;
        codes[slot] = nextCode++;
      }
    }
    emit(prefix);
    if (nextCode == 1 << codeBits && codeBits < 12) {
      codeBits++;
    }
    emit(clear + 1);
    flush();
  }

  /** The slot that holds the key, or the empty one where it belongs. */
  private int find(int key) {
    int slot = (key * 0x9E3779B1) >>> 18;
    while (keys[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  private void restart() {
    Arrays.fill(keys, -1);
    codeBits = symbolBits + 1;
    nextCode = (1 << symbolBits) + 2;
  }

  private void emit(int code) throws IOException {
    bits |= code << bitCount;
    bitCount += codeBits;
    while (bitCount >= 8) {
      put(bits);
      bits >>>= 8;
      bitCount -= 8;
    }
  }

  private void put(int octet) throws IOException {
    block[blockSize++] = (byte) octet;
    if (blockSize == block.length) {
      endBlock();
    }
  }

  private void endBlock() throws IOException {
    out.write(blockSize);
    out.write(block, 0, blockSize);
    blockSize = 0;
  }

  private void flush() throws IOException {
    if (bitCount > 0) {
      put(bits);
    }
    if (blockSize > 0) {
      endBlock();
    }
    out.write(0);
  }
}
