package se.omvarld;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import se.omvarld.cli.command.Omvarld;

/**
 * The direction of data. A package may know those that stand above it in {@link #ORDER}, never one below; of its own family only
 * those that {@link #SIBLINGS} names. Which it does know, its package-info says.
 */
class PackageOrderTest {
    private static final String ROOT = "se.omvarld.";

    private static final List<String> ORDER = List.of(
            "failure",
            "file",
            "item.text",
            "item.address",
            "item.date",
            "item",
            "item.similarity",
            "yaml",
            "template",
            "source.config",
            "source.document",
            "source.lists",
            "source.robots",
            "source.http",
            "source.browser",
            "source.fetch",
            "source.page.teaser",
            "source.page",
            "source.feed",
            "source.pdf",
            "source.mime",
            "source.link",
            "source.mail.part",
            "source.mail",
            "source.discovery",
            "source.rediscovery",
            "rules.expression",
            "rules.model",
            "rules.match",
            "rules.file",
            "rules.evaluate",
            "store.db",
            "store.schedule",
            "store.health",
            "store.poll",
            "store.found",
            "store.story",
            "store.archive",
            "store.search",
            "store.published",
            "store.choice",
            "store.edition",
            "rules.change",
            "rules.edit",
            "mail",
            "mail.signin",
            "mail.inbox",
            "edition.wording",
            "edition.template",
            "edition.issue",
            "edition.docx",
            "edition.digest",
            "edition.choice",
            "edition.text",
            "edition.pdf",
            "edition.word.paragraph",
            "edition.word",
            "edition.draft",
            "edition.returned",
            "edition.published",
            "watch.alert",
            "watch",
            "watch.metrics",
            "output",
            "proposal",
            "observe.page",
            "observe.rules",
            "observe",
            "backup",
            "backup.restore",
            "cli.setup",
            "cli.validation",
            "cli.log",
            "cli.cluster",
            "cli.live",
            "cli.daemon",
            "cli.command");

    /** Which packages of its own family one may know. */
    private static final Map<String, Set<String>> SIBLINGS = Map.ofEntries(
            Map.entry("item.date", Set.of("item.address")),
            Map.entry("item", Set.of("item.text", "item.address", "item.date")),
            Map.entry("item.similarity", Set.of("item.text")),
            Map.entry("source.document", Set.of("source.config")),
            Map.entry("source.lists", Set.of("source.config", "source.document")),
            Map.entry("source.http", Set.of("source.config", "source.robots")),
            Map.entry("source.browser", Set.of("source.http")),
            Map.entry("source.fetch", Set.of("source.config", "source.document", "source.robots")),
            Map.entry("source.page.teaser", Set.of("source.document")),
            Map.entry("source.page", Set.of("source.config", "source.document", "source.fetch", "source.page.teaser")),
            Map.entry("source.feed", Set.of("source.config", "source.document", "source.fetch", "source.page")),
            Map.entry(
                    "source.mail",
                    Set.of(
                            "source.config",
                            "source.document",
                            "source.fetch",
                            "source.page",
                            "source.pdf",
                            "source.mime",
                            "source.link",
                            "source.mail.part")),
            Map.entry("source.mime", Set.of("source.document")),
            Map.entry("source.mail.part", Set.of("source.config", "source.document", "source.mime")),
            Map.entry("source.discovery", Set.of("source.config", "source.document", "source.fetch", "source.page")),
            Map.entry(
                    "source.rediscovery",
                    Set.of("source.config", "source.document", "source.fetch", "source.discovery")),
            Map.entry("rules.model", Set.of("rules.expression")),
            Map.entry("rules.match", Set.of("rules.expression", "rules.model")),
            Map.entry("rules.file", Set.of("rules.expression", "rules.model", "rules.match")),
            Map.entry("rules.evaluate", Set.of("rules.expression", "rules.model", "rules.match", "rules.file")),
            Map.entry("rules.change", Set.of("rules.model", "rules.match", "rules.file")),
            Map.entry("rules.edit", Set.of("rules.model", "rules.file")),
            Map.entry("store.schedule", Set.of("store.db")),
            Map.entry("store.health", Set.of("store.db")),
            Map.entry("store.poll", Set.of("store.db", "store.health")),
            Map.entry("store.found", Set.of("store.db")),
            Map.entry("store.story", Set.of("store.db")),
            Map.entry("store.archive", Set.of("store.db", "store.health", "store.poll", "store.found", "store.story")),
            Map.entry("store.search", Set.of("store.db", "store.archive")),
            Map.entry("store.published", Set.of("store.db", "store.health", "store.story")),
            Map.entry("store.choice", Set.of("store.db", "store.story")),
            Map.entry(
                    "store.edition",
                    Set.of(
                            "store.db",
                            "store.health",
                            "store.story",
                            "store.archive",
                            "store.published",
                            "store.choice")),
            Map.entry("mail.signin", Set.of("mail")),
            Map.entry("mail.inbox", Set.of("mail")),
            Map.entry("edition.template", Set.of("edition.wording")),
            Map.entry("edition.docx", Set.of("edition.wording")),
            Map.entry("edition.digest", Set.of("edition.wording", "edition.template", "edition.issue")),
            Map.entry("edition.choice", Set.of("edition.wording", "edition.issue")),
            Map.entry("edition.text", Set.of("edition.wording")),
            Map.entry("edition.pdf", Set.of("edition.wording", "edition.text")),
            Map.entry("edition.word.paragraph", Set.of("edition.wording", "edition.docx", "edition.text")),
            Map.entry(
                    "edition.word",
                    Set.of("edition.wording", "edition.docx", "edition.text", "edition.word.paragraph")),
            Map.entry("edition.draft", Set.of("edition.wording", "edition.issue", "edition.docx")),
            Map.entry(
                    "edition.returned",
                    Set.of(
                            "edition.wording",
                            "edition.issue",
                            "edition.docx",
                            "edition.text",
                            "edition.pdf",
                            "edition.word.paragraph",
                            "edition.word")),
            Map.entry("watch", Set.of("watch.alert")),
            Map.entry("observe.rules", Set.of("observe.page")),
            Map.entry("observe", Set.of("observe.page", "observe.rules")),
            Map.entry("backup.restore", Set.of("backup")),
            Map.entry("cli.log", Set.of("cli.setup")),
            Map.entry("cli.cluster", Set.of("cli.setup")),
            Map.entry("cli.live", Set.of("cli.setup")),
            Map.entry("cli.daemon", Set.of("cli.setup", "cli.validation", "cli.cluster", "cli.live")),
            Map.entry("cli.command", Set.of("cli.setup", "cli.log", "cli.daemon")));

