package planted.exit.cli;

final class BadExit {
  void stop() {
    System.exit(1);
  }
}
