package planted.threads.train;

final class TrainingLoop {
  void run() {
    new Thread(() -> {}).start();
  }
}
