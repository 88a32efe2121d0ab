package se.omvarld.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that becomes {@code /usr/local/bin/omvarld}, on folders of its own, as whichever user {@code id} says. */
class InstalledCommandTest {
    private static final Path SCRIPT = Path.of("src/main/dist/systemd/omvarld");

    @TempDir
    private Path host;

    private final Map<String, String> environment = new HashMap<>();
    private Path command;

    @BeforeEach
    void install() throws IOException {
        Files.createDirectories(host.resolve("etc/omvarldsbevakning/routes/sources"));
        Files.createDirectories(host.resolve("bin"));
        Files.createDirectories(host.resolve("tmp"));
        command = script(
                "omvarld",
                Files.readString(SCRIPT)
                        .replace("=/etc/", "=" + host + "/etc/")
                        .replace(
                                "program=/opt/omvarldsbevakning/current/bin/omvarld",
                                "program=" + host + "/bin/program")
                        .replace("/run/credentials/", host + "/run/credentials/")
                        .replace("/run/systemd/system", host.toString()));
        script("program", "#!/bin/sh\necho \"args: $*\"\nenv | sed -n '/^\\(OMVARLD_\\|A\\)/p'\n");
        // as systemd 252 answers: "show" does not print this property
        script("systemctl", """
                #!/bin/sh
                [ "$2" != --property=LoadCredential ] || echo '[unprintable]'
                [ "$1" != cat ] || printf '[Service]\\nLoadCredential=store:%s/secret\\n'
                """.formatted(host));
        script("runuser", "#!/bin/sh\nshift 3\necho \"as omvarld\"\nexec \"$@\"\n");
        script("chown", "#!/bin/sh\n");
        as("root");
    }

    @Test
    void should_read_the_environment_file_as_systemd_does() throws Exception {
        // what systemd 252's own reader (30-systemd-environment-d-generator) makes of the same lines
        environment("""
                # A comment
                A1=plain value\s\s
                A2=a\\b
                A3="quoted \\"x\\" $HOME \\n back\\\\slash"\s
                A4='single \\ "x"' tail
                ; A5=none
                A6=one\\
                two
                A7=it's "mid" quote
                1BAD=x
                A8="a"'b'c
                A9=räk=smörgås # no comment
                """);

        assertThat(run("status").said().lines().filter(line -> line.startsWith("A")))
                .containsExactlyInAnyOrder(
                        "A1=plain value",
                        "A2=ab",
                        "A3=quoted \"x\" $HOME \\n back\\slash",
                        "A4=single \\ \"x\"tail",
                        "A6=onetwo",
                        "A7=it's \"mid\" quote",
                        "A8=abc",
                        "A9=räk=smörgås # no comment");
    }

    @Test
    void should_let_given_options_win() throws Exception {
        assertThat(run("--data", "/tmp/trial", "restore", "x.zip").said())
                .contains("as omvarld")
                .contains("--data /tmp/trial restore x.zip")
                .contains("--config " + host + "/etc/omvarldsbevakning/config")
                .doesNotContain("--data /var/lib");
        assertThat(run("restore", "x.zip").said()).contains("--data /var/lib/omvarldsbevakning");
        assertThat(run("status", "--config=/tmp/other").said()).doesNotContain("--config " + host);
    }

    @Test
    void should_hand_on_what_systemd_holds_as_a_credential() throws Exception {
        environment("OMVARLD_STORE_PASSWORD_FILE=" + host + "/run/credentials/omvarldsbevakning.service/store\n");
        assertThat(run("status").said()).contains("the credential store cannot be read");

        Files.writeString(host.resolve("secret"), "hemlig\n");
        assertThat(run("status").said())
                .contains("OMVARLD_STORE_PASSWORD=hemlig")
                .doesNotContain("_FILE");
    }

    @Test
    void should_write_imported_sources_where_root_keeps_them() throws Exception {
        Path sources = host.resolve("etc/omvarldsbevakning/routes/sources");
        Files.writeString(sources.resolve("old.camel.yaml"), "old");
        script("program", """
                #!/bin/sh
                cat "$2/old.camel.yaml"
                echo new >"$2/new.camel.yaml"
                echo changed >"$2/old.camel.yaml"
                ln -s /etc/passwd "$2/link.camel.yaml"
                exit 1
                """);

        Unpacked.Result result = run("sources", "import", "feeds.opml");

        assertThat(result.code()).isEqualTo(1);
        assertThat(sources.resolve("new.camel.yaml")).hasContent("new");
        assertThat(sources.resolve("old.camel.yaml")).hasContent("old");
        assertThat(sources.resolve("link.camel.yaml")).doesNotExist();
        assertThat(host.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void should_say_as_whom_it_runs_when_a_file_is_closed_to_that_user() throws Exception {
        Path file = Files.writeString(host.resolve("closed.opml"), "x");
        script("runuser", "#!/bin/sh\n[ \"$4\" != test ]\n");

        Unpacked.Result result = run("sources", "import", file.toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.said()).contains("commands run as the user omvarld, who may not read it");
    }

    @Test
    void should_go_by_sudo_for_members_of_the_group_and_tell_others_what_they_may() throws Exception {
        as("anna");
        script(
                "sudo",
                "#!/bin/sh\n[ \"$2\" != -l ] || [ \"$4\" = check ] || exit 1\n[ \"$2\" = -l ] || echo \"by root: $3\"\n");
        assertThat(run("check").said()).isEqualTo("by root: check\n");

        Unpacked.Result refused = run("poll");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.said()).contains("sudo omvarld", "check, status, rules try");
    }

    private void as(String user) throws IOException {
        script("id", "#!/bin/sh\necho " + user + "\n");
    }

    private void environment(String lines) throws IOException {
        Files.writeString(host.resolve("etc/omvarldsbevakning/environment"), lines);
    }

    private Path script(String name, String text) throws IOException {
        Path file = host.resolve("bin").resolve(name);
        Files.deleteIfExists(file);
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Unpacked.Result run(String... words) throws Exception {
        environment.put("PATH", host.resolve("bin") + ":/usr/sbin:/usr/bin:/sbin:/bin");
        environment.put("TMPDIR", host.resolve("tmp").toString());
        environment.put("LC_ALL", "C.UTF-8");
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(words));
        return Unpacked.run(host, environment, line.toArray(String[]::new));
    }
}
