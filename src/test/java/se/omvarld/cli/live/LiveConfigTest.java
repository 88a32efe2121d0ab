package se.omvarld.cli.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.rules.file.CurrentRules;
import se.omvarld.rules.file.RuleLoader;

/** Rules and templates that are edited while the daemon runs. */
@Tag("slow")
class LiveConfigTest {
    @TempDir
    private Path folder;

    private Path config;
    private Path inForce;
    private LiveConfig live;

    @BeforeEach
    void copyShipped() throws IOException {
        config = Files.createDirectories(folder.resolve("config"));
        inForce = folder.resolve("in-force");
        try (Stream<Path> files = Files.list(Path.of("config"))) {
            for (Path file : files.toList()) {
                Files.copy(file, config.resolve(file.getFileName()));
            }
        }
        live = new LiveConfig(new RuleLoader(), config, inForce);
    }

    @Test
    void should_put_changed_rules_in_force() throws IOException {
        live.start();
        CurrentRules rules =
                new CurrentRules(new RuleLoader(), inForce.resolve("areas.yaml"), inForce.resolve("item-types.yaml"));
        String before = rules.get().fingerprint();
        edit("areas.yaml", "sjukvården", "sjukhusvården");

        assertThat(looks()).isTrue();

        assertThat(rules.reload()).isTrue();
        assertThat(rules.get().fingerprint()).isNotEqualTo(before);
        assertThat(rules.reload()).isFalse();
    }

    @Test
    void should_put_changed_words_in_force_and_keep_the_last_good_ones() throws IOException {
        live.start();
        edit("wording.yaml", "Vidare nämns", "Dessutom nämns");
        assertThat(looks()).isTrue();
        edit("wording.yaml", "said-twice:", "said-thrice:");
        assertThat(looks()).isTrue();

        assertThat(inForce.resolve("wording.yaml"))
                .content()
                .contains("Dessutom nämns", "said-twice:")
                .doesNotContain("said-thrice");
        assertThat(live.refused())
                .anyMatch(problem -> problem.matches("(?s).*wording.yaml:\\d+:\\d+: there is no field.*"));
    }

    @Test
    void should_start_without_a_file_of_words() throws IOException {
        Files.delete(config.resolve("wording.yaml"));

        live.start();

        assertThat(inForce.resolve("wording.yaml")).doesNotExist();
        assertThat(live.refused()).isEmpty();
    }

    @Test
    void should_keep_the_last_good_rules_while_broken_ones_lie_there() throws IOException {
        live.start();
        String good = held("areas.yaml");
        edit("areas.yaml", "find: [sjukvård,", "find: ['(sjukvård',");

        looks();

        assertThat(held("areas.yaml")).isEqualTo(good);
    }

    @Test
    void should_take_over_a_good_template_although_the_rules_are_broken() throws IOException {
        live.start();
        edit("areas.yaml", "find: [sjukvård,", "find: ['(sjukvård',");
        edit("weekly-digest.txt.ftl", "Automatiskt utskick", "Automatiskt veckobrev");

        looks();

        assertThat(held("weekly-digest.txt.ftl")).contains("Automatiskt veckobrev");
    }

    @Test
    void should_start_with_the_last_good_copy_when_a_file_is_broken_over_a_restart() throws IOException {
        live.start();
        edit("weekly-digest.txt.ftl", "Automatiskt utskick", "<#if >");

        new LiveConfig(new RuleLoader(), config, inForce).start();

        assertThat(held("weekly-digest.txt.ftl")).contains("Automatiskt utskick");
    }

    @Test
    void should_check_again_what_another_build_or_nobody_has_found_right() throws IOException {
        live("one").start();
        edit("weekly-digest.txt.ftl", "Automatiskt utskick", "<#if >");
        live("one").start();
        assertThat(held("weekly-digest.txt.ftl")).contains("Automatiskt utskick");
        edit("weekly-digest.txt.ftl", "<#if >", "Automatiskt veckobrev");

        live("one").start();
        assertThat(held("weekly-digest.txt.ftl")).contains("Automatiskt veckobrev");

        Files.delete(inForce.resolve("areas.yaml"));
        live("one").start();
        assertThat(inForce.resolve("areas.yaml")).exists();
    }

    @Test
    void should_not_copy_again_what_the_same_build_has_found_right() throws IOException {
        live("one").start();
        FileTime copied = FileTime.fromMillis(1);
        Files.setLastModifiedTime(inForce.resolve("areas.yaml"), copied);

        live("one").start();
        assertThat(Files.getLastModifiedTime(inForce.resolve("areas.yaml"))).isEqualTo(copied);

        live("another").start();
        assertThat(Files.getLastModifiedTime(inForce.resolve("areas.yaml"))).isNotEqualTo(copied);
    }

    private LiveConfig live(String build) {
        return new LiveConfig(new RuleLoader(), config, inForce, build);
    }

    @Test
    void should_refuse_to_start_when_there_is_no_good_copy() throws IOException {
        edit("areas.yaml", "find: [sjukvård,", "find: ['(sjukvård',");

        assertThatThrownBy(live::start).isInstanceOf(UsageException.class).hasMessageContaining("areas.yaml:");
    }

    @Test
    void should_judge_by_changed_rules_in_a_running_daemon() throws IOException {
        Folders folders = new Folders(
                config, Path.of("routes"), Files.createDirectories(folder.resolve("sources")), folder.resolve("data"));
        SettableClock clock = new SettableClock();
        clock.set("2026-03-02T07:00:00");
        Settings settings = Settings.load(config, Map.of(), Map.of());
        try (RouteRuntime routes =
                GivenRoutes.of(folders, settings, clock, List.of(), true).start()) {
            CurrentRules rules = routes.bean("rules", CurrentRules.class);
            String before = rules.get().fingerprint();
            edit("areas.yaml", "sjukvården", "sjukhusvården");

            routes.send("direct:live-config", "", Object.class);
            routes.send("direct:live-config", "", Object.class);

            assertThat(rules.get().fingerprint()).isNotEqualTo(before);
        }
    }

    private boolean looks() {
        boolean first = live.look();
        return live.look() || first;
    }

    private String held(String file) throws IOException {
        return Files.readString(inForce.resolve(file));
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(config.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(config.resolve(file), text.replaceFirst(Pattern.quote(from), to));
    }
}
