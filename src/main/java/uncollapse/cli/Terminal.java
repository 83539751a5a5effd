package uncollapse.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/**
 * What standard error is connected to.
 *
 * @param isThere whether that is a terminal, on which a line can be drawn again; else a file or another program
 * @param knowsEscapes whether it takes the control sequences of terminals
 */
record Terminal(boolean isThere, boolean knowsEscapes) {
  private static final int STANDARD_ERROR = 2;
  private static final int WIDTH = 79;

  private static final String NO_WRAP = "\033[?7l";
  private static final String WRAP = "\033[?7h";
  private static final String CLEAR = "\033[K";

  /** Of this process. */
  static Terminal ofThisProcess() {
    String kind = System.getenv("TERM");
    return new Terminal(isTerminal(), kind != null && !kind.equals("dumb"));
  }

  /** Java's Console tells of standard input and output alone. */
  @SuppressWarnings("restricted") // isatty is given a number
  private static boolean isTerminal() {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> isatty = linker.defaultLookup().find("isatty").or(() -> linker.defaultLookup().find("_isatty"));
    try {
      return isatty.isPresent()
          && (int)
                  linker
                      .downcallHandle(isatty.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                      .invokeExact(STANDARD_ERROR)
              != 0;
    } catch (Throwable e) { // what a method handle declares
      throw new IllegalStateException(e);
    }
  }

  /** The text in place of the last one on the line, cut off where the terminal ends. */
  String again(String text) {
    return knowsEscapes
        ? "\r" + NO_WRAP + text + CLEAR + WRAP
        : "\r" + Columns.pad(text, WIDTH);
  }
}
