package uncollapse.measure;

import java.util.OptionalDouble;

/**
 * How well the classes of an embedding stand apart; each measure between 0 and 1, empty where it is not defined.
 *
 * @param classes how many there are among the rows that were asked
 * @param nmi of k-means clusters, k the number of classes ({@link KMeans}, {@link Clustering#nmi}); empty above
 *     {@value Measuring#MOST_CLASSES} classes, as is {@code linearProbe}
 */
public record Scores(int classes, Neighbours neighbours, OptionalDouble nmi, OptionalDouble linearProbe) {}
