package uncollapse.export;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The program that makes videos, where it is installed.
 *
 * @param program its file
 */
public record Ffmpeg(Path program) {
  private static final List<String> NAMES = List.of("ffmpeg", "ffmpeg.exe");

  /** The one that a command line would start, if there is one. */
  public static Optional<Ffmpeg> installed() {
    List<Path> folders = new ArrayList<>();
    for (String folder : Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1)) {
      if (!folder.isBlank()) {
        folders.add(Path.of(folder));
      }
    }
    return in(folders);
  }

  /** The first one in some folders. */
  static Optional<Ffmpeg> in(List<Path> folders) {
    for (Path folder : folders) {
      for (String name : NAMES) {
        Path file = folder.resolve(name);
        // what lies in the current folder is nobody's choice
        if (folder.isAbsolute() && Files.isRegularFile(file) && Files.isExecutable(file)) {
          return Optional.of(new Ffmpeg(file));
        }
      }
    }
    return Optional.empty();
  }

  /** What it can make; it is asked, which takes a tenth of a second. Empty where it cannot be asked. */
  public Set<VideoFormat> formats() {
    Set<VideoFormat> formats = EnumSet.noneOf(VideoFormat.class);
    try {
      Process process =
          new ProcessBuilder(program.toString(), "-hide_banner", "-encoders")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          String[] words = line.strip().split(" +"); // a V and five more letters, and the encoder's name
          for (VideoFormat format : VideoFormat.values()) {
            if (words.length > 2 && words[0].matches("V\\S{5}") && words[1].equals(format.encoder())) {
              formats.add(format);
            }
          }
        }
      }
      return formats;
    } catch (IOException e) {
      return Set.of();
    }
  }

  /** The failure to make such a video for want of its encoder. */
  ExportFailure lacks(VideoFormat format) {
    return new ExportFailure("input.export.ffmpeg.encoder", format.ending(), program, format.encoder());
  }
}
