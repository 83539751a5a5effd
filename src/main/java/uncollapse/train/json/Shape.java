package uncollapse.train.json;

import java.nio.file.Path;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
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

  /** A shape of these parts. */
  static <T> Shape<T> of(
      BiFunction<Json, Spot, T> reader,
      BiFunction<T, Path, Json> writer,
      BiConsumer<String, SequencedMap<String, String>> describer) {
    return new Shape<>() {
      @Override
      public T read(Json json, Spot spot) {
        return reader.apply(json, spot);
      }

      @Override
      public Json write(T value, Path folder) {
        return writer.apply(value, folder);
      }

      @Override
      public void describe(String key, SequencedMap<String, String> out) {
        describer.accept(key, out);
      }
    };
  }

  /** The same shape with one more thing to check, where what is allowed depends on a neighbour. */
  default Shape<T> checked(Check<T> check) {
    return of(
        (json, spot) -> {
          T value = read(json, spot);
          check.accept(value, json, spot);
          return value;
        },
        this::write,
        this::describe);
  }

  /** The same shape for values that are these in another form. */
  default <U> Shape<U> as(Function<T, U> there, Function<U, T> back) {
    return of(
        (json, spot) -> there.apply(read(json, spot)),
        (value, folder) -> write(back.apply(value), folder),
        this::describe);
  }

  /** The same shape where its keys are described elsewhere, and here is said which they are. */
  default Shape<T> described(String what) {
    return of(this::read, this::write, (key, out) -> out.put(key, what));
  }

  /** Throws a {@link BadInputException} or does nothing. */
  @FunctionalInterface
  interface Check<T> {
    void accept(T value, Json json, Spot spot);
  }
}
