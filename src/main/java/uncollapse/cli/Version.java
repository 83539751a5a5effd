package uncollapse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote beside the words. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/uncollapse/version.properties")) {
      build.load(Objects.requireNonNull(in));
    }
    return new String[] {"Uncollapse " + build.getProperty("version") + " (Java " + Runtime.version() + ")"};
  }
}
