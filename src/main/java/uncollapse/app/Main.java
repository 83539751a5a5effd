package uncollapse.app;

/** The way in. */
public final class Main {
  public static void main(String[] args) {
    System.out.println("Uncollapse " + System.getProperty("uncollapse.home"));
  }

  private Main() {}
}
