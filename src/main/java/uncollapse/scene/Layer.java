package uncollapse.scene;

/** What may be drawn with the features beside the points themselves; regularisers' forces are told apart by term. */
public enum Layer {
  /** The task's force, at the hovered point and wherever forces are drawn. */
  TASK,
  /** Forces not at the hovered point only. */
  EVERYWHERE,
  /** Where points came from. */
  TRAILS,
  /** The principal axes. */
  ELLIPSE,
  /** How many points lie at an angle of the circle. */
  DENSITY
}
