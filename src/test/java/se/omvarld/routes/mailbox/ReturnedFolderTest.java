package se.omvarld.routes.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.camel.component.quartz.QuartzComponent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.Scheduler;
import org.springframework.util.FileSystemUtils;
import se.omvarld.cli.command.ItemBlocks;
import se.omvarld.cli.command.demo.DemoFebruary;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Settings;
import se.omvarld.routes.PollRig;
import se.omvarld.store.StoreBeginning;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.published.PublishedReports;

/** Edited drafts dropped into a folder, taken by the shipped route. */
@Tag("slow")
@Timeout(120)
class ReturnedFolderTest {
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    @TempDir
    private static Path folder;

    private static Path returned;
    private static byte[] edited;
    private static RouteRuntime routes;
    private static StoreBeginning beginning;

    @BeforeAll
    static void sendDraft() throws IOException {
        DemoFebruary.draftedInto(folder);
        returned = folder.resolve("data/returer");
        routes = routes(false);
        beginning = StoreBeginning.of(store(), folder.resolve("beginning.db"));
        byte[] sent = new Editions(store(), PollRig.clock())
                .rendered("2026-02")
                .parts()
                .get(1)
                .content();
        edited = new ItemBlocks(sent).without(2);
    }

    @BeforeEach
    void begin() throws IOException {
        beginning.restore();
        FileSystemUtils.deleteRecursively(returned);
        Files.createDirectories(returned);
    }

    @AfterAll
    static void stop() {
        routes.close();
    }

    @Test
    void should_keep_the_report_and_put_the_file_away_with_a_note() throws IOException {
        drop("Omvarldsbevakning-2026-02-utkast.docx", edited);
        look();

        assertThat(published()).isPositive();
        assertThat(left()).isEmpty();
        assertThat(names("Inlasta"))
                .containsExactly(
                        "2026-04-02-080000-Omvarldsbevakning-2026-02-utkast.docx",
                        "2026-04-02-080000-Omvarldsbevakning-2026-02-utkast.docx.txt");
        assertThat(Files.readString(
                        returned.resolve("Inlasta/" + names("Inlasta").get(1))))
                .contains("för februari 2026 är inläst", "    2  borttagna");
    }

    @Test
    void should_put_what_cannot_be_read_aside_with_the_reason_in_swedish() throws IOException {
        drop("trasig.docx", "inget".getBytes(StandardCharsets.UTF_8));
        drop("$simple{bean:store} ${file:name}.docx", "inget".getBytes(StandardCharsets.UTF_8));
        drop("slutversion.pdf", new byte[] {1});
        dropOfBytes("jättestor.docx", 60_000_000);
        look();

        assertThat(left()).isEmpty();
        assertThat(published()).isZero();
        assertThat(names("Ej-inlasta")).hasSize(8).allMatch(name -> name.startsWith("2026-04-02-080000-"));
        assertThat(note("trasig")).contains("inget Word-dokument", "Ingenting är sparat");
        assertThat(note("slutversion")).contains("Spara utkastet som Word-dokument");
        assertThat(note("jättestor")).contains("större än 50 MB");
    }

    @Test
    void should_leave_links_folders_and_files_of_programs_alone() throws IOException {
        Path secret = Files.write(folder.resolve("hemlig.docx"), edited);
        Files.createSymbolicLink(returned.resolve("lank.docx"), secret);
        Files.createDirectories(returned.resolve("mapp.docx"));
        Files.write(returned.resolve("mapp.docx/inuti.docx"), edited);
        drop("~$varldsbevakning.docx", edited);
        drop(".dold.docx", edited);
        drop("Thumbs.db", edited);
        look();

        assertThat(published()).isZero();
        assertThat(left()).hasSize(5);
        assertThat(secret).exists();
        assertThat(Files.exists(returned.resolve("lank.docx"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }

    @Test
    void should_wait_when_a_file_is_still_being_written() throws Exception {
        Path file = returned.resolve("utkast.docx");
        Files.write(file, java.util.Arrays.copyOf(edited, edited.length / 2));
        AtomicBoolean writing = new AtomicBoolean(true);
        Thread writer = new Thread(() -> {
            while (writing.get()) {
                touch(file);
                LockSupport.parkNanos(1_000_000);
            }
        });
        writer.start();
        look();
        writing.set(false);
        writer.join();
        assertThat(left()).containsExactly("utkast.docx");

        drop("utkast.docx", edited);
        look();
        assertThat(published()).isPositive();
    }

    @Test
    void should_look_by_itself_when_the_daemon_runs() throws IOException {
        drop("utkast.docx", edited);
        try (RouteRuntime daemon = routes(true)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> left().isEmpty());
            assertThat(names("Inlasta")).hasSize(2);
            assertThat(schedule(daemon))
                    .as("a daemon's own, though other routes run in the same process")
                    .isNotSameAs(schedule(routes));
        }
    }

    private static Scheduler schedule(RouteRuntime started) {
        return started.context().getComponent("quartz", QuartzComponent.class).getScheduler();
    }

    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochMilli(System.currentTimeMillis())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A file that was written a while ago. */
    private void drop(String name, byte[] content) throws IOException {
        Path file = Files.write(returned.resolve(name), content);
        age(file);
    }

    /** A file without content, of a size that takes no room on the disk. */
    private static void dropOfBytes(String name, long size) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(returned.resolve(name).toFile(), "rw")) {
            file.setLength(size);
        }
        age(returned.resolve(name));
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-05T09:00:00Z")));
    }

    private static void look() {
        routes.readOnce("returned");
    }

    private static RouteRuntime routes(boolean daemon) {
        Map<String, String> overrides = new HashMap<>(Map.of("report.returned", "returer"));
        Settings settings = Settings.load(Path.of("config"), Map.of(), overrides);
        return GivenRoutes.of(PollRig.folders(folder.resolve("data")), settings, PollRig.clock(), List.of(), daemon)
                .start();
    }

    private static int published() {
        return new PublishedReports(store()).of(FEBRUARY).size();
    }

    private static Store store() {
        return routes.bean("store", Store.class);
    }

    private String note(String name) throws IOException {
        String file = names("Ej-inlasta").stream()
                .filter(found -> found.contains(name) && found.endsWith(".txt"))
                .findFirst()
                .orElseThrow();
        return Files.readString(returned.resolve("Ej-inlasta").resolve(file));
    }

    /** What lies in the folder itself, but for the folders of what is done. */
    private List<String> left() {
        return names("").stream()
                .filter(name -> !name.equals("Inlasta") && !name.equals("Ej-inlasta"))
                .toList();
    }

    private List<String> names(String sub) {
        try (Stream<Path> files = Files.list(returned.resolve(sub))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
