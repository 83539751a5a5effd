package planted.exit.app;

final class Main {
  void stop() {
    System.exit(0);
  }
}
