package uncollapse.train.json;

import java.nio.file.Path;
import java.util.SequencedMap;
import java.util.function.Function;
import uncollapse.text.BadInputException;

/** How values of one type look in JSON: reading, writing and describing them, by one table. */
public interface Shape<T> {

  /**
   * The value that {@code json} stands for.
   *
   * @throws BadInputException if it is no such value: one sentence with source, line, key and what is allowed
   */
  T read(Json json, Spot spot);

  /**
   * What reads back as an equal value.
   *
   * @param folder that names of files are made relative to
   */
  Json write(T value, Path folder);

  /** Puts, for each key at and below {@code key}, what may stand there, in English. */
  void describe(String key, SequencedMap<String, String> out);

  /** The same shape with one more thing to check, where what is allowed depends on a neighbour. */
  default Shape<T> checked(Check<T> check) {
    Shape<T> plain = this;
    return new Shape<>() {
      @Override
      public T read(Json json, Spot spot) {
        T value = plain.read(json, spot);
        check.accept(value, json, spot);
        return value;
      }

      @Override
      public Json write(T value, Path folder) {
        return plain.write(value, folder);
      }

      @Override
      public void describe(String key, SequencedMap<String, String> out) {
        plain.describe(key, out);
      }
    };
  }

  /** The same shape for values that are these in another form. */
  default <U> Shape<U> as(Function<T, U> there, Function<U, T> back) {
    Shape<T> plain = this;
    return new Shape<>() {
      @Override
      public U read(Json json, Spot spot) {
        return there.apply(plain.read(json, spot));
      }

      @Override
      public Json write(U value, Path folder) {
        return plain.write(back.apply(value), folder);
      }

      @Override
      public void describe(String key, SequencedMap<String, String> out) {
        plain.describe(key, out);
      }
    };
  }

  /** The same shape where its keys are described elsewhere, and here is said which they are. */
  default Shape<T> described(String what) {
    Shape<T> plain = this;
    return new Shape<>() {
      @Override
      public T read(Json json, Spot spot) {
        return plain.read(json, spot);
      }

      @Override
      public Json write(T value, Path folder) {
        return plain.write(value, folder);
      }

      @Override
      public void describe(String key, SequencedMap<String, String> out) {
        out.put(key, what);
      }
    };
  }

  /** Throws a {@link BadInputException} or does nothing. */
  @FunctionalInterface
  interface Check<T> {
    void accept(T value, Json json, Spot spot);
  }
}
