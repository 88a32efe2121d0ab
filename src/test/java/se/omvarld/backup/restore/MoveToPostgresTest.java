package se.omvarld.backup.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.backup.BackupSite;
import se.omvarld.backup.Content;
import se.omvarld.backup.DatabaseUrl;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;
import se.omvarld.store.PostgresServer;
import se.omvarld.store.SetClock;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.choice.Choices;
import se.omvarld.store.choice.ChosenBefore;
import se.omvarld.store.db.NewerStoreException;
import se.omvarld.store.db.Store;
import se.omvarld.store.db.StoreException;
import se.omvarld.store.edition.Deliveries;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.DeliveryLedger;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.edition.StorySelection;
import se.omvarld.store.health.Nodes;
import se.omvarld.store.health.SourceStates;

/** A SQLite store with everything in it is moved to PostgreSQL. */
@Tag("slow")
class MoveToPostgresTest {
    @TempDir
    private Path folder;

    private final List<String> progress = new ArrayList<>();
    private Newsroom old;
    private Store fresh;

    @BeforeEach
    void fill() {
        fresh = Store.open(PostgresServer.migrated(), "postgres", "");
        old = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder).knowing("a", "b");
        old.poll("a", Newsroom.shown("/1", "Hälsodata delas med forskare"), Newsroom.shown("/2", "En notis"));
        old.poll("b", Newsroom.shown("/3", "Läkemedel saknas i flera regioner"));
        old.fail("b", "HTTP 500");
        Editions editions = new Editions(old.store, old.clock);
        Edition week = new Edition(
                "2026-W11",
                Edition.Kind.WEEKLY,
                SetClock.swedish("2026-03-09T00:00"),
                SetClock.swedish("2026-03-16T00:00"),
                Edition.State.OPENED);
        editions.freeze(
                editions.open(week),
                new StorySelection(List.of(), List.of()),
                letter(),
                Map.of("1 5", letter()),
                List.of(to("a"), to("b")));
        Deliveries deliveries = new Deliveries(old.store, old.clock);
        deliveries.sent(deliveries.lease("2026-W11", "a", 0));
        deliveries.failed(deliveries.lease("2026-W11", "b", 0), "mailbox full", false);
        ChosenBefore.in(old.store, "2026-W11", "https://a.example/1");
    }

    @AfterEach
    void close() {
        old.close();
        fresh.close();
    }

    @Test
    void should_hold_afterwards_what_the_old_store_held() {
        Map<String, Long> moved = move(true);

        assertThat(moved).containsEntry("sources", 2L).containsEntry("items", 3L);
        assertThat(new Archive(fresh).items()).isEqualTo(3);
        assertThat(new SourceStates(fresh).all()).isEqualTo(new SourceStates(old.store).all());
        assertThat(new Editions(fresh, old.clock).rendered("2026-W11").parts())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(
                        new Editions(old.store, old.clock).rendered("2026-W11").parts());
        assertThat(new Choices(fresh).of(ChosenBefore.MONTH))
                .hasSize(4)
                .isEqualTo(new Choices(old.store).of(ChosenBefore.MONTH));
        assertThat(progress).anyMatch(line -> line.startsWith("items: 3 rows"));
    }

    @Test
    void should_go_on_sending_where_the_old_store_stood_with_the_same_message_ids() {
        move(true);

        Deliveries deliveries = new Deliveries(fresh, old.clock);
        assertThat(deliveries.of("2026-W11")).isEqualTo(new Deliveries(old.store, old.clock).of("2026-W11"));
        assertThat(deliveries.of("2026-W11")).extracting(Delivery::messageId).contains("<b@example.se>");
        assertThat(new DeliveryLedger(fresh, old.clock).pending())
                .singleElement()
                .satisfies(pending -> {
                    assertThat(pending.recipient()).isEqualTo("b");
                    assertThat(pending.message()).isEqualTo("mailbox full");
                });
        assertThat(deliveries.lease("2026-W11", "a", 0)).isNull();
    }

    @Test
    void should_change_nothing_when_it_is_only_tried() {
        assertThat(move(false)).containsEntry("items", 3L);

        assertThat(new Archive(fresh).items()).isZero();
        assertThat(progress).contains("checked, and undone: nothing was changed");
        move(true);
        assertThat(new Archive(fresh).items()).isEqualTo(3);
    }

    @Test
    void should_refuse_a_store_that_holds_something() {
        move(true);

        assertThatThrownBy(() -> move(true))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the new store is not empty (rows: ")
                .hasMessageContaining("sources 2");
        assertThat(new Archive(fresh).items()).isEqualTo(3);
    }

    @Test
    void should_refuse_a_store_that_a_daemon_works_on() {
        new Nodes(fresh).announce("server:/data", "1", "", old.clock.instant());

        assertThatThrownBy(() -> move(true))
                .isInstanceOf(StoreException.class)
                .hasMessage("a daemon works on the new store: server:/data; stop it first");
    }

    @Test
    void should_leave_nothing_behind_when_it_fails_half_way() {
        fresh.sql("alter table title_traces add constraint never check (item is null)")
                .update();

        assertThatThrownBy(() -> move(true))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("title_traces could not be moved; nothing was changed");
        assertThat(new SourceStates(fresh).all()).isEmpty();
    }

    @Test
    void should_leave_the_old_store_and_no_other_file_behind() throws IOException {
        Map<String, String> before = Content.of(DatabaseUrl.file(folder.resolve("omvarld.db")));

        move(false);
        move(true);

        assertThat(Content.of(DatabaseUrl.file(folder.resolve("omvarld.db")))).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("migrating"));
        }
    }

    @Test
    void should_refuse_a_store_of_a_newer_version() {
        old.store
                .sql("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                        + " installed_by, execution_time, success) values (999, '999', '', 'SQL', 'x', '', 0, true)")
                .update();

        assertThatThrownBy(() -> move(true))
                .isInstanceOf(NewerStoreException.class)
                .hasMessageContaining("999");
    }

    @Test
    void should_leave_out_the_character_that_postgresql_does_not_take_and_say_so() {
        old.store
                .sql("update sources set message = ? where id = 'a'")
                .param("ett\0två")
                .update();

        move(true);

        assertThat(new SourceStates(fresh).of("a").orElseThrow().message()).isEqualTo("etttvå");
        assertThat(progress).last().asString().contains("U+0000");
    }

    private Map<String, Long> move(boolean keep) {
        BackupSite site = BackupSite.in(folder, old.url, old.clock);
        return new MoveToPostgres(site.database(), site.backups(), fresh, folder, progress::add).run(keep);
    }

    private static RenderedEdition letter() {
        return new RenderedEdition(
                "Ämne",
                List.of(
                        new RenderedEdition.Part("", "text/plain", "Åäö".getBytes(StandardCharsets.UTF_8)),
                        new RenderedEdition.Part(
                                "utkast.docx", "application/octet-stream", new byte[] {0, 1, -1, -128})));
    }

    private Delivery to(String recipient) {
        return new Delivery("2026-W11", recipient, 0, "<" + recipient + "@example.se>", old.clock.instant(), 0, "");
    }
}
