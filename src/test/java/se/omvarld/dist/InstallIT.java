package se.omvarld.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code install.sh} does to a host, below a folder that stands for it; each test has a copy of one that it was run on. */
@Tag("slow")
class InstallIT {
    private static final String HOST = "en värd";

    @TempDir
    private static Path shared;

    private static Unpacked old;

    @TempDir
    private Path folder;

    private Path host;

    @BeforeAll
    static void install() throws Exception {
        old = Unpacked.into(shared.resolve("old"));
        assertThat(installed(shared.resolve(HOST), old.home()).code()).isZero();
    }

    @BeforeEach
    void copy() throws Exception {
        host = folder.resolve(HOST);
        Unpacked.copy(shared.resolve(HOST), host, "opt");
    }

    @Test
    void should_install_what_runs_and_close_what_is_not_for_others() throws Exception {
        Unpacked.Result version =
                Unpacked.run(folder, Unpacked.java(), host + "/opt/omvarldsbevakning/current/bin/omvarld", "--version");

        assertThat(version.said()).startsWith("omvarld ").hasLineCount(1);
        assertThat(rights("var/lib/omvarldsbevakning")).isEqualTo("rwx------");
        assertThat(rights("etc/omvarldsbevakning/environment")).isEqualTo("rw-------");
        assertThat(rights("etc/omvarldsbevakning/config/application.properties"))
                .isEqualTo("rw-r-----");
        assertThat(host.resolve("etc/systemd/system/omvarldsbevakning.service")).exists();
        assertThat(host.resolve("usr/local/share/man/man1/omvarld-check.1.gz")).exists();
        assertThat(host.resolve("usr/local/share/bash-completion/completions/omvarld"))
                .exists();
    }

    @Test
    void should_change_nothing_when_run_again() throws Exception {
        assertThat(installed(old.home()).said()).doesNotContain("kept:").doesNotContain("removed:");
    }

    @Test
    void should_keep_the_modes_that_people_gave_when_upgraded() throws Exception {
        Path fresh =
                Files.move(Unpacked.into(folder.resolve("new")).home(), folder.resolve("new/omvarldsbevakning-99"));
        Path etc = host.resolve("etc/omvarldsbevakning");
        mode(etc.resolve("config/areas.yaml"), "rw-rw----");
        mode(etc.resolve("routes/sources"), "rwxrwx---");
        append(fresh.resolve("config/areas.yaml"), "# new\n");

        assertThat(installed(fresh).code()).isZero();

        assertThat(etc.resolve("config/areas.yaml")).content().endsWith("# new\n");
        assertThat(rights("etc/omvarldsbevakning/config/areas.yaml")).isEqualTo("rw-rw----");
        assertThat(rights("etc/omvarldsbevakning/routes/sources")).isEqualTo("rwxrwx---");
        assertThat(rights("etc/omvarldsbevakning/config")).isEqualTo("rwxrwx---");
    }

    @Test
    void should_leave_settings_and_data_when_uninstalled_and_nothing_when_purged() throws Exception {
        assertThat(installed(old.home(), "--uninstall").said()).contains("settings and data stay");
        assertThat(host.resolve("opt/omvarldsbevakning")).doesNotExist();
        assertThat(host.resolve("usr/local/bin/omvarld")).doesNotExist();
        assertThat(host.resolve("usr/local/share/man/man1")).isEmptyDirectory();
        assertThat(host.resolve("etc/systemd/system/omvarldsbevakning.service")).doesNotExist();
        assertThat(host.resolve("etc/omvarldsbevakning/config/areas.yaml")).exists();

        assertThat(installed(old.home(), "--uninstall", "--purge").code()).isZero();
        assertThat(host.resolve("etc/omvarldsbevakning")).doesNotExist();
        assertThat(host.resolve("var/lib/omvarldsbevakning")).doesNotExist();
    }

