package uncollapse.train.json;

/** Numbers from {@code low} to {@code high}, both allowed. */
public record Range(double low, double high) {
  public Range {
    if (!(low <= high)) {
      throw new IllegalArgumentException(low + " to " + high);
    }
  }

  /** False for a NaN. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  @Override
  public String toString() {
    return JsonText.number(low) + " to " + JsonText.number(high);
  }
}
