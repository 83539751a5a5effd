package uncollapse.scene;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uncollapse.objective.Term;
import uncollapse.train.Experiment;
import uncollapse.train.Forces;
import uncollapse.train.Motion;

/**
 * Which layers are drawn.
 *
 * @param without regularisers whose forces are not
 */
public record Layers(Set<Layer> shown, Set<Term.Key> without) {
  /** Forces at the hovered point and what is quiet; no trails. */
  public static final Layers USUAL = new Layers(EnumSet.of(Layer.TASK, Layer.ELLIPSE, Layer.DENSITY), Set.of());

  public Layers {
    shown = Set.copyOf(shown);
    without = Set.copyOf(without);
  }

  public boolean has(Layer layer) {
    return shown.contains(layer);
  }

  public boolean has(Term.Key term) {
    return !without.contains(term);
  }

  /** The layers of which {@link #unusual} tells; what nobody knows any more is left out. */
  public static Layers unusual(Collection<String> names, Collection<Term.Key> terms) {
    Layers layers = USUAL;
    for (Layer layer : Layer.values()) {
      layers = names.contains(Names.id(layer)) ? layers.toggled(layer) : layers;
    }
    for (Term.Key term : Set.copyOf(terms)) {
      layers = names.contains(term.id()) ? layers.toggled(term) : layers;
    }
    return layers;
  }

  /** What is otherwise than usual, by name: layers, and regularisers whose forces are not drawn. */
  public List<String> unusual() {
    return Stream.concat(
            Stream.of(Layer.values()).filter(it -> has(it) != USUAL.has(it)).map(Names::id),
            without.stream().map(Term.Key::id).sorted())
        .toList();
  }

  /** What must be measured of a run of this experiment, for these layers. */
  public Motion.Wanted wanted(Experiment experiment, int hovered) {
    boolean any = has(Layer.TASK)
        || experiment.regularisers().stream().anyMatch(it -> Forces.actsOnFeatures(it) && has(it.key()));
    boolean forces = any && (hovered >= 0 || has(Layer.EVERYWHERE));
    return new Motion.Wanted(forces, has(Layer.TRAILS), forces ? hovered : -1);
  }

  public Layers toggled(Layer layer) {
    Set<Layer> changed = new HashSet<>(shown);
    if (!changed.remove(layer)) {
      changed.add(layer);
    }
    return new Layers(changed, without);
  }

  public Layers toggled(Term.Key term) {
    Set<Term.Key> changed = new HashSet<>(without);
    if (!changed.remove(term)) {
      changed.add(term);
    }
    return new Layers(shown, changed);
  }
}