    @Test
    void should_keep_what_was_edited_or_deleted_and_renew_the_rest_when_upgraded() throws Exception {
        Path fresh =
                Files.move(Unpacked.into(folder.resolve("new")).home(), folder.resolve("new/omvarldsbevakning-99"));
        Path etc = host.resolve("etc/omvarldsbevakning");
        append(etc.resolve("config/areas.yaml"), "# edited\n");
        append(etc.resolve("config/item-types.yaml"), "# edited\n");
        Files.delete(etc.resolve("routes/sources/who-nyheter.camel.yaml"));
        append(fresh.resolve("config/areas.yaml"), "# new\n");
        append(fresh.resolve("routes/daemon/watch.camel.yaml"), "# new\n");
        Files.delete(fresh.resolve("routes/sources/vr-nyheter.camel.yaml"));

        assertThat(installed(fresh).code()).isZero();

        assertThat(etc.resolve("config/areas.yaml")).content().endsWith("# edited\n");
        assertThat(etc.resolve("config/areas.yaml.dist")).content().endsWith("# new\n");
        assertThat(etc.resolve("config/item-types.yaml.dist")).doesNotExist();
        assertThat(etc.resolve("routes/daemon/watch.camel.yaml")).content().endsWith("# new\n");
        assertThat(etc.resolve("routes/sources/who-nyheter.camel.yaml")).doesNotExist();
        assertThat(etc.resolve("routes/sources/vr-nyheter.camel.yaml")).doesNotExist();
        assertThat(Files.readSymbolicLink(host.resolve("opt/omvarldsbevakning/current")))
                .hasToString("99");
    }

    @Test
    void should_let_no_edited_route_run_beside_the_one_that_has_taken_its_place() throws Exception {
        Path fresh =
                Files.move(Unpacked.into(folder.resolve("new")).home(), folder.resolve("new/omvarldsbevakning-99"));
        Path etc = host.resolve("etc/omvarldsbevakning/routes");
        append(etc.resolve("daemon/mailbox.camel.yaml"), "# edited\n");
        append(etc.resolve("3-keep.camel.yaml"), "# edited\n");
        Files.delete(etc.resolve("daemon/look.camel.yaml"));
        Path routes = fresh.resolve("routes");
        Files.move(routes.resolve("daemon/mailbox.camel.yaml"), routes.resolve("postbox.camel.yaml"));
        Files.move(routes.resolve("daemon/look.camel.yaml"), routes.resolve("look.camel.yaml"));
        Files.move(routes.resolve("3-keep.camel.yaml"), routes.resolve("4-keep.camel.yaml"));
        append(routes.resolve("4-keep.camel.yaml"), "# new\n");

        assertThat(installed(fresh).said())
                .contains("moved: " + etc.resolve("daemon/mailbox.camel.yaml"), "postbox.camel.yaml in this version")
                .contains("NOT taken over: " + etc.resolve("3-keep.camel.yaml"));

        assertThat(etc.resolve("postbox.camel.yaml")).content().endsWith("# edited\n");
        assertThat(etc.resolve("daemon/mailbox.camel.yaml")).doesNotExist();
        assertThat(etc.resolve("look.camel.yaml")).doesNotExist();
        assertThat(etc.resolve("3-keep.camel.yaml")).doesNotExist();
        assertThat(etc.resolve("3-keep.camel.yaml.old")).content().endsWith("# edited\n");
        assertThat(etc.resolve("4-keep.camel.yaml")).content().endsWith("# new\n");
    }

    private Unpacked.Result installed(Path from, String... options) throws Exception {
        return installed(host, from, options);
    }

    private static Unpacked.Result installed(Path host, Path from, String... options) throws Exception {
        List<String> line = new ArrayList<>(List.of(from.resolve("install.sh").toString()));
        line.addAll(List.of(options));
        return Unpacked.run(
                host.getParent(),
                Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "DESTDIR", host.toString()),
                line.toArray(String[]::new));
    }

    private String rights(String file) throws Exception {
        return java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(host.resolve(file)));
    }

    private static void mode(Path file, String rights) throws Exception {
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString(rights));
    }

    private static void append(Path file, String line) throws Exception {
        Files.writeString(file, line, StandardOpenOption.APPEND);
    }
}
