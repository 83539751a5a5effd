package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.Test;
import uncollapse.nn.NetworkSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;
import uncollapse.train.Command;
import uncollapse.train.Pace;

/** Regularisers are put in, moved, weighed and taken out in the window, and the engine follows while it trains. */
class RegularisersTest extends WindowFixture {
  @Test
  void whatIsAddedDraggedAndRemovedIsWhatTheEngineHas() throws InterruptedException {
    Fx.run(() -> open.run.paceProperty().set(new Pace.FlatOut()));
    Fx.run(open.run::play);
    add("VICReg variance");
    Fx.await("two terms", () -> terms().size() == 2 && open.node("#weight-2").isManaged());
    assertThat(terms().get(1)).isEqualTo(new Term(new Regulariser.VicVariance(1e-4), 1, Place.EMBEDDING));
    assertThat(open.node("#knob-GAMMA").isManaged()).isTrue();
    Fx.await("a step with both", () -> losses().equals(List.of("svmax-bounded", "vicreg-variance")));

    Open.drag(open.find("#weight-2 .slider", Slider.class), KnobScale.WEIGHT.position(1), KnobScale.WEIGHT.position(10));
    Fx.await("λ₂ = 10: near a tick means the tick", () -> terms().get(1).weight() == 10);
    assertThat(terms().getFirst().weight()).isZero();

    place(2, Place.HIDDEN_2);
    Fx.await("on a hidden layer", () -> terms().get(1).on() == Place.HIDDEN_2);
    assertThat(terms().get(1).weight()).isEqualTo(10);
    Fx.await("a step there", () -> losses().equals(List.of("svmax-bounded", "vicreg-variance@hidden-2")));

    Fx.run(open.find("#regulariser-1 .remove", Button.class)::fire);
    Fx.await("one term", () -> terms().size() == 1 && !open.node("#weight-2").isManaged());
    assertThat(terms().getFirst().regulariser()).isInstanceOf(Regulariser.VicVariance.class);
    Fx.run(open.find("#regulariser-1 .remove", Button.class)::fire);
    Fx.await("none", () -> terms().isEmpty() && !open.node("#weight-1").isManaged());
    assertThat(open.snapshot().run()).as("none of this restarts").isZero();
  }

  @Test
  void oneRegulariserStandsAtAPlaceOnce() throws InterruptedException {
    add("SVMax, bounded");
    Fx.await("the next place", () -> terms().size() == 2);
    assertThat(terms()).extracting(Term::on).containsExactly(Place.EMBEDDING, Place.OUTPUT);
    List<?> places = Fx.get(() -> List.copyOf(((ComboBox<?>) open.node("#regulariser-2 .place")).getItems()));
    assertThat(places).isEqualTo(List.of(Place.OUTPUT, Place.HIDDEN_1, Place.HIDDEN_2, Place.ALL_HIDDEN));
    for (int more = 0; more < 3; more++) {
      int now = terms().size();
      add("SVMax, bounded");
      Fx.await("another one", () -> terms().size() == now + 1);
    }
    assertThat(item("SVMax, bounded (no place left)").isDisable()).isTrue();
  }

  @Test
  void whatNeedsTwoViewsIsOfferedWhereThereAreTwo() throws InterruptedException {
    assertThat(item("VICReg invariance (needs two views)").isDisable()).isTrue();
    Fx.run(() -> open.run.send(new Command.SetTask(new TaskLoss.TwoViewInvariance())));
    Fx.await("it is offered", () -> open.run.experiment().task() instanceof TaskLoss.TwoViewInvariance);
    add("VICReg invariance");
    Fx.await("it is there", () -> terms().size() == 2);

    Fx.run(() -> this.<TaskLoss>box("#task").setValue(new TaskLoss.Contrastive()));
    Fx.await("refused", () -> open.notices.faultProperty().get().isPresent());
    Fx.await("the picker says what holds", () -> box("#task").getValue() instanceof TaskLoss.TwoViewInvariance);
    assertThat(open.run.experiment().task()).isInstanceOf(TaskLoss.TwoViewInvariance.class);
  }

  @Test
  void aPresetSetsTaskWeightsAndRegularisersAtOnce() throws InterruptedException {
    add("VICReg: two views × 25, variance × 25, covariance × 1");
    Fx.await("25 / 25 / 1", () -> open.run.experiment().knobs().get(Knob.TASK_WEIGHT) == 25);
    assertThat(open.run.experiment().task()).isInstanceOf(TaskLoss.TwoViewInvariance.class);
    assertThat(terms()).extracting(Term::weight).containsExactly(25.0, 1.0);
    Fx.run(open.run::step);
    Fx.await("a step", () -> losses().equals(List.of("vicreg-variance", "vicreg-covariance")));
  }

  @Test
  void aLayerThatARegulariserStandsOnCannotBeTakenAway() throws InterruptedException {
    place(1, Place.HIDDEN_2);
    Fx.await("on the second layer", () -> terms().getFirst().on() == Place.HIDDEN_2);
    NetworkSpec before = open.run.experiment().network();
    Fx.run(() -> this.<Integer>box("#layers").setValue(1));
    Fx.await("refused", () -> open.notices.faultProperty().get().isPresent());
    Fx.await("the picker says what holds", () -> box("#layers").getValue().equals(2));
    assertThat(open.run.experiment().network()).isEqualTo(before);
  }

  @Test
  void aTaskThatTakesAnotherMarginSaysSoBesideIt() throws InterruptedException {
    Fx.run(() -> this.<TaskLoss>box("#task").setValue(new TaskLoss.Contrastive()));
    Fx.await("margin 1", () -> open.run.experiment().knobs().get(Knob.MARGIN) == 1);
    Fx.await("it says so", () -> open.node("#knob-MARGIN .was").toString().contains("was 0.2"));
  }

  private List<Term> terms() {
    return open.run.experiment().regularisers();
  }

  private List<String> losses() {
    var losses = open.snapshot().losses();
    return losses == null ? List.of() : losses.terms().stream().map(it -> it.term().key().id()).toList();
  }

  private MenuItem item(String text) throws InterruptedException {
    MenuButton menu = open.find(".regularisers .menu-button", MenuButton.class);
    return Fx.get(() -> menu.getItems().stream().filter(it -> text.equals(it.getText())).findFirst().orElseThrow());
  }

  private void add(String text) throws InterruptedException {
    MenuItem item = item(text);
    assertThat(item.isDisable()).isFalse();
    Fx.run(item::fire);
  }

  private void place(int row, Place place) throws InterruptedException {
    Fx.run(() -> this.<Place>box("#regulariser-" + row + " .place").setValue(place));
  }

  @SuppressWarnings("unchecked")
  private <T> ComboBox<T> box(String selector) {
    return (ComboBox<T>) open.node(selector);
  }
}
