package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import uncollapse.data.DataSpec;
import uncollapse.data.PointSource;
import uncollapse.objective.Term;
import uncollapse.scene.Layer;
import uncollapse.scene.Layers;
import uncollapse.store.Session;
import uncollapse.train.Recording;
import uncollapse.train.RunFile;
import uncollapse.train.Samples;
import uncollapse.train.SavedRun;
import uncollapse.train.Side;
import uncollapse.train.Weights;

/** What a window was at is there at the next start. */
class SessionsTest extends FilesFixture {
  @Test
  void theSessionIsThereAtTheNextStart() throws Exception {
    run(25);
    Fx.run(() -> open.look.turn(open.look.view().turned(0.75, -0.25)));
    Fx.run(() -> open.run.paceProperty().set(Speed.POSITIONS.getLast()));
    List<Weights> weights = weights(open);
    open.close();
    Open next = Open.window("needle", folder.resolve("config"));
    Fx.run(next.window::restore);
    Fx.await("it is back", () -> next.snapshot().step() == 25);
    assertThat(weights(next)).isEqualTo(weights);
    assertThat(next.loop.playing()).isFalse();
    Fx.await("looked at as before", () -> next.look.view().yaw() == 0.75 && next.look.view().pitch() == -0.25);
    assertThat(next.run.paceProperty().get()).isEqualTo(Speed.POSITIONS.getLast());
    next.close();
    open = Open.window("needle", folder.resolve("config"));
    check("restore", false);
    Fx.run(open.window::restore);
    Fx.await("a fresh start, as is wanted", () -> open.snapshot().experiment().equals(Samples.load("needle")) && open.loop.playing());
  }

  @Test
  void theChosenSideAndWhatIsDrawnAreThereAtTheNextStart() throws Exception {
    run(5);
    for (Side side : List.of(Side.A, Side.B)) {
      if (!open.run.lab().compares()) {
        Fx.run(open.find("#compare", ToggleButton.class)::fire);
        Fx.await("two", () -> open.run.lab().compares());
      }
      Fx.run(() -> open.run.choose(side));
      Term.Key svMax = open.run.experiment().regularisers().getFirst().key();
      Layers drawn = Layers.USUAL.toggled(Layer.TRAILS).toggled(side == Side.A ? Layer.TASK : Layer.DENSITY).toggled(svMax);
      Fx.run(() -> open.look.viewProperty().set(open.look.view().with(drawn)));
      open.close();
      open = Open.window("needle", folder.resolve("config"));
      Fx.run(open.window::restore);
      Fx.await("both are back", () -> open.run.lab().compares() && !open.run.opening());
      Fx.await("side " + side, () -> open.run.side() == side);
      Fx.await("its layers", () -> open.look.view().layers().equals(drawn));
      Fx.frames(8);
      assertThat(Fx.get(open.run::side)).as("and it stays").isEqualTo(side);
    }
  }

  @Test
  void aSessionThatCannotBeRunIsOfferedAsAFile() throws Exception {
    Path points = folder.resolve("points.csv");
    var own = Samples.load("needle").withData(new DataSpec(new PointSource.CsvPoints(points, 2), 100, 50, List.of()));
    Recording recording = new Recording(own, List.of(), 10, true);
    open.store.keep(new Session(new RunFile(SavedRun.of(recording), Optional.empty()), 0, Session.Angle.BEST, Side.B, List.of()));
    Fx.run(open.window::restore);
    Fx.await("another start", () -> open.snapshot().step() > 2);
    Fx.await("the reason", () -> sentence().contains("points.csv does not exist"));
    Label offer = open.find("#offerText", Label.class);
    Fx.await("an offer", () -> offer.isVisible() && offer.getText().contains("kept in a file"));
    Path kept = folder.resolve("config").resolve("last-session.uncollapse.json");
    assertThat(RunFile.read(kept).a().recording()).isEqualTo(recording);
    Files.writeString(points, "x,y,label\n" + "1,2,a\n2,1,b\n3,3,a\n4,1,b\n".repeat(40));
    Fx.run(open.find("#accept", Button.class)::fire);
    Fx.await("once the points are back", () -> open.snapshot().step() == 10 && !open.loop.playing());
  }
}
