package uncollapse.ui;

/** Texts for labels, which cannot lower letters as pictures do: s_μ and L_{task} become sμ and Ltask. */
final class Plain {
  private Plain() {}

  static String of(String marked) {
    return marked.replaceAll("_\\{([^}]*)\\}", "$1").replace("_", "");
  }
}
