package uncollapse.export;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A prefix code as deflate wants it (RFC 1951, 3.2.2): short for what is frequent, told by its lengths alone, its bits in the
 * order in which they are written.
 */
final class HuffmanCode {
  private final int[] lengths;
  private final int[] bits;

  /** A symbol, or two nodes joined; {@code order} is a symbol's own number, or that of the joining. */
  private record Node(long weight, int order, @Nullable Node left, @Nullable Node right) {}

  private HuffmanCode(int[] lengths, int longest) {
    this.lengths = lengths;
    bits = canonical(lengths, longest);
  }

  /**
   * For symbols that occur so often.
   *
   * @param counts by symbol: what never occurs gets no code, and at least two do occur
   * @param longest code in bits, at most 15; so many bits tell all symbols apart
   */
  static HuffmanCode of(int[] counts, int longest) {
    int[] weights = counts.clone();
    int[] lengths = new int[counts.length];
    // A tree that is too deep is grown again from weights that differ less: in the end they are all the same.
    while (depth(tree(weights), 0, lengths) > longest) {
      for (int k = 0; k < weights.length; k++) {
        weights[k] = (weights[k] + 1) / 2;
      }
    }
    return new HuffmanCode(lengths, longest);
  }

  /** In bits; 0 for a symbol without a code. */
  int length(int symbol) {
    return lengths[symbol];
  }

  /** The code, its first bit lowest. */
  int bits(int symbol) {
    return bits[symbol];
  }

  /** Joins the two lightest until there is one; of equal weights the first, so that equal counts make equal codes. */
  private static Node tree(int[] weights) {
    PriorityQueue<Node> nodes = new PriorityQueue<>(Comparator.comparingLong(Node::weight).thenComparingInt(Node::order));
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] > 0) {
        nodes.add(new Node(weights[k], k, null, null));
      }
    }
    for (int order = weights.length; nodes.size() > 1; order++) {
      Node left = nodes.remove();
      Node right = nodes.remove();
      nodes.add(new Node(left.weight + right.weight, order, left, right));
    }
    return nodes.remove();
  }

  /** Notes how deep each symbol lies, and gives the deepest. */
  private static int depth(Node node, int depth, int[] lengths) {
    if (node.left == null || node.right == null) {
      lengths[node.order] = depth;
      return depth;
    }
    return Math.max(depth(node.left, depth + 1, lengths), depth(node.right, depth + 1, lengths));
  }

  /** Codes of a length follow each other in the order of their symbols, longer ones after shorter ones. */
  private static int[] canonical(int[] lengths, int longest) {
    int[] bits = new int[lengths.length];
    int code = 0;
    for (int length = 1; length <= longest; length++) {
      code <<= 1;
      for (int k = 0; k < lengths.length; k++) {
        if (lengths[k] == length) {
          bits[k] = Integer.reverse(code) >>> (Integer.SIZE - length);
          code++;
        }
      }
    }
    return bits;
  }
}