    /** What every package may know, so that none says so. */
    private static final Set<String> GROUND = Set.of("failure", "file", "item", "yaml", "template");

    /** Where the program's own classes lie: by its name the importer looks through every library for them. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Omvarld.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void should_know_only_packages_that_stand_above() {
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
        if (from.equals(to)) {
            return true;
        }
        if (family(from).equals(family(to))) {
            return SIBLINGS.getOrDefault(from, Set.of()).contains(to);
        }
        return ORDER.indexOf(to) < ORDER.indexOf(from);
    }

    @Test
    void should_have_only_known_packages_and_none_empty() {
        Set<String> found = CLASSES.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(PackageOrderTest::folder)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @Test
    void should_say_in_each_package_what_it_is_for() {
        for (String name : ORDER) {
            assertThat(Path.of("src/main/java/se/omvarld", name.replace('.', '/'), "package-info.java"))
                    .matches(Files::isRegularFile, "is there");
        }
    }

    @Test
    void should_name_in_each_package_info_what_it_knows() {
        SoftAssertions all = new SoftAssertions();
        for (String name : ORDER) {
            if (!text(name).contains("Knows everything.")) {
                all.assertThat(named(name)).as(name).isEqualTo(known(name));
            }
        }

        all.assertAll();
    }

    /** What stands in code style after the word Knows, to the end of that sentence. */
    private static Set<String> named(String folder) {
        Matcher knows = Pattern.compile("\\bKnows (.*?)[.](?=\\s|$)")
                .matcher(text(folder).replaceAll("\\s*\\*/.*", "").replaceAll("\\s+\\*?\\s*", " "));
        return knows.find()
                ? Pattern.compile("\\{@code ([a-z.]+)}")
                        .matcher(knows.group(1))
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    private static String text(String folder) {
        try {
            return Files.readString(Path.of("src/main/java/se/omvarld", folder.replace('.', '/'), "package-info.java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Other families by their own name, siblings by theirs; the ground that all stand on is not said. */
    private static Set<String> known(String folder) {
        return CLASSES.stream()
                .filter(type -> folder(type).equals(folder))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass())
                .filter(target -> target.getPackageName().startsWith(ROOT))
                .map(PackageOrderTest::folder)
                .filter(target -> !target.equals(folder))
                .map(target -> family(target).equals(family(folder)) ? target : family(target))
                .filter(target -> !GROUND.contains(target))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void should_allow_no_sibling_that_is_not_known() {
        SoftAssertions all = new SoftAssertions();
        SIBLINGS.forEach((name, allowed) -> all.assertThat(known(name))
                .as(name)
                .containsAll(allowed.stream()
                        .filter(one -> !GROUND.contains(family(one)))
                        .toList()));

        all.assertAll();
    }

    @Test
    void should_give_no_simple_name_to_two_classes() {
        Map<String, List<String>> named = CLASSES.stream()
                .filter(type -> !type.isNestedClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));

        assertThat(named.values()).filteredOn(names -> names.size() > 1).isEmpty();
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

    /** The commands about sources, reports, editions, backups, mail and the demo lie in folders of their own, but are one room with the others. */
    private static String folder(JavaClass type) {
        String name = type.getPackageName();
        String folder = name.startsWith(ROOT) ? name.substring(ROOT.length()) : "(root)";
        return folder.startsWith("cli.command.") ? "cli.command" : folder;
    }

    private static String family(String folder) {
        int dot = folder.indexOf('.');
        return dot < 0 ? folder : folder.substring(0, dot);
    }
}
