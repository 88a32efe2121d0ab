package se.omvarld.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.store.MigratedFile;
import se.omvarld.store.SetClock;

/** What lies in the folders and is none of ours ends no backup, and no password gets into one. */
@Tag("slow")
class ForeignFilesTest {
    @TempDir
    private Path folder;

    private BackupSite site;
    private Path config;

    @BeforeEach
    void given() throws Exception {
        site = BackupSite.in(folder, "jdbc:sqlite:" + folder.resolve("omvarld.db"), new SetClock("2026-03-18T10:00"));
        MigratedFile.into(folder);
        config = Files.createDirectories(site.files().config());
    }

    private void put(String name, String text) throws Exception {
        Files.writeString(config.resolve(name), text);
    }

    private Backups.Made make() {
        return site.backups().make(folder.resolve("made.zip"), line -> {});
    }

    private static List<String> parts(Backups.Made made) throws Exception {
        try (BackupFile backup = BackupFile.open(made.file())) {
            return backup.manifest().parts().stream()
                    .map(BackupManifest.Part::name)
                    .filter(name -> name.startsWith("config/"))
                    .toList();
        }
    }

    @Test
    void should_leave_out_and_name_what_is_none_of_ours() throws Exception {
        put("areas.yaml", "areas: []\n");
        put("application.properties", "mail.to=a@example.se\n");
        for (String copy : List.of(
                "application.properties.bak",
                "application.properties.2026-03-01",
                "application kopia.properties",
                "areas.yaml.orig",
                "#areas.yaml#",
                "a\u0007b.yaml")) {
            put(copy, "mail.smtp.password=hemligt\n");
        }
        Files.createSymbolicLink(config.resolve("gone.yaml"), folder.resolve("nowhere"));

        Backups.Made made = make();

        assertThat(parts(made)).containsExactlyInAnyOrder("config/areas.yaml", "config/application.properties");
        assertThat(made.foreign())
                .anyMatch(line -> line.startsWith("config/application.properties.bak: a copy that somebody has left"))
                .anyMatch(line -> line.startsWith("config/application kopia.properties: "))
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void should_take_passwords_out_of_any_file_of_settings() throws Exception {
        put("quartz.properties", "org.quartz.dataSource.password=hemligt\n");

        Backups.Made made = make();

        try (BackupFile backup = BackupFile.open(made.file())) {
            assertThat(EditedFiles.in(backup).content().get("config/quartz.properties"))
                    .asString()
                    .doesNotContain("hemligt");
        }
    }

    @Test
    void should_remove_what_killed_backups_have_left_and_nothing_of_a_living_one() throws Exception {
        Path killed = Files.writeString(folder.resolve(".omvarldsbevakning-20260317T033000Z.zip.part"), "x");
        Path living = Files.writeString(folder.resolve(".by-hand.zip.part"), "x");
        try (FileChannel writing = FileChannel.open(living, StandardOpenOption.WRITE)) {
            writing.lock();
            make();
        }

        assertThat(killed).doesNotExist();
        assertThat(living).exists();
    }
}
