package uncollapse.ui;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.PauseTransition;
import javafx.concurrent.ScheduledService;
import javafx.concurrent.Task;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import uncollapse.objective.Term;
import uncollapse.scene.Figures;
import uncollapse.scene.Layers;
import uncollapse.scene.View;
import uncollapse.store.Session;
import uncollapse.store.Store;
import uncollapse.train.Experiment;
import uncollapse.train.LabView;
import uncollapse.train.RunFile;
import uncollapse.train.Side;

/** Keeps what the window is at while it is open, and brings it back at the next start. */
final class Sessions {
  /** A crash costs no more than this. */
  static final Duration PERIOD = Duration.seconds(30);

  /** So long a restored run is watched to see how long it will take in all. */
  private static final Duration TRIAL = Duration.seconds(1.5);

  /** A user waits for so long at a start, seconds. */
  private static final double PATIENCE = 10;

  private static final int LAST_WORDS_SECONDS = 5;

  private final RunModel run;
  private final Look look;
  private final Store store;
  private final Offers offers;
  private final FileActions files;
  private final Experiment first;
  private @Nullable Kept kept;

  /** What tells whether anything has changed since it was kept. */
  private record Kept(Document.Mark run, int speed, Session.Angle view, Side side, List<String> layers) {}

  /** JavaFX's own worker thread: it reads nothing that the window or the training thread writes. */
  private final ScheduledService<Boolean> keeper =
      new ScheduledService<>() {
        @Override
        protected Task<Boolean> createTask() {
          Kept now = now();
          boolean due = due(now);
          return new Task<>() {
            @Override
            protected Boolean call() {
              return due && keep(now);
            }
          };
        }
      };

  Sessions(RunModel run, Look look, Store store, Offers offers, FileActions files) {
    this.run = run;
    this.look = look;
    this.store = store;
    this.offers = offers;
    this.files = files;
    this.first = run.experiment();
    keeper.setDelay(PERIOD);
    keeper.setPeriod(PERIOD);
    keeper.setRestartOnFailure(true);
  }

  /** From now on the session is kept every half minute, when it has changed. */
  void start() {
    keeper.start();
  }

  /** Keeps it for the last time. */
  void close() {
    keeper.cancel();
    Kept now = now();
    if (due(now)) {
      keep(now);
    }
  }

  private boolean due(Kept now) {
    return !run.opening() && !now.equals(kept) && store.preferences().restore();
  }

  private Kept now() {
    View view = look.view();
    Session.Angle angle = look.turned() ? new Session.Angle(true, view.yaw(), view.pitch()) : Session.Angle.BEST;
    LabView lab = run.lab();
    Side side = lab.compares() ? run.side() : Side.B;
    return new Kept(Document.Mark.of(lab), Speed.position(run.paceProperty().get()), angle, side, view.layers().unusual());
  }

  private boolean keep(Kept now) {
    CompletableFuture<RunFile> told = new CompletableFuture<>();
    run.ask(lab -> told.complete(RunFile.of(lab, false)));
    try {
      RunFile content = told.get(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
      store.keep(new Session(content, now.speed, now.view, now.side, now.layers));
      kept = now;
      return true;
    } catch (TimeoutException e) {
      return false; // a step that long; the session of half a minute ago stands
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Brings the last session back, paused where it was, unless there is none or it is not wanted; else begins anew. */
  void restore() {
    if (store.preferences().restore()) {
      store.session().ifPresentOrElse(this::restore, run::begin);
    } else {
      run.begin();
    }
  }

  private void restore(Session session) {
    long start = System.nanoTime();
    new Opener(run, () -> takeUp(session, start), () -> beginAnew(session, "ui.session.failed")).open(session.run());
  }

  private void takeUp(Session session, long start) {
    run.paceProperty().set(Speed.POSITIONS.get(Math.clamp(session.speed(), 0, Speed.POSITIONS.size() - 1)));
    if (session.view().turned()) {
      look.turn(look.view().turned(session.view().yaw(), session.view().pitch()));
    }
    if (session.run().b().isPresent()) {
      run.sides().chooseOfTwo(session.side());
    }
    look.viewProperty().set(look.view().with(Layers.unusual(session.layers(), terms(session.run()))));
    PauseTransition trial = new PauseTransition(TRIAL);
    trial.setOnFinished(_ -> judge(session, start));
    trial.play();
  }

  private static Set<Term.Key> terms(RunFile runs) {
    Set<Term.Key> terms = new HashSet<>(runs.a().recording().terms());
    runs.b().ifPresent(b -> terms.addAll(b.recording().terms()));
    return terms;
  }

  private void judge(Session session, long start) {
    LabView.Way way = run.labProperty().get().way();
    if (run.opening() && way != null) {
      double seconds = (System.nanoTime() - start) * 1e-9 * way.all() / Math.max(1, way.done());
      if (seconds > PATIENCE) {
        beginAnew(session, "ui.session.long");
      }
    }
  }

  /** The old session becomes a file of its own: this one will be kept in its place. */
  private void beginAnew(Session session, String sentence) {
    Path file = store.setAside(session);
    String steps = Figures.count(session.run().a().steps());
    offers.make(new Offers.Offer(words -> words.get(sentence, steps), "ui.session.open", () -> files.open(file)));
    run.load(first);
  }
}
