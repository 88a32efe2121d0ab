package se.omvarld.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.backup.BackupSite;
import se.omvarld.backup.FolderFiles;
import se.omvarld.backup.restore.Upgrade;
import se.omvarld.store.Newsroom;
import se.omvarld.store.db.StoreException;

/** Who may read edited files after a restore or an upgrade: those who could before. */
class FilePermissionsTest {
    @TempDir
    private Path folder;

    @Test
    void should_keep_the_rights_of_a_file_whose_place_is_taken_and_give_a_new_one_those_of_its_folder()
            throws IOException {
        Path old = folder.resolve("old");
        Path own = folder.resolve("own");
        for (Path installation : new Path[] {old, own}) {
            Files.createDirectories(installation.resolve("config"));
            Files.createDirectories(installation.resolve("routes/sources"));
        }
        Files.writeString(old.resolve("config/application.properties"), "zone=UTC\n");
        Files.writeString(old.resolve("routes/sources/ny.camel.yaml"), "- new\n");
        Path settings = Files.writeString(own.resolve("config/application.properties"), "mail.smtp.password=hemligt\n");
        rights(settings, "rw-------");
        rights(old.resolve("config/application.properties"), "rw-rw-rw-");
        rights(own.resolve("routes/sources"), "rwxr-x---");
        FolderFiles files =
                new FolderFiles(own.resolve("config"), own.resolve("routes"), own.resolve("routes/sources"));

        new Upgrade(files, own.resolve("aside")).from(old, false);

        assertThat(settings).hasContent("zone=UTC");
        assertThat(rights(settings)).isEqualTo("rw-------");
        assertThat(rights(own.resolve("routes/sources/ny.camel.yaml"))).isEqualTo("rw-r-----");
        assertThat(rights(own.resolve("aside/config/application.properties"))).isEqualTo("rw-------");
    }

    @Test
    void should_say_that_the_store_is_restored_when_edited_files_cannot_be_written() throws IOException {
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", se.omvarld.store.Database.SQLITE, folder)) {
            BackupSite old = BackupSite.in(folder.resolve("site"), newsroom.url, newsroom.clock)
                    .with("config/ny.yaml", "x");
            Path backup = old.backup("b.zip");
            Path other = folder.resolve("other");
            BackupSite fresh = BackupSite.in(other, "jdbc:sqlite:" + other.resolve("omvarld.db"), newsroom.clock);
            // Not even root can put a file where a folder lies.
            Files.createDirectories(other.resolve("config/ny.yaml/full"));

            assertThatThrownBy(() -> fresh.restore(backup, false))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is restored, but not all edited files", "ny.yaml");
            assertThat(other.resolve("omvarld.db")).isNotEmptyFile();
        }
    }

    @Test
    void should_be_for_its_owner_alone_when_it_is_a_backup() throws IOException {
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", se.omvarld.store.Database.SQLITE, folder)) {
            Path backup = BackupSite.in(folder.resolve("site"), newsroom.url, newsroom.clock)
                    .backup("b.zip");

            assertThat(rights(backup)).isEqualTo("rw-------");
        }
    }

    private static void rights(Path file, String rights) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
