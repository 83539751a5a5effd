package uncollapse.export;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A few colours that stand for all of a film's. Colours are gathered in cells of four levels a channel; the box of cells
 * with the largest squared error is split at its mean until there are enough. Flat areas keep their exact colour.
 */
public final class Palette {
  private static final int BITS = 6;
  private static final int SHIFT = 8 - BITS;
  private static final int CELLS = 1 << (3 * BITS);

  /** The bits of a colour that its cell forgets, and the highest of them. */
  private static final int LOW = 0x030303;
  private static final int MIDDLE = 0x020202;

  /** More than the middle of a cell is from any colour in it. */
  private static final int OWN_CELL = 100;

  private static final double SAY = 0.7;

  private final int[] colors;
  private final int[] nearest = new int[CELLS];

  private Palette(int[] colors) {
    this.colors = colors;
    Arrays.fill(nearest, -1);
  }

  public int size() {
    return colors.length;
  }

  /** The colour with a number, 0xRRGGBB. */
  public int color(int index) {
    return colors[index];
  }

  /**
   * The number of the colour that stands for the cell of 0xRRGGBB: one in the cell, or that nearest to its middle. So it is
   * the same whichever colour of the cell is asked for first, on whichever thread.
   */
  public int index(int rgb) {
    int cell = cell(rgb);
    if (nearest[cell] < 0) {
      nearest[cell] = search((rgb & ~LOW) | MIDDLE);
    }
    return nearest[cell];
  }

  private int search(int rgb) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int k = 0; k < colors.length; k++) {
      int red = ((rgb >> 16) & 255) - ((colors[k] >> 16) & 255);
      int green = ((rgb >> 8) & 255) - ((colors[k] >> 8) & 255);
      int blue = (rgb & 255) - (colors[k] & 255);
      int apart = 3 * red * red + 5 * green * green + 2 * blue * blue;
      int distance = cell(colors[k]) == cell(rgb) ? apart - OWN_CELL : apart;
      if (distance < least) {
        least = distance;
        best = k;
      }
    }
    return best;
  }

  private static int cell(int rgb) {
    int red = (rgb >> (16 + SHIFT)) & 63;
    int green = (rgb >> (8 + SHIFT)) & 63;
    int blue = (rgb >> SHIFT) & 63;
    return (red << (2 * BITS)) | (green << BITS) | blue;
  }

  /** The mean colour of a cell and how much it counts. */
  private record Cell(double[] mean, double weight) {}

  /** The colours of some pictures, counted. */
  public static final class Counter {
    private final long[][] sums = new long[4][CELLS];

    public void add(BufferedImage picture) {
      int width = picture.getWidth();
      int[] row = new int[width];
      for (int y = 0; y < picture.getHeight(); y++) {
        for (int rgb : picture.getRGB(0, y, width, 1, row, 0, width)) {
          int cell = cell(rgb);
          sums[0][cell] += (rgb >> 16) & 255;
          sums[1][cell] += (rgb >> 8) & 255;
          sums[2][cell] += rgb & 255;
          sums[3][cell]++;
        }
      }
    }

    /** At most {@code size} colours for the pictures. */
    public Palette palette(int size) {
      List<Cell> cells = new ArrayList<>();
      for (int k = 0; k < CELLS; k++) {
        double n = sums[3][k];
        if (n > 0) {
          // The power lets small things, such as thin lines and marks, have their say beside large areas.
          cells.add(new Cell(new double[] {sums[0][k] / n, sums[1][k] / n, sums[2][k] / n}, Math.pow(n, SAY)));
        }
      }
      return new Palette(split(cells, size));
    }
  }

  /** Some cells that will share a colour. */
  private record Box(List<Cell> cells, double[] mean, int widest, double error) {
    static Box of(List<Cell> cells) {
      double[] mean = new double[3];
      double[] square = new double[3];
      double weight = 0;
      for (Cell cell : cells) {
        weight += cell.weight;
        for (int c = 0; c < 3; c++) {
          mean[c] += cell.weight * cell.mean[c];
          square[c] += cell.weight * cell.mean[c] * cell.mean[c];
        }
      }
      int widest = 0;
      double error = 0;
      double[] spread = new double[3];
      for (int c = 0; c < 3; c++) {
        mean[c] /= weight;
        spread[c] = Math.max(0, square[c] - weight * mean[c] * mean[c]);
        error += spread[c];
        widest = spread[c] > spread[widest] ? c : widest;
      }
      return new Box(cells, mean, widest, cells.size() > 1 ? error : -1);
    }

    Box half(boolean upper) {
      return of(cells.stream().filter(cell -> (cell.mean[widest] > mean[widest]) == upper).toList());
    }

    int color() {
      int red = (int) Math.round(mean[0]);
      int green = (int) Math.round(mean[1]);
      return (red << 16) | (green << 8) | (int) Math.round(mean[2]);
    }
  }

  private static int[] split(List<Cell> cells, int size) {
    List<Box> boxes = new ArrayList<>(List.of(Box.of(cells)));
    while (boxes.size() < size) {
      int worst = 0;
      for (int k = 1; k < boxes.size(); k++) {
        worst = boxes.get(k).error > boxes.get(worst).error ? k : worst;
      }
      Box box = boxes.get(worst);
      if (box.error <= 0) {
        break;
      }
      boxes.set(worst, box.half(false));
      boxes.add(box.half(true));
    }
    return boxes.stream().mapToInt(Box::color).toArray();
  }
}
