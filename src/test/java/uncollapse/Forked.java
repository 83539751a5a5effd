package uncollapse;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM of a test's own, with the tests' class path: to be killed, interrupted or starved. */
public final class Forked {
  /** What the build tells the tests about fonts. */
  private static final List<String> HANDED_DOWN = List.of("sun.awt.fontconfig", "prism.fontdir");

  /** How the launchers start one: without the module of vectors, but with the right to load it. */
  public static final List<String> VECTORS_WHEN_WANTED =
      List.of(
          "-XX:+UnlockExperimentalVMOptions",
          "-XX:+EnableVectorSupport",
          "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED");

  private Forked() {}

  /** Its command line. */
  public static List<String> java(Class<?> main, String... args) {
    String path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(it -> Path.of(it).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "-Xlog:disable",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true"));
    for (String name : HANDED_DOWN) {
      if (System.getProperty(name) != null) {
        command.add("-D" + name + "=" + System.getProperty(name));
      }
    }
    return Stream.concat(Stream.concat(command.stream(), Stream.of("-cp", path, main.getName())), Stream.of(args)).toList();
  }
}
