package se.omvarld.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;
import se.omvarld.store.archive.Archive;

/** A store's files that change under the process. */
@Timeout(60)
class ReplacedFileTest {
    @TempDir
    private Path folder;

    private Newsroom newsroom() {
        Newsroom newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder);
        newsroom.poll("a", Newsroom.shown("/1", "En notis"));
        return newsroom;
    }

    @ParameterizedTest
    @ValueSource(strings = {"omvarld.db", "omvarld.db-wal", "omvarld.db-shm"})
    void should_write_nothing_more_when_a_file_was_deleted_or_replaced(String name) throws Exception {
        try (Newsroom newsroom = newsroom()) {
            Path file = folder.resolve(name);
            Path kept = Files.move(file, folder.resolve("kept"));
            assertThatThrownBy(() -> newsroom.fail("b", "HTTP 500")).hasRootCauseMessage(sentence(file));
            Files.copy(kept, file, StandardCopyOption.REPLACE_EXISTING);
            assertThatThrownBy(() -> newsroom.fail("b", "HTTP 500")).hasRootCauseMessage(sentence(file));
            assertThatThrownBy(
                            () -> newsroom.store.apart().sql("select 1").query().singleValue())
                    .hasRootCauseMessage(sentence(file));

            Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
            assertThatThrownBy(() -> newsroom.fail("b", "HTTP 500")).hasRootCauseMessage(sentence(file));
        }
    }

    @Test
    void should_go_on_when_others_open_and_close_the_store_and_when_it_is_written_anew() {
        try (Newsroom newsroom = newsroom()) {
            Store.open(newsroom.url, "", "").close();
            new StoreSpace(newsroom.store).giveBack();
            newsroom.poll("b", Newsroom.shown("/2", "Två notiser"));

            assertThat(new Archive(newsroom.store).items()).isEqualTo(2);
        }
        assertThat(folder.resolve("omvarld.db-wal")).doesNotExist();
    }

    @Test
    void should_answer_signs_of_life_while_all_other_connections_are_taken() {
        try (Newsroom newsroom = newsroom()) {
            Object[] answer = new Object[1];
            taking(
                    newsroom.store,
                    4,
                    () -> answer[0] =
                            newsroom.store.apart().sql("select 1").query().singleValue());

            assertThat(answer[0]).isEqualTo(1);
        }
    }

    private static void taking(Store store, int connections, Runnable then) {
        if (connections == 0) {
            then.run();
            return;
        }
        try (java.sql.Connection taken = Store.dataSourceOf(store).getConnection()) {
            assertThat(taken.isClosed()).isFalse();
            taking(store, connections - 1, then);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String sentence(Path file) {
        return file + " was replaced or deleted while the store was in use; nothing more is written to the store."
                + " Stop what uses it, put the file back or restore a backup, and start again";
    }
}
