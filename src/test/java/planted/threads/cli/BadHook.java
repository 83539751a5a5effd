package planted.threads.cli;

final class BadHook {
  Thread hook() {
    return new Thread(() -> {});
  }
}
