package uncollapse.ui;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A window for each test. */
abstract class WindowFixture {
  Open open;

  /** What is opened. */
  Open window() throws InterruptedException {
    return Open.window("un-collapse");
  }

  @BeforeEach
  final void open() throws InterruptedException {
    open = window();
  }

  @AfterEach
  final void close() throws InterruptedException {
    open.close();
  }
}
