package uncollapse.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import uncollapse.scene.Figures;
import uncollapse.text.Words;
import uncollapse.train.Lab;
import uncollapse.train.LabView;

/** Over the picture: how far a run is that is being run again, and a way to stop it; and what else is on offer. */
public final class OpeningController {
  private final RunModel run;
  private final Offers offers;
  private final Watch watch;
  private final Words words;

  @FXML private HBox way;
  @FXML private Label wayText;
  @FXML private ProgressBar wayBar;
  @FXML private HBox offer;
  @FXML private Label offerText;
  @FXML private Button accept;

  OpeningController(RunModel run, Offers offers, Watch watch, Words words) {
    this.run = run;
    this.offers = offers;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    way.managedProperty().bind(way.visibleProperty());
    offer.managedProperty().bind(offer.visibleProperty());
    watch.on(run.labProperty(), this::show);
    watch.on(
        offers.offerProperty(),
        made -> {
          offer.setVisible(made.isPresent());
          offerText.setText(made.map(it -> it.sentence().apply(words)).orElse(""));
          accept.setText(made.map(it -> words.get(it.action())).orElse(""));
        });
  }

  private void show(LabView view) {
    LabView.Way there = view.past() ? null : view.way();
    way.setVisible(there != null);
    if (there != null) {
      wayText.setText(words.get("ui.opening", Figures.count(there.done()), Figures.count(there.all())));
      wayBar.setProgress(there.done() / (double) there.all());
    }
  }

  @FXML
  private void stop() {
    run.ask(Lab::present);
  }

  @FXML
  private void accept() {
    offers.accept();
  }

  @FXML
  private void dismiss() {
    offers.dismiss();
  }
}
