package se.omvarld.backup.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.omvarld.store.Newsroom.shown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.omvarld.backup.BackupFile;
import se.omvarld.backup.BackupSite;
import se.omvarld.backup.Content;
import se.omvarld.backup.DatabaseUrl;
import se.omvarld.item.RawItem;
import se.omvarld.store.Newsroom;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.choice.Choices;
import se.omvarld.store.choice.ChosenBefore;
import se.omvarld.store.choice.ReadChoice;
import se.omvarld.store.db.RefusedException;
import se.omvarld.store.db.Store;
import se.omvarld.store.db.StoreException;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.story.Story;

/** A backup of either database, restored into either. */
@Tag("slow")
@Timeout(90)
class RestoreTest extends NewsroomTestBase {
    private static final RawItem FIRST = shown("https://a.se/1", "Ny rapport om hälsodata \"Å\" \n 🎈");
    private static final RawItem LATER = shown("https://a.se/2", "Regeringen vill dela hälsodata");

    private BackupSite site() {
        return BackupSite.in(folder, newsroom.url, clock);
    }

    private void polledAndMailed() {
        newsroom.knowing("a");
        newsroom.poll("a", FIRST, new RawItem("", "g\0", "Hälsodata \0 <script>", "\0", ""));
        Editions editions = new Editions(newsroom.store, clock);
        Edition edition = editions.open(WEEK);
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        editions.freeze(
                edition,
                new Stories(newsroom.store).news(edition, Newsroom.NO_QUOTAS).stories(),
                new RenderedEdition("Ämne", List.of(new RenderedEdition.Part("a.docx", "application/x", bytes))),
                List.of(new Delivery("2026-W12", "a@example.se", 0, "<x@y>", clock.instant(), 0, "1 5")));
        ChosenBefore.in(newsroom.store, "2026-W12", "https://a.se/1");
    }

    @ParameterizedTest
    @EnumSource(se.omvarld.store.Database.class)
    void should_hold_the_same_in_every_table_when_restored_into_either_database(se.omvarld.store.Database target) {
        polledAndMailed();
        List<ReadChoice> chosen = new Choices(newsroom.store).of(ChosenBefore.MONTH);
        Map<String, String> before = Content.of(site().database());
        Path backup = site().backup("b.zip");
        newsroom.close();

        BackupSite other = BackupSite.in(folder.resolve("other"), target.newUrl(folder.resolve("other")), clock);
        Restore.Restored restored = other.restore(backup, false);

        assertThat(Content.of(other.database())).isEqualTo(before);
        assertThat(before.get("items")).contains("hälsodata", "\\uD83C\\uDF88");
        assertThat(restored.aside()).isEmpty();
        try (Store store = Store.open(other.database().url(), "postgres", "")) {
            assertThat(new Editions(store, clock)
                            .rendered("2026-W12")
                            .parts()
                            .get(0)
                            .content())
                    .hasSize(256);
            assertThat(new Choices(store).of(ChosenBefore.MONTH)).hasSize(4).isEqualTo(chosen);
        }
    }

    @Test
    void should_continue_without_repeating_or_losing_when_a_digest_follows_a_restore() {
        polledAndMailed();
        Path backup = site().backup("b.zip");
        newsroom.poll("a", FIRST, LATER);
        newsroom.close();
        site().restore(backup, true);

        try (Newsroom again = Newsroom.on(newsroom.url, "2026-03-24T10:00", folder)) {
            assertThat(again.poll("a", FIRST, LATER).fresh()).isEqualTo(1);
            Edition next = new Edition(
                    "2026-W13",
                    Edition.Kind.WEEKLY,
                    WEEK.until(),
                    WEEK.until().plus(Duration.ofDays(7)),
                    Edition.State.OPENED);
            assertThat(new Stories(again.store).news(next, Newsroom.NO_QUOTAS).stories())
                    .extracting(Story::id)
                    .containsExactly("https://a.se/2");
            assertThat(new Editions(again.store, clock)
                            .find("2026-W12")
                            .orElseThrow()
                            .state())
                    .isEqualTo(Edition.State.FROZEN);
        }
    }

    @Test
    void should_put_the_store_aside_only_when_that_was_asked_for() {
        polledAndMailed();
        Path backup = site().backup("b.zip");
        newsroom.poll("a", LATER);
        newsroom.close();
        Map<String, String> before = Content.of(site().database());

        assertThatThrownBy(() -> site().restore(backup, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("--replace");
        assertThat(Content.of(site().database())).isEqualTo(before);

        String aside = site().restore(backup, true).aside();
        DatabaseUrl old;
        if (aside.endsWith(".zip")) {
            BackupSite other =
                    BackupSite.in(folder.resolve("old"), "jdbc:sqlite:" + folder.resolve("old/omvarld.db"), clock);
            other.restore(Path.of(aside), false);
            old = other.database();
        } else {
            old = DatabaseUrl.file(Path.of(aside));
        }
        assertThat(Content.of(old)).isEqualTo(before);
        assertThat(Content.of(site().database()).get("items")).doesNotContain("a.se/2");
    }

    @Test
    void should_refuse_while_the_store_is_in_use() {
        polledAndMailed();
        Path backup = site().backup("b.zip");

        assertThatThrownBy(() -> site().restore(backup, true))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("in use")
                .hasMessageContaining("stop");
        assertThat(newsroom.archive().items()).isEqualTo(2);
    }

    @Test
    void should_migrate_when_the_backup_is_of_an_older_version() throws IOException {
        DatabaseUrl old = new DatabaseUrl("jdbc:sqlite:" + folder.resolve("old.db"), "", "");
        old.schema().make("4");
        JdbcClient.create(new DriverManagerDataSource(old.url()))
                .sql(
                        "insert into sources (id, kind, publisher, newest) values ('a', 'feed', 'A', '2026-03-01T00:00:00.000Z')")
                .update();
        BackupSite before = new BackupSite(folder, old, clock);
        BackupSite.in(folder, old.url(), clock);
        Path backup = before.backup("old.zip");
        assertThat(BackupFile.check(backup, Long.MAX_VALUE).schema()).isEqualTo("4");
        newsroom.close();

        assertThat(site().restore(backup, true).schema()).isEqualTo("4");

        assertThat(site().database().schema().version())
                .contains(site().database().schema().newest());
        assertThat(Content.of(site().database()).get("sources")).contains("\"a\",\"feed\"");
    }

    @Test
    void should_be_readable_by_its_owner_alone_and_overwrite_nothing() throws IOException {
        Path backup = site().backup("b.zip");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> site().backup("b.zip")).hasMessageContaining("overwrites nothing");
        assertThatThrownBy(() -> site().backup("missing/b.zip")).hasMessageContaining("there is no folder");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }
}
