package uncollapse.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program that makes videos, where it is installed.
 *
 * @param program its file
 * @param encoders the names of what it can make
 */
public record Ffmpeg(Path program, Set<String> encoders) {
  private static final List<String> NAMES = List.of("ffmpeg", "ffmpeg.exe");
  private static final Pattern ENCODER = Pattern.compile("^ V\\S{5} (\\S+) .*");

  /** The one that a command line would start, if there is one. */
  public static Optional<Ffmpeg> installed() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    Pattern separator = Pattern.compile(Pattern.quote(java.io.File.pathSeparator));
    return in(separator.splitAsStream(path).filter(it -> !it.isBlank()).map(Path::of).toList());
  }

  /** The first one in some folders. */
  static Optional<Ffmpeg> in(List<Path> folders) {
    return folders.stream()
        .filter(Path::isAbsolute) // what lies in the current folder is nobody's choice
        .flatMap(folder -> NAMES.stream().map(folder::resolve))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst()
        .map(file -> new Ffmpeg(file, encodersOf(file)));
  }

  /** Empty where it cannot be asked. */
  private static Set<String> encodersOf(Path program) {
    try {
      Process process =
          new ProcessBuilder(program.toString(), "-hide_banner", "-encoders")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      try (InputStream out = process.getInputStream();
          Stream<String> lines = new String(out.readAllBytes(), StandardCharsets.UTF_8).lines()) {
        return lines
            .map(ENCODER::matcher)
            .filter(it -> it.matches())
            .map(it -> it.group(1))
            .collect(Collectors.toUnmodifiableSet());
      }
    } catch (IOException e) {
      return Set.of();
    }
  }

  /**
   * The one that is installed, if it can make such a video.
   *
   * @throws ExportFailure if there is none, or it cannot
   */
  static Ffmpeg with(Optional<Ffmpeg> found, VideoFormat format) throws ExportFailure {
    if (found.isEmpty()) {
      throw new ExportFailure("input.export.ffmpeg.missing", format.ending());
    }
    if (!found.get().encoders.contains(format.encoder())) {
      throw new ExportFailure("input.export.ffmpeg.encoder", format.ending(), found.get().program, format.encoder());
    }
    return found.get();
  }
}
