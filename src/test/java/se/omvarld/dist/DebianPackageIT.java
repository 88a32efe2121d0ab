package se.omvarld.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package, as dpkg takes it, below a folder that stands for a host; its scripts run there. Needs dpkg, and root for owners. */
@Tag("slow")
class DebianPackageIT {
    private static final Map<String, String> PATHS = Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");

    @TempDir
    private Path host;

    private Path archive;

    @BeforeEach
    void find() throws Exception {
        assumeThat(Path.of("/usr/bin/dpkg")).exists();
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        archive = Unpacked.archive()
                .resolveSibling(
                        Unpacked.archive().getFileName().toString().replaceFirst("-(.*)[.]tar[.]gz", "_$1_all.deb"));
        for (String folder : List.of("updates", "info")) {
            Files.createDirectories(host.resolve("var/lib/dpkg").resolve(folder));
        }
        Files.createFile(host.resolve("var/lib/dpkg/status"));
    }

    @Test
    void should_install_what_the_script_installs_and_keep_settings_and_data_until_it_is_purged() throws Exception {
        dpkg("--install", archive.toString());

        Path etc = host.resolve("etc/omvarldsbevakning");
        assertThat(Files.readSymbolicLink(host.resolve("opt/omvarldsbevakning/current")))
                .isEqualTo(Path.of(version()));
        assertThat(host.resolve("opt/omvarldsbevakning/current/lib/omvarldsbevakning.jar"))
                .exists();
        assertThat(rights(host.resolve("usr/bin/omvarld"))).isEqualTo("rwxr-xr-x");
        assertThat(rights(host.resolve("opt/omvarldsbevakning/current/bin/omvarld")))
                .isEqualTo("rwxr-xr-x");
        assertThat(rights(host.resolve("usr/lib/systemd/system/omvarldsbevakning.service")))
                .isEqualTo("rw-r--r--");
        assertThat(host.resolve("usr/share/man/man1/omvarld-check.1.gz")).exists();
        assertThat(host.resolve("usr/share/bash-completion/completions/omvarld"))
                .exists();
        assertThat(rights(etc.resolve("config/application.properties"))).isEqualTo("rw-r-----");
        assertThat(rights(etc.resolve("environment"))).isEqualTo("rw-------");
        assertThat(rights(host.resolve("var/lib/omvarldsbevakning"))).isEqualTo("rwx------");

        Path script = host.resolve("opt/omvarldsbevakning/current/install.sh");
        assertThat(Unpacked.run(host, Map.of("PATH", PATHS.get("PATH"), "DESTDIR", host.toString()), script.toString())
                        .said())
                .contains("the package omvarldsbevakning is installed here");

        Files.writeString(etc.resolve("config/areas.yaml"), "# edited\n", StandardOpenOption.APPEND);
        Files.delete(etc.resolve("routes/sources/who-nyheter.camel.yaml"));
        dpkg("--install", archive.toString());
        dpkg("--remove", "omvarldsbevakning");

        assertThat(host.resolve("usr/bin/omvarld")).doesNotExist();
        assertThat(host.resolve("opt/omvarldsbevakning")).doesNotExist();
        assertThat(etc.resolve("config/areas.yaml")).content().endsWith("# edited\n");
        assertThat(etc.resolve("routes/sources/who-nyheter.camel.yaml")).doesNotExist();

        dpkg("--purge", "omvarldsbevakning");

        assertThat(etc).doesNotExist();
        assertThat(host.resolve("var/lib/omvarldsbevakning")).doesNotExist();
    }

    @Test
    void should_not_come_beside_what_the_script_has_installed() throws Exception {
        Path unit = Files.createDirectories(host.resolve("etc/systemd/system")).resolve("omvarldsbevakning.service");
        Files.writeString(unit, "[Unit]\n");

        assertThat(run("--install", archive.toString()).said()).contains("install.sh --uninstall");
    }

    @Test
    void should_come_with_sums_that_fit() throws Exception {
        Unpacked.Result result = Unpacked.run(archive.getParent(), PATHS, "sha256sum", "-c", "SHA256SUMS");

        assertThat(result.code()).as(result.said()).isZero();
        assertThat(result.said()).contains(".tar.gz: OK", ".deb: OK");
    }

    private String version() {
        return archive.getFileName().toString().replaceAll(".*_(.*)_all[.]deb", "$1");
    }

    private void dpkg(String... words) throws Exception {
        Unpacked.Result result = run(words);
        assertThat(result.code()).as(result.said()).isZero();
    }

    private Unpacked.Result run(String... words) throws Exception {
        List<String> line = new ArrayList<>(List.of("dpkg", "--root=" + host, "--force-script-chrootless"));
        line.addAll(List.of("--force-depends", "--force-unsafe-io"));
        line.addAll(List.of(words));
        return Unpacked.run(host, PATHS, line.toArray(String[]::new));
    }

    private static String rights(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
