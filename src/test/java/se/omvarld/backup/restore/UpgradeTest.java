package se.omvarld.backup.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.omvarld.backup.FolderFiles;
import se.omvarld.source.config.RouteFile;

/** An installation of an older version, whose files were edited, and this version beside it, as shipped. */
@Tag("slow")
class UpgradeTest {
    private static final String SETTINGS = "config/application.properties";
    private static final String RULES = "config/areas.yaml";
    private static final String SOURCE = "routes/sources/skr-nyheter.camel.yaml";

    @TempDir
    Path folder;

    private Path old;
    private Path fresh;

    @BeforeEach
    void given() throws IOException {
        old = folder.resolve("old");
        fresh = folder.resolve("new");
        for (Path installation : new Path[] {old, fresh}) {
            FileSystemUtils.copyRecursively(Path.of("config"), installation.resolve("config"));
            FileSystemUtils.copyRecursively(Path.of("routes"), installation.resolve("routes"));
        }
        Files.writeString(old.resolve(RULES), "# the rules of the old version\n");
        Files.delete(old.resolve("routes/daemon/retention.camel.yaml"));
        ship();
    }

    /** What the new version's files of routes give names to, file after file. */
    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (String beside : List.of("source-kinds", ".", "daemon", "outputs")) {
            for (Path file : RouteFile.files(fresh.resolve("routes").resolve(beside))) {
                names.addAll(RouteFile.ids(Files.readAllBytes(file)));
            }
        }
        return names;
    }

    /** Makes the old version's jar, with its files as they stand. */
    private void ship() throws IOException {
        Files.createDirectories(old.resolve("lib"));
        try (ZipOutputStream jar =
                new ZipOutputStream(Files.newOutputStream(old.resolve("lib/omvarldsbevakning.jar")))) {
            for (Map.Entry<String, Path> file : files(old).all().entrySet()) {
                jar.putNextEntry(new ZipEntry("shipped/" + file.getKey()));
                jar.write(Files.readAllBytes(file.getValue()));
                jar.closeEntry();
            }
        }
    }

    private static FolderFiles files(Path installation) {
        Path routes = installation.resolve("routes");
        return new FolderFiles(installation.resolve("config"), routes, routes.resolve("sources"));
    }

    private Map<String, EditedFile.Fate> upgraded(boolean preview) {
        return new Upgrade(files(fresh), folder.resolve("aside"))
                .from(old, preview).stream()
                        .collect(
                                Collectors.toMap(EditedFile::name, EditedFile::fate, (one, same) -> one, TreeMap::new));
    }

    private void edit(String file, String text) throws IOException {
        Files.writeString(old.resolve(file), text);
    }

    @Test
    void should_leave_the_new_version_as_it_is_when_nothing_was_edited() throws IOException {
        assertThat(upgraded(false)).isEmpty();
        assertThat(fresh.resolve(RULES)).hasSameTextualContentAs(Path.of(RULES));
        assertThat(fresh.resolve("routes/daemon/retention.camel.yaml")).exists();
    }

    @Test
    void should_take_over_settings_sources_and_rules_that_were_edited() throws IOException {
        edit(SETTINGS, "mail.to=b@example.se\n");
        edit(RULES, "# our rules\n");
        edit(SOURCE, "# our source\n");
        edit("routes/sources/egen.camel.yaml", "# added\n");
        Files.delete(old.resolve("routes/sources/who-nyheter.camel.yaml"));

        assertThat(upgraded(false))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        SETTINGS,
                        EditedFile.Fate.EDITED,
                        RULES,
                        EditedFile.Fate.COMPARE,
                        SOURCE,
                        EditedFile.Fate.EDITED,
                        "routes/sources/egen.camel.yaml",
                        EditedFile.Fate.ADDED,
                        "routes/sources/who-nyheter.camel.yaml",
                        EditedFile.Fate.REMOVED));
        assertThat(fresh.resolve(SETTINGS)).hasContent("mail.to=b@example.se");
        assertThat(fresh.resolve(RULES)).hasContent("# our rules");
        assertThat(fresh.resolve(RULES + ".dist")).hasSameTextualContentAs(Path.of(RULES));
        assertThat(fresh.resolve(SOURCE)).hasContent("# our source");
        assertThat(fresh.resolve("routes/sources/who-nyheter.camel.yaml")).doesNotExist();
        assertThat(folder.resolve("aside/routes/sources/who-nyheter.camel.yaml"))
                .exists();
        assertThat(upgraded(false)).as("a second time").isEmpty();
    }

    /** As versions before this one laid their routes. */
    private void shippedEarlierAs(String name, String earlier, String text) throws IOException {
        Files.delete(old.resolve(name));
        Files.createDirectories(old.resolve(earlier).getParent());
        Files.writeString(old.resolve(earlier), text);
        ship();
    }

    private static String shipped(String name) throws IOException {
        return Files.readString(Path.of(name));
    }

    @Test
    void should_take_an_edited_file_over_under_its_new_name_when_it_has_moved() throws IOException {
        String mailbox = "routes/daemon/mailbox.camel.yaml";
        shippedEarlierAs(mailbox, "routes/mailbox.camel.yaml", shipped(mailbox));
        shippedEarlierAs(
                "routes/daemon/look.camel.yaml", "routes/look.camel.yaml", shipped("routes/daemon/look.camel.yaml"));
        edit("routes/mailbox.camel.yaml", shipped(mailbox) + "# ours\n");
        Files.delete(old.resolve("routes/look.camel.yaml"));

        assertThat(upgraded(false))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "routes/mailbox.camel.yaml",
                        EditedFile.Fate.MOVED,
                        "routes/look.camel.yaml",
                        EditedFile.Fate.REMOVED));
        assertThat(fresh.resolve(mailbox)).hasContent(shipped(mailbox) + "# ours\n");
        assertThat(fresh.resolve("routes/mailbox.camel.yaml")).doesNotExist();
        assertThat(fresh.resolve("routes/daemon/look.camel.yaml")).doesNotExist();
        assertThat(folder.resolve("aside").resolve(mailbox)).hasContent(shipped(mailbox));
        assertThat(upgraded(false)).as("a second time").isEmpty();
        assertThat(names()).doesNotHaveDuplicates();
    }

    @Test
    void should_put_an_edited_route_file_aside_and_say_so_when_its_routes_lie_elsewhere_now() throws IOException {
        shippedEarlierAs(
                "routes/3-keep.camel.yaml", "routes/2-keep.camel.yaml", "- route: {id: keep, description: old}\n");
        shippedEarlierAs("routes/daemon/leads.camel.yaml", "routes/alarms.camel.yaml", "- route: {id: alarms}\n");
        edit("routes/2-keep.camel.yaml", "- route: {id: keep, description: ours}\n");
        edit("routes/alarms.camel.yaml", "- route: {id: alarms, description: ours}\n");
        edit("routes/egen.camel.yaml", "- route: {id: own}\n");
        edit("routes/egen-backup.camel.yaml", "- route: {id: own-too}\n- beans: [{name: clock}, {name: polls}]\n");

        List<EditedFile> plan = new Upgrade(files(fresh), folder.resolve("aside")).from(old, false);

        assertThat(plan)
                .filteredOn(file -> file.fate() == EditedFile.Fate.ASIDE)
                .extracting(EditedFile::sentence)
                .hasSize(3)
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith(
                                "routes/2-keep.camel.yaml: NOT taken over: in this version its routes lie in other files")
                        .contains(folder.resolve("aside/not-taken-over/routes/2-keep.camel.yaml")
                                .toString()));
        assertThat(folder.resolve("aside/not-taken-over/routes/2-keep.camel.yaml"))
                .hasContent("- route: {id: keep, description: ours}");
        assertThat(fresh.resolve("routes/2-keep.camel.yaml")).doesNotExist();
        assertThat(fresh.resolve("routes/alarms.camel.yaml")).doesNotExist();
        assertThat(fresh.resolve("routes/egen-backup.camel.yaml")).doesNotExist();
        assertThat(fresh.resolve("routes/egen.camel.yaml")).exists();
        assertThat(names()).doesNotHaveDuplicates();
    }

    @Test
    void should_never_let_a_route_stand_twice_when_the_old_version_had_no_originals() throws IOException {
        Path mailbox = old.resolve("routes/daemon/mailbox.camel.yaml");
        Files.move(mailbox, old.resolve("routes/mailbox.camel.yaml"));
        Files.delete(old.resolve("lib/omvarldsbevakning.jar"));

        assertThat(upgraded(false)).containsEntry("routes/mailbox.camel.yaml", EditedFile.Fate.ASIDE);
        assertThat(fresh.resolve("routes/mailbox.camel.yaml")).doesNotExist();
    }

    @Test
    void should_change_nothing_when_previewed() throws IOException {
        edit(SETTINGS, "mail.to=b@example.se\n");

        assertThat(upgraded(true)).hasSize(1);
        assertThat(fresh.resolve(SETTINGS)).hasSameTextualContentAs(Path.of(SETTINGS));
        assertThat(folder.resolve("aside")).doesNotExist();
    }

    @Test
    void should_take_every_differing_file_for_edited_when_the_old_version_had_no_originals() throws IOException {
        Files.delete(old.resolve("lib/omvarldsbevakning.jar"));

        assertThat(upgraded(false)).containsExactlyEntriesOf(Map.of(RULES, EditedFile.Fate.COMPARE));
    }

    @Test
    void should_refuse_a_folder_that_is_no_installation() {
        assertThatThrownBy(() -> new Upgrade(files(fresh), folder).from(folder, false))
                .hasMessageContaining("is no installation");
    }
}
