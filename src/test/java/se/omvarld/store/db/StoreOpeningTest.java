package se.omvarld.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.omvarld.store.AtOnce;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;
import se.omvarld.store.archive.Archive;

/** What the operator reads when the store cannot be opened. */
@Tag("slow")
@Timeout(120)
class StoreOpeningTest {
    @TempDir
    Path folder;

    @Test
    void should_make_the_folders_when_they_are_missing() {
        Path file = folder.resolve("data/more/omvarld.db");
        Store.open("jdbc:sqlite:" + file, "", "").close();

        assertThat(file).isRegularFile();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void should_keep_everything_when_opened_again(Database database) {
        Newsroom first = Newsroom.at("2026-03-18T10:00", database, folder);
        first.poll("a", Newsroom.shown("/1", "En notis"));
        first.close();

        try (Store again = Store.open(first.url, "postgres", "")) {
            assertThat(new Archive(again).items()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void should_be_migrated_once_when_several_open_it_at_the_same_time(Database database) {
        String url = database.newUrl(folder);
        List<Integer> items = AtOnce.run(4, number -> {
            try (Store store = Store.open(url, "postgres", "")) {
                return new Archive(store).items();
            }
        });

        assertThat(items).containsOnly(0);
    }

    @Test
    void should_name_the_folder_when_it_lies_below_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> Store.open("jdbc:sqlite:" + file.resolve("data/omvarld.db"), "", ""))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the data folder " + file.resolve("data") + " cannot be made")
                .hasMessageContaining("is not a folder");
    }

    @Test
    void should_name_the_folder_when_it_is_a_file_itself() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> Store.open("jdbc:sqlite:" + file.resolve("omvarld.db"), "", ""))
                .isInstanceOf(StoreException.class)
                .hasMessage("the data folder " + file + " cannot be made: " + file + " is not a folder");
    }

    @Test
    void should_say_so_at_once_when_the_file_is_a_folder() {
        long started = System.nanoTime();

        assertThatThrownBy(() -> Store.open("jdbc:sqlite:" + folder, "", ""))
                .isInstanceOf(StoreException.class)
                .hasMessage(folder + " is a folder; the store needs a file there (store.url)");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(9));
    }

    @Test
    void should_say_so_at_once_when_the_file_is_no_database() throws IOException {
        Path file = Files.writeString(folder.resolve("omvarld.db"), "this is a letter ".repeat(100));
        long started = System.nanoTime();

        assertThatThrownBy(() -> Store.open("jdbc:sqlite:" + file, "", ""))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file + " is not a database");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(9));
        assertThat(file).hasContent("this is a letter ".repeat(100));
    }

    @Test
    void should_keep_the_password_to_itself_when_the_server_is_not_there() {
        String url = "jdbc:postgresql://127.0.0.1:1/omvarld?password=hemligt&user=x";

        assertThatThrownBy(() -> Store.open(url, "", ""))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageContaining("refused")
                .hasMessageNotContaining("hemligt");
    }
}
