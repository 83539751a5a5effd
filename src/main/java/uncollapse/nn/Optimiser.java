package uncollapse.nn;

import java.util.ArrayList;
import java.util.List;
import uncollapse.autograd.Gradients;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Parameter;
import uncollapse.linalg.Matrix;

/**
 * Moves parameters against their gradients. What it remembers (momentum, Adam's moments) is kept per parameter and does
 * not depend on the learning rate, which is given at each step. A parameter that is not on a step's tape rests.
 */
public final class Optimiser {
  private final OptimiserSpec spec;
  private final Rule rule;
  private final Memory[] memories;

  /** How one parameter moves. */
  private interface Rule {
    void move(Memory memory, Matrix gradient, double rate);
  }

  /** What is remembered about one parameter: its steps so far and the moments, in its shape. */
  private static final class Memory {
    final Parameter parameter;
    final Matrix first;
    final Matrix second;
    long steps;

    /** β₁ and β₂ to the power of {@code steps}, by multiplication: the same bits on every machine. */
    double power1 = 1;

    double power2 = 1;

    Memory(Parameter parameter) {
      this.parameter = parameter;
      first = new Matrix(parameter.value().rows(), parameter.value().cols());
      second = new Matrix(parameter.value().rows(), parameter.value().cols());
    }
  }

  /**
   * A copy of what an optimiser remembers about one parameter.
   *
   * @param first SGD's velocity or Adam's first moment
   * @param second Adam's second moment; 0 for SGD
   */
  public record Saved(long steps, double power1, double power2, Matrix first, Matrix second) {}

  public Optimiser(OptimiserSpec spec, List<Parameter> parameters, Kernels kernels) {
    this.spec = spec;
    memories = parameters.stream().map(Memory::new).toArray(Memory[]::new);
    rule =
        switch (spec) {
          case OptimiserSpec.Sgd sgd -> sgd(kernels, sgd);
          case OptimiserSpec.Adam adam -> adam(kernels, adam);
        };
  }

  private static Rule sgd(Kernels kernels, OptimiserSpec.Sgd spec) {
    return (memory, gradient, rate) ->
        kernels.sgd(memory.parameter.value(), memory.first, gradient, rate, spec.momentum());
  }

  private static Rule adam(Kernels kernels, OptimiserSpec.Adam spec) {
    Kernels.Adam adam = new Kernels.Adam(spec.beta1(), spec.beta2(), spec.epsilon());
    return (memory, gradient, rate) -> {
      memory.power1 *= spec.beta1();
      memory.power2 *= spec.beta2();
      kernels.adam(
          memory.parameter.value(),
          memory.first,
          memory.second,
          gradient,
          rate,
          adam,
          1 - memory.power1,
          1 - memory.power2);
    };
  }

  public OptimiserSpec spec() {
    return spec;
  }

  /** One step with this learning rate. */
  public void step(Gradients gradients, double rate) {
    for (Memory memory : memories) {
      if (gradients.has(memory.parameter)) {
        memory.steps++;
        rule.move(memory, gradients.of(memory.parameter), rate);
      }
    }
  }

  /** Copies of everything remembered, in the order of the parameters. */
  public List<Saved> save() {
    List<Saved> saved = new ArrayList<>();
    for (Memory m : memories) {
      saved.add(new Saved(m.steps, m.power1, m.power2, m.first.copy(), spec.keepsSquares() ? m.second.copy() : m.second));
    }
    return saved;
  }

  /** Takes over what {@link #save} of an optimiser of the same kind and shapes gave. */
  public void restore(List<Saved> saved) {
    for (int i = 0; i < memories.length; i++) {
      Memory m = memories[i];
      Saved from = saved.get(i);
      m.steps = from.steps();
      m.power1 = from.power1();
      m.power2 = from.power2();
      m.first.copyFrom(from.first());
      m.second.copyFrom(from.second());
    }
  }
}
