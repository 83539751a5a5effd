package uncollapse;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules, and every rule can fail: trees below {@code planted} break them one by one. */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("uncollapse");

  static Set<String> rules() {
    return new ArchitectureRules("uncollapse").byName().keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isKept(String name) {
    rule("uncollapse", name).check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void findsEveryPlantedViolation(String name) {
    String root = "planted." + name;
    JavaClasses planted = new ClassFileImporter().importPackages(root);
    String report = rule(root, name).evaluate(planted).getFailureReport().toString();

    assertThat(planted.stream().map(JavaClass::getSimpleName)).anyMatch(it -> it.startsWith("Bad"));
    for (JavaClass item : planted) {
      if (item.getSimpleName().startsWith("Bad")) {
        assertThat(report).as("planted violation").contains(item.getName());
      } else {
        assertThat(report.lines()).as("not a violation").noneMatch(line -> line.startsWith("Class <" + item.getName()));
      }
    }
  }

  private static ArchRule rule(String root, String name) {
    return java.util.Objects.requireNonNull(new ArchitectureRules(root).byName().get(name)).allowEmptyShould(true);
  }
}
