package com.sun.javafx.font.freetype;

import com.sun.javafx.font.FontFallbackInfo;
import com.sun.javafx.font.FontResource;
import com.sun.javafx.font.PrismFontFactory;
import com.sun.javafx.font.PrismFontFile;
import com.sun.javafx.text.GlyphLayout;
import java.lang.reflect.Field;

/**
 * JavaFX's fonts on Linux without Pango, which it needs only for scripts that join or reorder their letters. Neither of
 * our languages is one, but JavaFX loads Pango all the same. Stands in JavaFX's package to reach what it builds upon.
 */
public final class SimpleTextFactory extends PrismFontFactory {
  private final PrismFontFactory freeType = FTFactory.getFactory();

  private SimpleTextFactory() {}

  /** Must come before the first text of the toolkit. */
  public static void install() throws ReflectiveOperationException {
    Field factory = PrismFontFactory.class.getDeclaredField("theFontFactory");
    factory.setAccessible(true);
    factory.set(null, new SimpleTextFactory());
  }

  @Override
  public GlyphLayout createGlyphLayout() {
    return new HBGlyphLayout();
  }

  @Override
  protected PrismFontFile createFontFile(
      String name, String file, int index, boolean register, boolean embedded, boolean copy) throws Exception {
    return new FTFontFile(name, file, index, register, embedded, copy);
  }

  @Override
  public FontFallbackInfo getFallbacks(FontResource primary) {
    return freeType.getFallbacks(primary);
  }
}
