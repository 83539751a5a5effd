package planted.threads.train;

final class BadThread {
  void run() {
    new Thread(() -> {}).start();
  }
}
