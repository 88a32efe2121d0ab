package se.omvarld.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.backup.restore.EditedFile;
import se.omvarld.backup.restore.Restore;
import se.omvarld.item.text.Sha256;
import se.omvarld.store.MigratedFile;
import se.omvarld.store.SetClock;
import se.omvarld.store.db.RefusedException;
import se.omvarld.store.db.StoreException;

/** Files that are no backups, though they may look like one: nothing is changed. */
@Tag("slow")
class HostileBackupTest {
    @TempDir
    Path folder;

    private BackupSite site;
    private Path good;

    @BeforeEach
    void given() throws IOException {
        SetClock clock = new SetClock("2026-03-18T10:00");
        site = BackupSite.in(folder.resolve("site"), "jdbc:sqlite:" + folder.resolve("site/data/omvarld.db"), clock);
        site.with("config/areas.yaml", "areas: []\n").with("config/application.properties", "mail.to=a@example.se\n");
        MigratedFile.into(folder.resolve("site/data"));
        good = site.backup("good.zip");
    }

    private Path changed(Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(good.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        change.accept(parts);
        Path file = folder.resolve("changed.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    /** A manifest that was changed as text. */
    private static void manifest(Map<String, byte[]> parts, String from, String to) {
        String text = new String(parts.get("manifest.json"), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        parts.put("manifest.json", text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private void isRefused(Path file, String why) {
        assertThatThrownBy(() -> site.restore(file, true))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(why);
        assertThat(folder.resolve("site/data"))
                .isDirectoryNotContaining(found -> found.toString().contains("restoring"))
                .isDirectoryNotContaining(found -> found.toString().contains("before-restore"));
    }

    @Test
    void should_refuse_a_file_that_was_cut_or_is_something_else() throws IOException {
        byte[] whole = Files.readAllBytes(good);
        for (int length : List.of(0, 1, 100, whole.length / 2, whole.length - 1)) {
            isRefused(Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, length)), "cut.zip");
        }
    }

    @Test
    void should_refuse_a_part_that_was_changed() throws IOException {
        isRefused(changed(parts -> parts.put("config/areas.yaml", new byte[10])), "config/areas.yaml is not what");
        isRefused(changed(parts -> parts.remove("store/items.ndjson")), "parts are not those");
        isRefused(changed(parts -> parts.put("store/more.ndjson", new byte[1])), "parts are not those");
        isRefused(changed(parts -> parts.remove("manifest.json")), "no manifest.json");
        isRefused(changed(parts -> parts.put("manifest.json", new byte[] {'{', '}'})), "format is 0");
        isRefused(changed(parts -> parts.put("manifest.json", new byte[] {'[', '['})), "manifest.json cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config/../../evil",
                "../evil",
                "/etc/evil",
                "config/..",
                "config/.ssh",
                "config\\\\..\\\\evil",
                "bin/evil",
                "config/a/b/c/d/e/f/g/h",
                "store/Items;drop.ndjson",
                "routes/"
            })
    void should_refuse_names_that_lead_elsewhere(String name) throws IOException {
        Path evil = changed(parts -> {
            parts.put(name.replace("\\\\", "\\"), parts.remove("config/areas.yaml"));
            manifest(parts, "config/areas.yaml", name);
        });

        isRefused(evil, "refused");
        assertThat(folder.resolve("evil")).doesNotExist();
        assertThat(folder.resolve("site/evil")).doesNotExist();
    }

    @Test
    void should_refuse_what_grows_beyond_measure_when_unpacked() throws IOException {
        byte[] bomb = new byte[40 << 20];
        isRefused(
                changed(parts -> {
                    parts.put("config/areas.yaml", bomb);
                    manifest(parts, "\"bytes\" : 10,", "\"bytes\" : " + bomb.length + ",");
                }),
                "more than any backup");
        isRefused(changed(parts -> parts.put("config/areas.yaml", bomb)), "is not what");
    }

    @Test
    void should_refuse_a_newer_version_in_plain_words() throws IOException {
        String ours = site.database().schema().newest();
        Path newer = changed(parts -> manifest(parts, "\"schema\" : \"" + ours + "\"", "\"schema\" : \"999\""));

        assertThatThrownBy(() -> site.restore(newer, true))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("has schema 999")
                .hasMessageContaining("knows schemas up to " + ours);
        isRefused(changed(parts -> manifest(parts, "\"format\" : 1", "\"format\" : 2")), "format is 2");
        isRefused(
                changed(parts -> manifest(parts, "\"schema\" : \"" + ours + "\"", "\"schema\" : \"latest\"")),
                "says too little");
    }

    @Test
    void should_refuse_rows_that_do_not_fit() throws IOException {
        byte[] rows = "[\"host\"]\n[1,2]\n".getBytes(StandardCharsets.UTF_8);
        Path odd = changed(parts -> {
            byte[] before = parts.put("store/robots.ndjson", rows);
            manifest(parts, Sha256.hex(before), Sha256.hex(rows));
            manifest(
                    parts,
                    "\"store/robots.ndjson\",\n    \"bytes\" : " + before.length,
                    "\"store/robots.ndjson\",\n    \"bytes\" : " + rows.length);
        });

        isRefused(odd, "2 values for 1 columns");
    }

    /** Its checksums are right: whoever changes a route in a backup changes them too. */
    @Test
    void should_take_no_routes_or_settings_from_a_file_that_others_can_have_written() throws IOException {
        site.with("routes/beans.camel.yaml", "- beans: []\n").with("routes/sources/a.camel.yaml", "# a\n");
        Path backup = site.backup("with-routes.zip");
        Files.setPosixFilePermissions(backup, PosixFilePermissions.fromString("rw-rw-rw-"));
        SetClock clock = new SetClock("2026-03-19T10:00");
        BackupSite other =
                BackupSite.in(folder.resolve("other"), "jdbc:sqlite:" + folder.resolve("other/data/omvarld.db"), clock);

        assertThatThrownBy(() -> other.restore(backup, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("routes/beans.camel.yaml")
                .hasMessageContaining("config/application.properties")
                .hasMessageNotContaining("routes/sources/a.camel.yaml")
                .hasMessageContaining("--with-routes");
        assertThat(other.folder().resolve("data/omvarld.db")).doesNotExist();
        assertThat(other.folder().resolve("routes/beans.camel.yaml")).doesNotExist();

        Files.setPosixFilePermissions(backup, PosixFilePermissions.fromString("rw-------"));
        other.restore(backup, false);
        assertThat(other.folder().resolve("routes/beans.camel.yaml")).exists();
    }

    @Test
    void should_take_them_when_somebody_says_that_the_file_is_known_and_the_store_alone_always() throws IOException {
        site.with("routes/beans.camel.yaml", "- beans: []\n");
        Path backup = site.backup("with-routes.zip");
        Files.setPosixFilePermissions(backup, PosixFilePermissions.fromString("rw-rw-rw-"));
        SetClock clock = new SetClock("2026-03-19T10:00");
        BackupSite other =
                BackupSite.in(folder.resolve("other"), "jdbc:sqlite:" + folder.resolve("other/data/omvarld.db"), clock);
        Restore restore = new Restore(
                other.database(), other.files(), other.folder().resolve("data"), other.backups(), "20260319T100000Z");

        assertThat(restore.run(backup, false, true, line -> {}).edited()).isEmpty();
        assertThat(restore.withRoutes(true).run(backup, true, false, line -> {}).edited())
                .extracting(EditedFile::name)
                .contains("routes/beans.camel.yaml", "config/application.properties");
    }
}
