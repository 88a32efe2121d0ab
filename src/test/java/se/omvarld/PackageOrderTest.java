package se.omvarld;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The direction of data: source → item → rules → store → edition. No package knows one above it. */
class PackageOrderTest {
    private static final String ROOT = "se.omvarld.";

    /** What each package may know. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("item", Set.of()),
            Map.entry("source", Set.of("item")),
            Map.entry("rules", Set.of("item")),
            Map.entry("store", Set.of("item", "source", "rules")),
            Map.entry("change", Set.of("item", "rules", "store")),
            Map.entry("mail", Set.of("item", "store")),
            Map.entry("digest", Set.of("item", "rules", "store", "mail")),
            Map.entry("report", Set.of("item", "rules", "store", "mail")),
            Map.entry("watch", Set.of("item", "store", "mail")),
            Map.entry("publish", Set.of("item", "rules", "store")),
            Map.entry("keep", Set.of("store")),
            Map.entry("observe", Set.of("item", "source", "rules", "store", "watch")),
            Map.entry(
                    "cli",
                    Set.of(
                            "item", "source", "rules", "store", "mail", "digest", "report", "watch", "publish",
                            "change", "keep", "observe")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.omvarld");

    @Test
    void should_know_only_packages_below() {
        List<String> breaches = CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(ROOT))
                .filter(dependency -> !mayKnow(dependency.getOriginClass(), dependency.getTargetClass()))
                .map(dependency -> dependency.getDescription())
                .toList();

        assertThat(breaches).isEmpty();
    }

    private static boolean mayKnow(JavaClass origin, JavaClass target) {
        String from = folder(origin);
        String to = folder(target);
        return from.equals(to) || MAY_KNOW.getOrDefault(from, Set.of()).contains(to);
    }

    @Test
    void should_have_only_known_packages_and_none_empty() {
        Set<String> found = CLASSES.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(PackageOrderTest::folder)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).containsExactlyInAnyOrderElementsOf(MAY_KNOW.keySet());
    }

    @Test
    void should_say_in_each_package_what_it_is_for() {
        for (String name : MAY_KNOW.keySet()) {
            assertThat(Path.of("src/main/java/se/omvarld", name, "package-info.java"))
                    .matches(Files::isRegularFile, "is there");
        }
    }

    @Test
    void should_read_the_clock_only_where_it_is_made() {
        Set<String> readers = CLASSES.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTarget().getName().equals("now")
                                && call.getTarget().getOwner().getPackageName().startsWith("java.time")
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(readers).isEmpty();
    }

    private static String folder(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : "(root)";
    }
}
