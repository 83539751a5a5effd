import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes the runtime image: a JDK and JavaFX linked into one runtime, the app and its libraries on the class path beside
 * it (EJML's jars share packages and JFreeChart is an automatic module: jlink takes neither).
 *
 * <p>{@code java jlink/Image.java <project> <image> <app jar> <class path>}, run by Maven with the JDK of the toolchain.
 */
final class Image {
  /** What jdeps finds, and what is only reached at run time: the kernels' module, Chinese number formats. */
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop",
          "java.management",
          "java.scripting",
          "java.sql",
          "jdk.incubator.vector",
          "jdk.localedata",
          "jdk.management",
          "jdk.unsupported",
          "javafx.controls",
          "javafx.fxml",
          "javafx.swing");

  /**
   * As in the launchers, or the caches do not fit; but for the kernels: what the module of vectors has to do with a class cannot
   * be kept, because the JVM loads that module later.
   */
  private static final List<String> LAUNCH =
      List.of(
          "-XX:+UnlockExperimentalVMOptions",
          "-XX:+EnableVectorSupport",
          "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED",
          "--enable-native-access=javafx.graphics,ALL-UNNAMED",
          "-Djava.awt.headless=true",
          "-Duncollapse.kernels=plain");

  private static final String NATIVES = "regex:.*\\.(so|dylib|dll)";
  private static final int REHEARSAL_SECONDS = 5;
  private static final int PATIENCE_SECONDS = 60;

  private final Path project;
  private final Path image;

  private Image(Path project, Path image) {
    this.project = project;
    this.image = image;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    var jars = Arrays.stream(args[3].split(File.pathSeparator)).map(Path::of).filter(Files::isRegularFile).toList();
    new Image(Path.of(args[0]), Path.of(args[1])).make(Path.of(args[2]), jars);
  }

  private void make(Path app, List<Path> jars) throws IOException, InterruptedException {
    delete(image);
    List<Path> javaFx = jars.stream().filter(Image::isJavaFx).toList();
    link(javaFx);
    for (Path jar : javaFx) {
      natives(jar, image.resolve("runtime"));
    }
    Path lib = Files.createDirectories(image.resolve("lib"));
    Files.copy(app, lib.resolve("uncollapse.jar"));
    for (Path jar : jars) {
      if (!isJavaFx(jar)) {
        Files.copy(jar, lib.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    fonts(image.resolve("runtime/lib"));
    copy(project.resolve("samples"), image.resolve("samples"));
    copy(project.resolve("jlink/bin"), image.resolve("bin"));
    image.resolve("bin/uncollapse").toFile().setExecutable(true, false);
    Files.copy(project.resolve("LICENSE"), image.resolve("LICENSE"));
    rehearse(lib);
  }

  /**
   * Opens the window for a moment, in memory, so that the JVM learns which classes a start needs and keeps them ready in a
   * cache; and makes a short film, so that it learns what verbs need, and what of it is hot.
   */
  private void rehearse(Path lib) throws IOException, InterruptedException {
    rehearse(lib, "window", List.of("-Dglass.platform=Headless", "-Dprism.order=sw"), List.of());
    Path film = project.resolve("target/rehearsal");
    List<String> render = List.of("render", "un-collapse", "-o", film + File.separator, "--size=1920x1080", "--steps=0:118:2");
    rehearse(lib, "verbs", List.of("-XX:+UseSerialGC"), render);
    delete(film);
  }

  /** Without the cache, or with one that does not fit, the app only starts more slowly: a failure here is none. */
  private void rehearse(Path lib, String name, List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    Path cache = lib.resolve(name + ".aot");
    List<String> command = new ArrayList<>();
    command.add(image.resolve("runtime/bin/java").toString());
    command.add("-XX:AOTCacheOutput=" + cache);
    command.addAll(LAUNCH);
    command.addAll(options);
    command.addAll(List.of("-jar", lib.resolve("uncollapse.jar").toString()));
    command.addAll(arguments);
    Process app =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(project.resolve("target/rehearsal-" + name + ".log").toFile())
            .start();
    if (!app.waitFor(REHEARSAL_SECONDS, TimeUnit.SECONDS) && arguments.isEmpty()) {
      app.destroy(); // ends as if the user had asked for it, which is when the cache is written
    }
    if (!app.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      app.destroyForcibly();
      Files.deleteIfExists(cache);
    }
  }

  private void link(List<Path> javaFx) {
    String modulePath = String.join(File.pathSeparator, javaFx.stream().map(Path::toString).toList());
    int status =
        ToolProvider.findFirst("jlink")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--module-path=" + modulePath,
                "--add-modules=" + String.join(",", MODULES),
                "--include-locales=en,zh",
                "--exclude-resources=" + NATIVES,
                "--strip-java-debug-attributes", // --strip-debug would want objcopy, which only compilers bring
                "--no-header-files",
                "--no-man-pages",
                "--compress=zip-6",
                "--output=" + image.resolve("runtime"));
    if (status != 0) {
      throw new IllegalStateException("jlink failed with exit code " + status);
    }
  }

  /** JavaFX's jars hold its native libraries as resources and would unpack them into the user's home at each start. */
  private static void natives(Path jar, Path runtime) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar); Stream<Path> found = Files.list(files.getPath("/"))) {
      PathMatcher isNative = files.getPathMatcher(NATIVES);
      for (Path library : (Iterable<Path>) found.filter(isNative::matches)::iterator) {
        String folder = library.toString().endsWith(".dll") ? "bin" : "lib";
        Files.copy(library, runtime.resolve(folder).resolve(library.getFileName().toString()));
      }
    }
  }

  /** For machines without fontconfig or fonts: places where both toolkits look by themselves. */
  private void fonts(Path lib) throws IOException {
    copy(project.resolve("fxml/uncollapse/fonts"), lib.resolve("fonts"));
    Path settings = project.resolve("jlink/fonts");
    for (String javaFx : List.of("allfonts.properties", "logicalfonts.properties")) {
      Files.copy(settings.resolve(javaFx), lib.resolve("fonts").resolve(javaFx));
    }
    String java2d = Files.readString(settings.resolve("fontconfig.properties"));
    Files.writeString(lib.resolve("fontconfig.properties"), java2d.replace("@fonts@", "$JRE_LIB_FONTS"));
  }

  private static boolean isJavaFx(Path jar) {
    return jar.getFileName().toString().startsWith("javafx-");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(path);
        }
      }
    }
  }
}
