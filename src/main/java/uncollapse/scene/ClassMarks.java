package uncollapse.scene;

import java.util.Arrays;
import uncollapse.data.PointSource;
import uncollapse.train.Snapshot;

/** Which colour and shape stands for a class: that of its number or, in a drawing, of the digit that it was drawn with. */
final class ClassMarks {
  private ClassMarks() {}

  /** Of a class of a run. */
  static int of(Snapshot snapshot, int label) {
    return isDrawn(snapshot) ? Integer.parseInt(snapshot.probe().names().get(label)) : label;
  }

  /** Of points whose classes these are. */
  static int[] of(Snapshot snapshot, int[] labels) {
    return isDrawn(snapshot) ? Arrays.stream(labels).map(it -> of(snapshot, it)).toArray() : labels;
  }

  /** Of the points that are shown. */
  static int[] of(Snapshot snapshot) {
    return of(snapshot, snapshot.probe().labels());
  }

  private static boolean isDrawn(Snapshot snapshot) {
    return snapshot.experiment().data().source() instanceof PointSource.Drawn;
  }
}
