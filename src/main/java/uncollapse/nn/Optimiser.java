package uncollapse.nn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uncollapse.autograd.Gradients;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Kernels.AdamStep;
import uncollapse.autograd.Parameter;
import uncollapse.linalg.Matrix;

/**
 * Moves parameters against their gradients. What it remembers (momentum, Adam's moments) is kept per parameter and does
 * not depend on the learning rate, which is given at each step. A parameter that is not on a step's tape rests.
 */
public final class Optimiser {
  private final OptimiserSpec spec;
  private final Kernels kernels;
  private final Map<Parameter, Memory> memories = new LinkedHashMap<>();

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
    this.kernels = kernels;
    for (Parameter parameter : parameters) {
      memories.put(parameter, new Memory(parameter));
    }
  }

  public OptimiserSpec spec() {
    return spec;
  }

  /** One step with this learning rate. */
  public void step(Gradients gradients, double rate) {
    for (Memory memory : memories.values()) {
      if (gradients.has(memory.parameter)) {
        step(memory, gradients.of(memory.parameter), rate);
      }
    }
  }

  private void step(Memory memory, Matrix gradient, double rate) {
    Matrix p = memory.parameter.value();
    memory.steps++;
    switch (spec) {
      case OptimiserSpec.Sgd(double momentum, double decay) ->
          kernels.sgd(p, memory.first, gradient, rate, momentum, decay);
      case OptimiserSpec.Adam(double beta1, double beta2, double epsilon, double decay) -> {
        memory.power1 *= beta1;
        memory.power2 *= beta2;
        AdamStep step = new AdamStep(rate, beta1, beta2, epsilon, decay, 1 - memory.power1, 1 - memory.power2);
        kernels.adam(p, memory.first, memory.second, gradient, step);
      }
    }
  }

  /** Copies of everything remembered, in the order of the parameters. */
  public List<Saved> save() {
    List<Saved> saved = new ArrayList<>();
    for (Memory m : memories.values()) {
      saved.add(new Saved(m.steps, m.power1, m.power2, m.first.copy(), m.second.copy()));
    }
    return saved;
  }

  /** Takes over what {@link #save} of an optimiser of the same kind and shapes gave. */
  public void restore(List<Saved> saved) {
    int at = 0;
    for (Memory m : memories.values()) {
      Saved from = saved.get(at++);
      m.steps = from.steps();
      m.power1 = from.power1();
      m.power2 = from.power2();
      m.first.copyFrom(from.first());
      m.second.copyFrom(from.second());
    }
  }
}
