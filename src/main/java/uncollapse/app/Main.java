package uncollapse.app;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import uncollapse.cli.Cli;
import uncollapse.text.Language;
import uncollapse.text.Words;

/** The way in. Java's own options may stand before the verb: {@code uncollapse -Duncollapse.fps=true}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    String[] verb = Arrays.stream(args).dropWhile(Main::setProperty).toArray(String[]::new);
    keepToLanguage();
    Words words = new Words(Language.of(Locale.getDefault()));
    StandardOutput output = new StandardOutput();
    PrintWriter out = new PrintWriter(output, true, beyondAscii(System.out.charset()));
    PrintWriter err = new PrintWriter(System.err, true, beyondAscii(System.err.charset()));
    int code = new Cli(words, new Desktop(), Path.of("")).execute(out, err, verb);
    out.flush();
    Optional<String> loss = output.loss();
    loss.ifPresent(why -> err.println(words.get("cli.error.lost", why)));
    System.exit(loss.isPresent() && code == 0 ? 1 : code);
  }

  /** A locale that is not installed counts as ASCII, but every terminal of today reads UTF-8, which contains it. */
  private static Charset beyondAscii(Charset charset) {
    return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
  }

  /** By then the JVM has chosen one already. */
  private static void keepToLanguage() {
    String language = System.getProperty("user.language");
    if (!language.equals(Locale.getDefault().getLanguage())) {
      Locale.setDefault(Locale.of(language, System.getProperty("user.country", "")));
    }
  }

  private static boolean setProperty(String argument) {
    if (!argument.startsWith("-D")) {
      return false;
    }
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
    if (!name.isEmpty()) {
      System.setProperty(name, equals < 0 ? "" : argument.substring(equals + 1));
    }
    return true;
  }
}
