package uncollapse.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a film can be. */
public enum FilmFormat {
  GIF(null),
  MP4(VideoFormat.MP4),
  WEBM(VideoFormat.WEBM),
  /** A folder of pictures. */
  FRAMES(null);

  private final @Nullable VideoFormat video;

  FilmFormat(@Nullable VideoFormat video) {
    this.video = video;
  }

  /** What ffmpeg makes of it; empty where none is needed. */
  public Optional<VideoFormat> video() {
    return Optional.ofNullable(video);
  }

  /** Customary: video players keep to any rate, viewers of GIF to few. */
  public double framesPerSecond() {
    return this == GIF ? 15 : 30;
  }

  /** By the end of a name: .gif, .mp4, .webm, or a slash or an existing folder for {@link #FRAMES}. */
  public static Optional<FilmFormat> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith("/") || lower.endsWith("\\") || Files.isDirectory(Path.of(name))) {
      return Optional.of(FRAMES);
    }
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "gif" -> Optional.of(GIF);
      case "mp4" -> Optional.of(MP4);
      case "webm" -> Optional.of(WEBM);
      default -> Optional.empty();
    };
  }
}
