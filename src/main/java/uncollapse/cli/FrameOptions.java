package uncollapse.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import uncollapse.export.FrameSize;
import uncollapse.export.FrameStyle;
import uncollapse.export.Ground;
import uncollapse.scene.Panel;
import uncollapse.text.BadInputException;
import uncollapse.text.Language;

/** What a frame shows and how large, in a still and in a film alike. */
final class FrameOptions {
  @Option(names = "--size", paramLabel = "WxH", converter = SizeConverter.class, description = "${bundle:cli.size}")
  private FrameSize size = FrameStyle.DEFAULT.size();

  @Option(names = "--scale", paramLabel = "S", converter = DecimalNumber.Scale.class, description = "${bundle:cli.scale}")
  private double scale = 1;

  @Option(
      names = "--panels",
      paramLabel = "NAME",
      split = ",",
      converter = PanelConverter.class,
      description = "${bundle:cli.panels}")
  private List<Panel> panels = List.of();

  @Option(names = "--theme", paramLabel = "THEME", converter = GroundConverter.class, description = "${bundle:cli.theme}")
  private Ground ground = Ground.LIGHT;

  @Option(names = "--lang", paramLabel = "LANG", converter = LanguageConverter.class, description = "${bundle:cli.lang}")
  private @Nullable Language language;

  @Option(names = "--no-title", description = "${bundle:cli.no-title}")
  private boolean noTitle;

  @Option(names = "--no-legend", description = "${bundle:cli.no-legend}")
  private boolean noLegend;

  @Option(names = "--no-counter", description = "${bundle:cli.no-counter}")
  private boolean noCounter;

  /** Whether it was said what is to be shown: else that is all that fits. */
  boolean choosesPanels() {
    return !panels.isEmpty();
  }

  /** Of all that is said, and of the language of the terminal where none is. */
  FrameStyle style(Language ofTerminal) {
    Set<Panel> shown = EnumSet.copyOf(panels.isEmpty() ? Panel.ALL : panels);
    Stream.of(Panel.values()).filter(Panel::isAround).forEach(shown::add);
    shown.removeIf(
        panel ->
            (noTitle && panel == Panel.TITLE)
                || (noLegend && panel == Panel.LEGEND)
                || (noCounter && panel == Panel.COUNTER));
    return new FrameStyle(
        size, scale, ground.theme(), ground.isTransparent(), language == null ? ofTerminal : language, shown);
  }

  static final class SizeConverter implements ITypeConverter<FrameSize> {
    @Override
    public FrameSize convert(String text) {
      return FrameSize.of(text);
    }
  }

  static final class PanelConverter implements ITypeConverter<Panel> {
    @Override
    public Panel convert(String text) {
      String id = text.strip().toLowerCase(Locale.ROOT);
      return choices()
          .filter(panel -> panel.id().equals(id))
          .findFirst()
          .orElseThrow(
              () ->
                  new BadInputException(
                      "cli.error.panel", text, choices().map(Panel::id).collect(Collectors.joining(", "))));
    }

    private static Stream<Panel> choices() {
      return Stream.of(Panel.values()).filter(panel -> !panel.isAround());
    }
  }

  static final class GroundConverter implements ITypeConverter<Ground> {
    @Override
    public Ground convert(String text) {
      return Ground.of(text).orElseThrow(() -> new BadInputException("cli.error.theme", text));
    }
  }

  static final class LanguageConverter implements ITypeConverter<Language> {
    @Override
    public Language convert(String text) {
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "en" -> Language.ENGLISH;
        case "zh" -> Language.CHINESE;
        default -> throw new BadInputException("cli.error.lang", text);
      };
    }
  }
}
