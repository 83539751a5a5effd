package planted.threads.train;

final class BadVirtual {
  Thread run() {
    return Thread.startVirtualThread(() -> {});
  }
}
