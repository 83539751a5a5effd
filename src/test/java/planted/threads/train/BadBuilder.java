package planted.threads.train;

final class BadBuilder {
  Thread run() {
    return Thread.ofPlatform().unstarted(() -> {});
  }
}
