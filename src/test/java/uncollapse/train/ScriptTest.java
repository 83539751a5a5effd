package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uncollapse.data.PointSource;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;
import uncollapse.text.BadInputException;

/** Settings and moves as scripts write them do what the same files and commands do. */
class ScriptTest {
  private static Experiment set(String... assignments) {
    return of(assignments).of(new Recording(Runs.SMALL, List.of(), 20, true)).start();
  }

  private static Script of(String... assignments) {
    return new Script(Stream.of(assignments).map(text -> Assignment.parse("--set " + text, text)).toList(), List.of());
  }

  private static Recording at(String... moves) {
    return new Script(List.of(), Stream.of(moves).map(text -> Script.Move.parse("--at " + text, text)).toList())
        .of(new Recording(Runs.SMALL, List.of(new Recording.Entry(4, new Command.SetKnob(Knob.GAMMA, 2))), 20, true));
  }

  @Test
  void everyKeyCanBeSet() {
    assertThat(set("knobs.learningRate=0.1")).isEqualTo(Runs.SMALL.withKnob(Knob.LEARNING_RATE, 0.1));
    assertThat(set("seed=9")).isEqualTo(Runs.SMALL.withSeed(9));
    assertThat(set("regularisers.1.weight=1")).isEqualTo(Runs.SMALL.withWeight(0, 1));
    assertThat(set("network.d=3", "network.hidden=[4, 4]").network().hidden()).containsExactly(4, 4);
    assertThat(set("optimiser=adam").optimiser()).isEqualTo(new OptimiserSpec.Adam(0.9, 0.999, 1e-8));
    assertThat(set("task=n-pair").task()).isEqualTo(new TaskLoss.NPair());
    assertThat(set("data.source={\"type\": \"moons\", \"noise\": 0.1}").data().source())
        .isEqualTo(new PointSource.Moons(0.1));
    assertThat(set("regularisers.2={\"type\": \"weight-decay\", \"weight\": 2}").regularisers())
        .containsExactly(
            Runs.SMALL.regularisers().getFirst(), new Term(new Regulariser.WeightDecay(), 2, Place.EMBEDDING));
    assertThat(set("title.en=A = b")).extracting(it -> it.title().en()).isEqualTo("A = b");
  }

  @Test
  void movesAreTheCommandsOfAWindowInTheOrderOfTheirSteps() {
    assertThat(at("9:batch=20", "2:regularisers.1.weight=1", "4:knobs.gamma=3", "9:task=n-pair").entries())
        .containsExactly(
            new Recording.Entry(2, new Command.SetWeight(0, 1)),
            new Recording.Entry(4, new Command.SetKnob(Knob.GAMMA, 2)),
            new Recording.Entry(4, new Command.SetKnob(Knob.GAMMA, 3)),
            new Recording.Entry(9, new Command.SetBatch(20)),
            new Recording.Entry(9, new Command.SetTask(new TaskLoss.NPair())));
    assertThat(at("3:regularisers=[]", "3:optimiser.momentum=0.5").entries())
        .contains(
            new Recording.Entry(3, new Command.SetTerms(List.of())),
            new Recording.Entry(3, new Command.SetOptimiser(new OptimiserSpec.Sgd(0.5))));
  }

  @Test
  void aScriptedRunIsTheSameAsOneThatIsDoneByHand() {
    Trainer byHand = new Trainer(Runs.SMALL);
    byHand.advanceTo(4);
    byHand.apply(new Command.SetKnob(Knob.GAMMA, 2));
    byHand.advanceTo(7);
    byHand.apply(new Command.SetWeight(0, 0));
    byHand.advanceTo(20);
    assertThat(Runs.weights(at("7:regularisers.1.weight=0").replay())).isEqualTo(Runs.weights(byHand));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "nothing; --set nothing: this is not a setting; write a key",
    "=3; not a setting",
    "a..b=3; is not a setting",
    "network.q=3; --set network.q=3: “network.q” is not a key",
    "optimiser={type: adam}; --set optimiser={type: adam}: the value begins like JSON and is none",
    "network.hidden=[4, x]; is none",
    "seed=seven; must be a whole number",
    "knobs.learningRate=1e9; must be a number from",
    "regularisers.0.weight=1; no place in a list of 1",
    "regularisers.3={}; no place in a list of 1",
    "seed.a=1; must be an object",
    "task=x; --set task=x: “task.type” must be one of",
  })
  void whatCannotBeSetGetsOneSentence(String text, String said) {
    assertThatThrownBy(() -> set(text)).isInstanceOf(BadInputException.class)
        .hasMessageContaining(said).hasMessageNotContaining("line");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "batch=20; --at batch=20: this is not a move",
    "-1:batch=20; is not a move",
    "5:seed=3; --at 5:seed=3: “seed” cannot change while a run goes on",
    "5:network.d=3; cannot change while a run goes on",
    "20:batch=20; --at 20:batch=20: this comes too late, as the run ends after 20",
    "5:regularisers.2.weight=1; no place in a list of 1",
    "5:batch=7; --at 5:batch=7: “batch” must be an even number",
  })
  void whatCannotBeMovedGetsOneSentence(String text, String said) {
    assertThatThrownBy(() -> at(text)).isInstanceOf(BadInputException.class)
        .hasMessageContaining(said).hasMessageNotContaining("line");
  }
}
