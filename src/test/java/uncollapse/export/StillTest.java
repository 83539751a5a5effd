package uncollapse.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import uncollapse.scene.Figures;
import uncollapse.scene.Lettering;
import uncollapse.scene.Panel;
import uncollapse.scene.Picture;
import uncollapse.scene.Theme;
import uncollapse.scene.View;
import uncollapse.text.Language;
import uncollapse.train.Experiment;
import uncollapse.train.Recording;
import uncollapse.train.Samples;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;

/** Stills, opened again. */
class StillTest {
  private static final FrameStyle HD = FrameStyle.DEFAULT.sized(FrameSize.of("720p"), 1);
  private static final Snapshot RUN = run(30);

  @TempDir private Path folder = Path.of("");

  private static Experiment first() {
    return Samples.load(Samples.names().getFirst());
  }

  private static Snapshot run(int steps) {
    Trainer trainer = new Trainer(first());
    for (int k = 0; k < steps; k++) {
      trainer.step();
    }
    return trainer.snapshot();
  }

  private static byte[] write(FrameStyle style, StillFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Picture picture = style.picture(RUN, View.HOME);
    Still.write(style, picture, format, out);
    return out.toByteArray();
  }

  private static BufferedImage png(FrameStyle style) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(write(style, StillFormat.PNG)));
  }

  private static Document svg(byte[] file) throws IOException {
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    parsers.setNamespaceAware(true);
    try {
      return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(file));
    } catch (ParserConfigurationException | SAXException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Element> texts(Document svg) {
    NodeList nodes = svg.getElementsByTagName("text");
    List<Element> texts = new ArrayList<>();
    for (int k = 0; k < nodes.getLength(); k++) {
      texts.add((Element) nodes.item(k));
    }
    return texts;
  }

  @Test
  void aPngHasTheSizeThatWasAskedFor() throws IOException {
    for (String size : List.of("16x16", "480x300", "square", "85mmx60mm@300dpi")) {
      FrameSize wanted = FrameSize.of(size);
      BufferedImage image = png(FrameStyle.DEFAULT.sized(wanted, 1));
      assertThat(image.getWidth()).isEqualTo(wanted.width());
      assertThat(image.getHeight()).isEqualTo(wanted.height());
    }
  }

  @Test
  void aPngForPaperTellsItsResolution() throws IOException {
    byte[] file = write(FrameStyle.DEFAULT.sized(FrameSize.of("40x30mm@300dpi"), 1), StillFormat.PNG);
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in);
      IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
      Element physical = (Element) root.getElementsByTagName("pHYs").item(0);
      assertThat(physical.getAttribute("pixelsPerUnitXAxis")).isEqualTo("11811"); // 300 / 0.0254
      assertThat(physical.getAttribute("unitSpecifier")).isEqualTo("meter");
    }
  }

  @Test
  void onlyATransparentPngLetsTheGroundThrough() throws IOException {
    BufferedImage clear = png(HD.on(true));
    assertThat(clear.getRGB(0, 0)).isZero();
    assertThat(clear.getRGB(1279, 719)).isZero();
    BufferedImage solid = png(HD);
    assertThat(solid.getColorModel().hasAlpha()).isFalse();
    int drawn = 0;
    for (int y = 0; y < 720; y++) {
      for (int x = 0; x < 1280; x++) {
        drawn += clear.getRGB(x, y) >>> 24 == 255 ? 1 : 0;
        assertThat(over(clear.getRGB(x, y), 0xFFFFFF)).as("%s, %s", x, y).isBetween(grey(solid.getRGB(x, y)) - 3, grey(solid.getRGB(x, y)) + 3);
      }
    }
    assertThat(drawn).isGreaterThan(50_000);
    assertThat(png(HD.in(Theme.DARK, Language.ENGLISH)).getRGB(0, 0)).isEqualTo(Theme.DARK.background().getRGB());
  }

  private static int grey(int rgb) {
    return ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
  }

  /** What a viewer shows of a pixel on a ground. */
  private static int over(int argb, int ground) {
    int alpha = argb >>> 24;
    return (grey(argb) * alpha + grey(ground) * (255 - alpha)) / 255;
  }

  @ParameterizedTest
  @EnumSource(StillFormat.class)
  void theSamePictureGivesTheSameBytes(StillFormat format) throws IOException {
    FrameStyle style = HD.in(Theme.DARK, Language.CHINESE);
    assertThat(write(style, format)).isEqualTo(write(style, format));
  }

  /** The numbers in the picture are the engine's: s_μ, U and L as the metrics have them at that step. */
  @Test
  void whatIsDrawnIsWhatTheMetricsSay() throws IOException {
    Path csv = folder.resolve("m.csv");
    Path picture = folder.resolve("p.svg");
    Recording run = new Recording(first(), List.of(), 30, true);
    Outputs outputs = new Outputs(null, picture, Outputs.Numbers.csv(csv, 1));
    RunExporter.render(new Story(run), HD, FilmTiming.DEFAULT, outputs, Watcher.NONE);
    Set<String> texts =
        texts(svg(Files.readAllBytes(picture))).stream().map(it -> it.getTextContent().strip()).collect(Collectors.toSet());
    List<String> pdf = List.of(pdfText(write(HD, StillFormat.PDF)).split("\\s+"));
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      NamedCsvRecord last = rows.stream().toList().getLast();
      assertThat(last.getField("step")).isEqualTo("30");
      String sMu = Figures.of(Double.parseDouble(last.getField("s_mu")));
      assertThat(texts).contains("s", "μ", sMu, "step 30");
      assertThat(texts).anyMatch(it -> it.endsWith("U  " + Figures.of(Double.parseDouble(last.getField("upper")))));
      assertThat(pdf).contains(sMu, Figures.of(Double.parseDouble(last.getField("upper"))));
    }
  }

  private static String pdfText(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** Browsers show an SVG in its own font: all characters of its texts are in it, as wide as in the app. */
  @Test
  void anSvgBringsTheFontOfItsTexts() throws Exception {
    String file = new String(write(HD.in(Theme.LIGHT, Language.CHINESE), StillFormat.SVG), UTF_8);
    FontRenderContext exact = new FontRenderContext(null, true, true);
    for (boolean bold : new boolean[] {false, true}) {
      String mark = "font-weight: " + (bold ? "bold" : "normal") + "; src: url(data:font/ttf;base64,";
      int start = file.indexOf(mark) + mark.length();
      byte[] data = Base64.getDecoder().decode(file.substring(start, file.indexOf(')', start)));
      Font own = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(data)).deriveFont(100f);
      Font full = Font.createFont(Font.TRUETYPE_FONT, Lettering.open(bold)).deriveFont(100f);
      assertThat(data.length).isBetween(2_000, 60_000);
      Set<String> texts = new HashSet<>();
      for (Element text : texts(svg(file.getBytes(UTF_8)))) {
        if (text.getAttribute("style").contains("font-weight: bold") == bold) {
          texts.add(text.getTextContent());
        }
      }
      assertThat(texts).hasSizeGreaterThan(5);
      for (String text : texts) {
        assertThat(own.canDisplayUpTo(text)).as(text).isEqualTo(-1);
        assertThat(own.getStringBounds(text, exact).getWidth()).as(text).isEqualTo(full.getStringBounds(text, exact).getWidth());
      }
    }
  }

  @Test
  void vectorsHaveTheSizeOfThePaper() throws IOException {
    FrameStyle column = FrameStyle.DEFAULT.sized(FrameSize.of("127mmx50.8mm@300dpi"), 1);
    Element root = svg(write(column, StillFormat.SVG)).getDocumentElement();
    assertThat(root.getAttribute("width")).isEqualTo("127mm");
    assertThat(root.getAttribute("height")).isEqualTo("50.8mm");
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 560 224");
    try (PDDocument document = Loader.loadPDF(write(column, StillFormat.PDF))) {
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(360);
      assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(144);
    }
    assertThat(svg(write(HD, StillFormat.SVG)).getDocumentElement().getAttribute("width")).isEqualTo("1280");
  }

  /** Text as text, in the app's own font, also in Chinese; and it looks like the PNG. */
  @Test
  void aPdfIsTheSamePictureWithTextAsText() throws IOException {
    FrameStyle style = HD.in(Theme.LIGHT, Language.CHINESE);
    byte[] file = write(style, StillFormat.PDF);
    assertThat(pdfText(file)).contains("输入空间", "各维标准差");
    BufferedImage pixels = png(style);
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(fonts(document.getPage(0).getResources())).hasSize(2).allMatch(name -> name.contains("+Uncollapse"));
      BufferedImage rendered = new PDFRenderer(document).renderImageWithDPI(0, 96);
      assertThat(rendered.getWidth()).isEqualTo(1280);
      long off = 0;
      for (int y = 0; y < 720; y++) {
        for (int x = 0; x < 1280; x++) {
          off += Math.abs(grey(rendered.getRGB(x, y)) - grey(pixels.getRGB(x, y)));
        }
      }
      assertThat(off / (1280.0 * 720)).as("mean difference of 256 greys").isLessThan(2);
    }
  }

  private static Set<String> fonts(PDResources resources) throws IOException {
    Set<String> names = new HashSet<>();
    for (COSName name : resources.getFontNames()) {
      names.add(resources.getFont(name).getName());
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
        names.addAll(fonts(form.getResources()));
      }
    }
    return names;
  }

  @Test
  void onlyWhatWasChosenIsThere() throws IOException {
    FrameStyle bars = HD.showing(EnumSet.of(Panel.BARS));
    String texts = texts(svg(write(bars, StillFormat.SVG))).stream().map(Element::getTextContent).collect(Collectors.joining("|"));
    assertThat(texts).contains("Singular values of E").doesNotContain("step", "seed", "Loss terms", "Std of", "Quality");
    FrameStyle titled = HD.showing(EnumSet.of(Panel.BARS, Panel.TITLE));
    String with = texts(svg(write(titled, StillFormat.SVG))).stream().map(Element::getTextContent).collect(Collectors.joining("|"));
    assertThat(with).contains(first().title().in(Language.ENGLISH)).doesNotContain("step 30");
  }

  @Test
  void whatSphereIsSeenIsSaidInFewerWordsWhereThereIsLessRoom() throws Exception {
    Snapshot snapshot = new Trainer(Samples.load("eight-dimensions")).snapshot();
    for (String size : List.of("85mmx60mm@300dpi", "174mmx110mm@300dpi")) {
      FrameStyle style = FrameStyle.DEFAULT.sized(FrameSize.of(size), 1);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Still.write(style, style.picture(snapshot, style.view(snapshot)), StillFormat.SVG, out);
      List<String> said =
          texts(svg(out.toByteArray())).stream().map(it -> it.getTextContent().strip()).filter(it -> it.startsWith("top 3 of 8")).toList();
      assertThat(said).singleElement().satisfies(it -> assertThat(it.contains("principal")).isEqualTo(size.startsWith("174")));
    }
  }
}
