package uncollapse.app;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * At each start the JVM warns that the Vector API is incubating, and there is no option against it. So the launcher starts
 * the JVM with standard error put aside under another number, and here it is put back.
 */
final class StandardError {
  private static final int STANDARD_ERROR = 2;

  private StandardError() {}

  @SuppressWarnings("restricted") // dup2 is given two numbers
  static void putBack() {
    Integer aside = Integer.getInteger("uncollapse.stderr");
    if (aside == null) {
      return;
    }
    Linker linker = Linker.nativeLinker();
    MethodHandle dup2 =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("dup2"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    try {
      int done = (int) dup2.invokeExact((int) aside, STANDARD_ERROR);
      if (done != STANDARD_ERROR) {
        throw new IllegalStateException("no standard error at " + aside);
      }
    } catch (Throwable e) { // what a method handle declares
      throw new IllegalStateException(e);
    }
  }
}
