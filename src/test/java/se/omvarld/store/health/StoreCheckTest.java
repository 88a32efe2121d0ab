package se.omvarld.store.health;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;
import se.omvarld.store.db.StoreFailure;
import se.omvarld.watch.DiskSpace;
import se.omvarld.watch.alert.IncidentRecorder;

/** A store that cannot be written is known, in words that say what helps. */
class StoreCheckTest {
    @TempDir
    private Path folder;

    @Test
    void should_say_that_the_disk_is_full_at_the_second_write_that_fails_and_that_it_is_well_again() {
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder)) {
            StoreCheck check = new StoreCheck(newsroom.store, newsroom.clock);
            assertThat(check.isTurned()).isFalse();
            newsroom.store
                    .sql("create trigger full before insert on alert_lease begin select raise(abort, 'x'); end")
                    .update();

            assertThat(check.isTurned()).isFalse();
            assertThat(check.problem()).isEmpty();
            assertThat(check.isTurned()).isTrue();
            assertThat(check.problem()).isNotEmpty();
            assertThat(check.isTurned()).isFalse();
            newsroom.store.sql("drop trigger full").update();
            assertThat(check.isTurned()).isTrue();
            assertThat(check.problem()).isEmpty();
        }
    }

    @Test
    void should_know_at_once_that_the_file_was_cut_while_it_is_in_use() throws IOException {
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder)) {
            StoreCheck check = new StoreCheck(newsroom.store, newsroom.clock);
            check.isTurned();
            try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }

            check.isTurned();

            assertThat(check.isTurned()).isTrue();
            assertThat(check.problem()).contains("damaged");
        }
    }

    /** Its length stays: neither a write elsewhere nor the file's size shows it before the daily look. */
    @Test
    void should_know_that_a_page_is_damaged_when_anything_has_run_into_it() throws IOException {
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder)) {
            newsroom.knowing("a");
            int root = newsroom.store
                    .sql("select rootpage from sqlite_master where name = 'robots'")
                    .query(Integer.class)
                    .single();
            int page =
                    newsroom.store.sql("pragma page_size").query(Integer.class).single();
            newsroom.store.sql("pragma wal_checkpoint(truncate)").query().listOfRows();
            try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap("broken".repeat(100).getBytes(US_ASCII)), (root - 1L) * page);
            }
            newsroom.store.sql("pragma shrink_memory").update();
            StoreCheck check = new StoreCheck(newsroom.store, newsroom.clock);
            check.isTurned();
            assertThat(check.problem()).isEmpty();

            assertThatThrownBy(() -> newsroom.store
                            .sql("select content from robots")
                            .query(String.class)
                            .list())
                    .rootCause()
                    .hasMessageContaining("malformed");
            check.isTurned();

            assertThat(check.isTurned()).isTrue();
            assertThat(check.problem()).contains("damaged", "restore a backup");
            assertThatThrownBy(check::check).hasMessageContaining("damaged");
        }
    }

    /** As on a disk without inodes: a folder stands where the new file would. */
    @Test
    void should_know_that_no_new_file_can_be_made_though_those_that_are_there_can_be_written() throws IOException {
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder)) {
            StoreCheck check = new StoreCheck(newsroom.store, newsroom.clock);
            Path taken = Files.createDirectory(file().resolveSibling(".room-for-a-file"));
            check.isTurned();
            assertThat(check.isTurned()).isTrue();
            assertThat(check.problem())
                    .startsWith("no new file can be made in ")
                    .contains("make room");
            IncidentRecorder recorder = new IncidentRecorder(newsroom.store, "", newsroom.clock);
            new DiskSpace(file().getParent().toString(), "1 MB", recorder).look();
            assertThat(new Incidents(newsroom.store).lasting())
                    .extracting(Incident::name)
                    .containsExactly("disk");

            Files.delete(taken);
            assertThat(check.isTurned()).isTrue();
        }
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void should_call_a_full_disk_a_full_disk() {
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder)) {
            IntFunction<RuntimeException> filling = bytes -> {
                try {
                    newsroom.store.inTransaction(() -> {
                        newsroom.store.sql("pragma max_page_count = 1").query().singleValue();
                        return newsroom.store
                                .sql("insert into robots (host, fetched_at, status, content) values ('h', '', 200, ?)")
                                .param("x".repeat(bytes))
                                .update();
                    });
                    return new IllegalStateException("it was written");
                } catch (RuntimeException e) {
                    return e;
                }
            };

            assertThat(StoreFailure.of(filling.apply(10_000_000))).contains("the disk is full: make room");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "53100, the database server's disk is full: make room there",
        "57P01, the database server stops or starts",
        "08006, there is no connection to the database server",
        "25P03, 'this process stood still in a transaction, which the server has ended'"
    })
    void should_say_what_postgresql_means(String state, String sentence) {
        assertThat(StoreFailure.of(new IllegalStateException(new SQLException("x", state))))
                .contains(sentence);
    }

    @Test
    void should_say_nothing_of_what_is_not_expected() {
        assertThat(StoreFailure.of(new IllegalStateException("odd"))).isEmpty();
    }
}
