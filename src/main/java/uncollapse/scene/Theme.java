package uncollapse.scene;

import java.awt.Color;
import java.util.Collection;
import java.util.List;
import uncollapse.objective.Regulariser;
import uncollapse.objective.Term;

/** One meaning per colour, in a light and a dark variant. Class colours: Okabe and Ito, colour-blind safe. */
public record Theme(
    boolean dark,
    Color background,
    Color panel,
    Color line,
    Color grid,
    Color text,
    Color muted,
    Color accent,
    Color task,
    Color regulariser,
    Color variance,
    Color covariance,
    Color invariance,
    Color decay,
    Color upper,
    Color lower,
    Color collapsedBackground,
    Color spreadBackground,
    List<Color> classes) {

  /** How far the second term of a colour is on the way to the text's, and each further one on the rest of it. */
  private static final double TINT = 0.4;

  public static final Theme LIGHT =
      new Theme(
          false,
          new Color(0xFFFFFF),
          new Color(0xF6F8FA),
          new Color(0xD0D7DE),
          new Color(0xEAEEF2),
          new Color(0x1F2328),
          new Color(0x656D76),
          new Color(0x0969DA),
          new Color(0x0969DA),
          new Color(0xBC4C00),
          new Color(0x1A7F37),
          new Color(0xBF3989),
          new Color(0x8250DF),
          new Color(0x7D4E00),
          new Color(0x1A7F37),
          new Color(0xCF222E),
          new Color(0xFFEBE9),
          new Color(0xDAFBE1),
          List.of(
              new Color(0x0072B2),
              new Color(0xE69F00),
              new Color(0x009E73),
              new Color(0xCC79A7),
              new Color(0x56B4E9),
              new Color(0xD55E00),
              new Color(0xB8A800),
              new Color(0x4D4D4D)));

  public static final Theme DARK =
      new Theme(
          true,
          new Color(0x0D1117),
          new Color(0x161B22),
          new Color(0x30363D),
          new Color(0x21262D),
          new Color(0xE6EDF3),
          new Color(0x8B949E),
          new Color(0x2F81F7),
          new Color(0x58A6FF),
          new Color(0xF0883E),
          new Color(0x3FB950),
          new Color(0xDB61A2),
          new Color(0xA371F7),
          new Color(0xBB8009),
          new Color(0x3FB950),
          new Color(0xF85149),
          new Color(0x490202),
          new Color(0x033A16),
          List.of(
              new Color(0x56B4E9),
              new Color(0xE69F00),
              new Color(0x2FD3A3),
              new Color(0xE79CC8),
              new Color(0x4C8DFF),
              new Color(0xFF7B39),
              new Color(0xF0E442),
              new Color(0xC9D1D9)));

  /** The role of a regulariser's colour. */
  private Color of(Regulariser kind) {
    return switch (kind) {
      case Regulariser.SvMaxVanilla r -> regulariser;
      case Regulariser.SvMaxBounded r -> regulariser;
      case Regulariser.VicVariance r -> variance;
      case Regulariser.VicCovariance r -> covariance;
      case Regulariser.VicInvariance r -> invariance;
      case Regulariser.BarlowTwins r -> covariance;
      case Regulariser.Uniformity r -> regulariser;
      case Regulariser.SpreadOut r -> regulariser;
      case Regulariser.WeightDecay r -> decay;
    };
  }

  /**
   * The colour that a term has in formulas, curves and controls: that of its regulariser, nearer to the text's for each
   * earlier one of the same colour.
   *
   * @param all the terms that are shown together, in their order
   */
  public Color of(Term.Key term, Collection<Term.Key> all) {
    Color role = of(term.regulariser());
    int earlier = 0;
    for (Term.Key other : all) {
      if (other.equals(term)) {
        break;
      }
      earlier += of(other.regulariser()).equals(role) ? 1 : 0;
    }
    return Ink.mix(role, text, 1 - Math.pow(1 - TINT, earlier));
  }

  /** The grey of the run that another one, in colour, is compared with. */
  public Color compared() {
    return Ink.mix(background, text, dark ? 0.32 : 0.3);
  }

  /** The colour of a class; classes beyond the palette begin again (their shape still differs). */
  public Color ofClass(int label) {
    return classes.get(label % classes.size());
  }
}
