package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;

class FolderWarningsTest {
    @TempDir
    private Path folder;

    private List<String> warnings(String backups) {
        Folders folders = new Folders(Path.of("config"), Path.of("routes"), folder, folder.resolve("data"));
        Settings settings = Settings.load(folders.config(), Map.of(), Map.of("backup.folder", backups));
        return FolderWarnings.unwritable(folders, settings, List.of(folder.resolve("units")));
    }

    private void unit(String name, String text) throws Exception {
        Path file = folder.resolve("units").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void should_say_which_line_the_unit_needs_for_a_folder_that_it_does_not_let_be_written() throws Exception {
        unit("omvarldsbevakning.service", "[Service]\nReadWritePaths=-/etc/omvarldsbevakning/config\n");
        Path wanted = folder.resolve("elsewhere");

        assertThat(warnings(wanted.toString()))
                .singleElement()
                .asString()
                .startsWith("backup.folder: the systemd unit does not let the daemon write to " + wanted)
                .endsWith("ReadWritePaths=" + wanted);
        assertThat(warnings("backups")).as("in the data folder").isEmpty();

        unit("omvarldsbevakning.service.d/override.conf", "[Service]\nReadWritePaths=/srv/x " + wanted + "\n");
        assertThat(warnings(wanted.resolve("deeper").toString())).isEmpty();
    }

    @Test
    void should_say_when_the_page_for_the_rules_will_be_able_to_save_nothing() throws Exception {
        Folders folders = new Folders(Path.of("config"), Path.of("routes"), folder, folder.resolve("data"));
        Settings settings = Settings.load(
                folders.config(),
                Map.of(),
                Map.of("observe.edit-rules", "true", "observe.user", "anna", "observe.password", "x"));
        List<Path> units = List.of(folder.resolve("units"));
        Path config = folders.config().toAbsolutePath();
        assertThat(FolderWarnings.unwritable(folders, settings, units)).isEmpty();

        unit("omvarldsbevakning.service", "[Service]\nReadWritePaths=/srv/x\n");

        assertThat(FolderWarnings.unwritable(folders, settings, units))
                .filteredOn(warning -> warning.startsWith("observe."))
                .containsExactly("observe.edit-rules: the systemd unit does not let the daemon write to " + config
                        + "; run: systemctl edit omvarldsbevakning.service, and add below [Service]: ReadWritePaths="
                        + config);
    }

    @Test
    void should_say_nothing_where_there_is_no_unit() {
        assertThat(warnings(folder.resolve("elsewhere").toString())).isEmpty();
    }
}
