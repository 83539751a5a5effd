package uncollapse.export;

import java.util.List;

/** What videos can be made, and by what. */
public enum VideoFormat {
  MP4("mp4", "libx264"),
  WEBM("webm", "libvpx-vp9");

  private final String ending;
  private final String encoder;

  VideoFormat(String ending, String encoder) {
    this.ending = ending;
    this.encoder = encoder;
  }

  /** Of its files, without a dot; ffmpeg's name for the container. */
  public String ending() {
    return ending;
  }

  /** ffmpeg's name for it. */
  public String encoder() {
    return encoder;
  }

  /** How: thin lines stay clean, at sizes that can be sent around. */
  List<String> options() {
    return switch (this) {
      case MP4 -> List.of("-preset", "medium", "-crf", "18", "-movflags", "+faststart");
      case WEBM ->
          List.of("-crf", "24", "-b:v", "0", "-deadline", "good", "-cpu-used", "4", "-row-mt", "1", "-tile-columns", "2");
    };
  }
}
