package planted.exit.cli;

final class BadHalt {
  void stop() {
    Runtime.getRuntime().halt(1);
  }
}
