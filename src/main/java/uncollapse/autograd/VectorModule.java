package uncollapse.autograd;

import java.lang.reflect.InvocationTargetException;

/**
 * The JDK's module of vectors. It incubates: a JVM that starts with it warns, and starts more slowly. The launchers therefore
 * start one without, which is given the right to load the module once kernels want it. Why so: decision 14.
 */
final class VectorModule {
  private static final String NAME = "jdk.incubator.vector";

  static final boolean IS_THERE = ModuleLayer.boot().findModule(NAME).isPresent() || isLoaded();

  private VectorModule() {}

  /** As the JDK loads its own agents' modules; false where the JVM has not been given the right to, or knows no such way. */
  private static boolean isLoaded() {
    try {
      Class.forName("jdk.internal.module.Modules").getMethod("loadModule", String.class).invoke(null, NAME);
      return true;
    } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return false; // and plain loops do the work
    }
  }
}
