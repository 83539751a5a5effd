package uncollapse.ui;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How long a test waits before it says that something does not come: a minute in which this process could work. While a
 * machine is busy with something else a minute may pass with nothing done.
 */
final class Patience {
  private static final double SECONDS = 60;

  /** Of all its threads together: far more than anything that is awaited takes. */
  private static final double OWN_SECONDS = 20;

  /** What hangs takes no time of its own. */
  private static final double MOST_SECONDS = 300;

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final long begun = System.nanoTime();
  private final long own = SYSTEM.getProcessCpuTime();

  boolean isOver() {
    double seconds = (System.nanoTime() - begun) * 1e-9;
    return seconds > SECONDS && ((SYSTEM.getProcessCpuTime() - own) * 1e-9 > OWN_SECONDS || seconds > MOST_SECONDS);
  }
}
