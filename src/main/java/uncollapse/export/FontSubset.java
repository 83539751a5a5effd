package uncollapse.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import uncollapse.scene.Lettering;

/** The app's font with some of its characters: a few kilobytes of its million bytes. */
final class FontSubset {
  /** What a browser asks of a font, and the instructions that its glyphs call. */
  private static final List<String> TABLES =
      List.of("head", "hhea", "maxp", "cmap", "OS/2", "name", "post", "glyf", "loca", "hmtx", "cvt ", "fpgm", "prep");

  private FontSubset() {}

  /** A TrueType file; characters that the font lacks are left out. */
  static byte[] of(boolean bold, Set<Integer> characters) throws IOException {
    try (InputStream file = Lettering.open(bold);
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      // The subsetter writes what version 0 has, whatever version it says.
      font.getOS2Windows().setVersion(0);
      TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
      subsetter.addAll(characters);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      subsetter.writeToStream(out);
      return out.toByteArray();
    }
  }
}
