package se.omvarld.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The size of the SQLite file and of its log. */
class StoreSpaceTest {
    @TempDir
    Path folder;

    private Path file;
    private Store store;

    @BeforeEach
    void open() {
        file = folder.resolve("omvarld.db");
        store = Store.open("jdbc:sqlite:" + file, "", "");
        store.inTransaction(() -> {
            for (int i = 0; i < 12; i++) {
                store.sql("insert into robots (host, fetched_at, status, content) values (?, '', 200, ?)")
                        .params("https://s" + i + ".se", "x".repeat(1 << 20))
                        .update();
            }
            return 1;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long freed() {
        return new StoreSpace(store).giveBack();
    }

    @Test
    void should_give_space_back_when_much_of_the_file_is_free() throws IOException {
        assertThat(freed()).isZero();
        long before = Files.size(file);
        store.sql("delete from robots where host <> 'https://s1.se'").update();

        assertThat(freed()).isGreaterThan(10L << 20);
        assertThat(Files.size(file)).isLessThan(before / 4);
    }

    @Test
    void should_leave_a_little_free_space_for_what_comes_next() {
        store.sql("delete from robots where host = 'https://s1.se'").update();

        assertThat(freed()).isZero();
    }

    @Test
    void should_empty_the_log() throws IOException {
        Path log = folder.resolve("omvarld.db-wal");
        assertThat(Files.size(log)).isPositive();

        freed();

        assertThat(Files.size(log)).isZero();
    }
}
