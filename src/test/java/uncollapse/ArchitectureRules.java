package uncollapse;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.BaseStream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house, each with its reason, for all packages below one root: {@code uncollapse} itself, or a tree
 * planted to break one of them.
 */
record ArchitectureRules(String root) {

  /** Which package may use which; what those may use comes along. All may use {@code text}, the words. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("text", Set.of()),
          Map.entry("linalg", Set.of()),
          Map.entry("autograd", Set.of("linalg")),
          Map.entry("nn", Set.of("autograd")),
          Map.entry("objective", Set.of("autograd")),
          Map.entry("data", Set.of("linalg")),
          Map.entry("measure", Set.of("autograd")),
          Map.entry("train", Set.of("objective", "nn", "data", "measure")),
          Map.entry("scene", Set.of("train", "measure")),
          Map.entry("export", Set.of("scene")),
          Map.entry("store", Set.of("train")),
          Map.entry("ui", Set.of("scene", "train", "export", "store")),
          Map.entry("cli", Set.of("export")),
          Map.entry("app", Set.of("ui", "cli")));

  /** Every rule by a short name, under which its planted violation stands. */
  Map<String, ArchRule> byName() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("arrows", arrows());
    rules.put("strangers", strangers());
    rules.put("cycles", cycles());
    rules.put("toolkit", toolkit());
    rules.put("threads", threads());
    rules.put("randomness", randomness());
    rules.put("ejml", ejml());
    rules.put("charts", charts());
    rules.put("exit", exit());
    rules.put("logging", logging());
    rules.put("nulls", nulls());
    return rules;
  }

  private ArchRule arrows() {
    return classes()
        .should(onlyUseAllowedPackages())
        .because("data flows one way: knowing which packages one may use tells what a change can break");
  }

  private ArchRule strangers() {
    return classes()
        .should()
        .resideInAnyPackage(ARROWS.keySet().stream().map(this::all).toArray(String[]::new))
        .because("a package without a line in the table of arrows has no rule");
  }

  private ArchRule cycles() {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("packages in a cycle can only be read, tested and changed together");
  }

  private ArchRule toolkit() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(all("ui"), all("app"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "com.sun.javafx..")
        .because("everything but the window must run on a machine without a display");
  }

  private ArchRule threads() {
    return noClasses()
        .that(areNotPartOf("train.TrainingLoop"))
        .and(areNotPartOf("autograd.Team"))
        .and(areNotPartOf("export.Conveyor"))
        .and(areNotPartOf("cli.Interrupt"))
        .should()
        .callCodeUnitWhere(
            target(owner(assignableTo(Thread.class)))
                .and(target(nameMatching("<init>|start|startVirtualThread|ofPlatform|ofVirtual"))))
        .orShould()
        .dependOnClassesThat(
            nameMatching(
                "java\\.util\\.Timer|java\\.util\\.concurrent\\.(Executor.*|.*ThreadPoolExecutor|ForkJoinPool.*"
                    + "|StructuredTaskScope.*)"))
        .orShould()
        .callMethodWhere(target(owner(assignableTo(CompletableFuture.class))).and(target(nameMatching(".*Async"))))
        .orShould()
        .callMethodWhere(target(name("parallelStream")))
        .orShould()
        .callMethodWhere(target(owner(assignableTo(BaseStream.class))).and(target(name("parallel"))))
        .because("one training thread is the only one there is to think about, but for a helper inside large kernels the belt"
                + " that paints frames in order and the hook that tidies up after Ctrl+C, and bits must not depend on scheduling");
  }

  private ArchRule randomness() {
    return noClasses()
        .that(areNotPartOf("linalg.SeededRandom"))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.util.random..")
        .orShould()
        .dependOnClassesThat(nameMatching("java\\.util\\.SplittableRandom"))
        .orShould()
        .callMethodWhere(target(nameMatching("random|randomUUID|shuffle")).and(target(owner(name("java.lang.Math")
            .or(name("java.lang.StrictMath"))
            .or(name("java.util.UUID"))
            .or(name("java.util.Collections"))))))
        .because("one seed decides a run to the last bit");
  }

  private ArchRule ejml() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(all("linalg"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.ejml..")
        .because("the matrix library is a detail that may change");
  }

  private ArchRule charts() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(all("ui"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jfree.chart.fx..", "org.jfree.fx..")
        .because("painters draw on Graphics2D, so that one picture serves window, frame and file");
  }

  private ArchRule exit() {
    return noClasses()
        .that(areNotPartOf("app.Main"))
        .should()
        .callMethodWhere(
            target(nameMatching("exit|halt"))
                .and(target(owner(name("java.lang.System").or(name("java.lang.Runtime"))))))
        .because("only the way in may end the process: verbs return their exit code, so that tests can call them");
  }

  private ArchRule logging() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .because("what a user should know is shown in the user's language; what nobody needs to know is not written");
  }

  private ArchRule nulls() {
    return classes()
        .should(
            new ArchCondition<>("be in a package marked @NullMarked") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(item, marked, item.getName() + " is not null-checked"));
              }
            })
        .because("NullAway checks marked packages only");
  }

  private ArchCondition<JavaClass> onlyUseAllowedPackages() {
    return new ArchCondition<>("only use packages that the table of arrows allows") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        Set<String> allowed = reach(house(item));
        item.getDirectDependenciesFromSelf().stream()
            .filter(use -> use.getTargetClass().getPackageName().startsWith(root + "."))
            .filter(use -> !allowed.contains(house(use.getTargetClass())))
            .forEach(use -> events.add(SimpleConditionEvent.violated(item, use.getDescription())));
      }
    };
  }

  private static Set<String> reach(String from) {
    Set<String> reached = new TreeSet<>(List.of(from, "text"));
    for (String next : ARROWS.getOrDefault(from, Set.of())) {
      reached.addAll(reach(next));
    }
    return reached;
  }

  /** The package directly below the root that a class belongs to. */
  private String house(JavaClass item) {
    String below = item.getPackageName().substring(Math.min(root.length() + 1, item.getPackageName().length()));
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  private String all(String house) {
    return root + "." + house + "..";
  }

  private DescribedPredicate<JavaClass> areNotPartOf(String owner) {
    return DescribedPredicate.describe(
        "are not part of " + owner, item -> !item.getName().matches("\\Q" + root + "." + owner + "\\E(\\$.*)?"));
  }
}
