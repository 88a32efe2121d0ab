package se.omvarld.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.omvarld.item.RawItem;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.archive.Retention;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.story.Story;

/** Stores of every released schema, with rows in them, opened by this version; and stores of later ones. */
@Tag("slow")
@Timeout(60)
class SchemaTest {
    @TempDir
    Path folder;

    private DriverManagerDataSource source;
    private SingleConnectionDataSource statements;

    private JdbcClient made(String url, String version) {
        source = new DriverManagerDataSource(url, "postgres", "");
        new Schema(source, url.startsWith("jdbc:sqlite:")).make(version);
        statements = new SingleConnectionDataSource(url, "postgres", "", true); // not one for each statement
        return JdbcClient.create(statements);
    }

    @AfterEach
    void disconnect() {
        if (statements != null) {
            statements.destroy();
        }
    }

    /** What a version of that time had written: a story of two items, one of them shown in a sent digest. */
    static void fill(JdbcClient sql, int version) {
        sql.sql(
                        "insert into sources (id, kind, publisher, address, etag, first_success, last_poll, last_success, newest)"
                                + " values ('a', 'feed', 'A', 'https://a.se/', 'tag', '2026-03-01T08:00:00.000Z',"
                                + " '2026-03-18T08:00:00.000Z', '2026-03-18T08:00:00.000Z', '2026-03-17T08:00:00.000Z')")
                .update();
        for (int i = 1; i <= 2; i++) {
            sql.sql(
                            "insert into items (key, source, story, publisher, language, area, type, only_rule, never_rule, link,"
                                    + " title, title_key, lead, published, dated, first_seen, baseline) values (?, 'a', ?, 'A', 'sv', 0,"
                                    + " '', '', '', ?, 'Ny rapport om hälsodata', 'ny rapport om hälsodata', 'Åäö', null,"
                                    + " '2026-03-17T08:00:00.000Z', '2026-03-17T08:00:00.000Z', 0)")
                    .params("https://a.se/" + i, "https://a.se/1", "https://a.se/" + i)
                    .update();
            sql.sql("insert into verdicts (item, rules, level, area, second_area, score, words, type, reason)"
                            + " values (?, 'r', 'DRAFT', 1, 0, 3.5, 'hälsodata', 'Rapport', 'Träff')")
                    .param("https://a.se/" + i)
                    .update();
        }
        edition(sql);
        laterTables(sql, version);
    }

    private static void edition(JdbcClient sql) {
        sql.sql(
                        "insert into editions (period, kind, from_at, until_at, state, opened_at, frozen_at, sent_at, subject)"
                                + " values ('2026-W11', 'WEEKLY', '2026-03-08T23:00:00.000Z', '2026-03-15T23:00:00.000Z', 'SENT',"
                                + " '2026-03-16T06:00:00.000Z', '2026-03-16T06:00:00.000Z', '2026-03-16T06:00:01.000Z', 'v. 11')")
                .update();
        sql.sql("insert into edition_stories values ('2026-W11', 1, 'https://a.se/1', 1)")
                .update();
        sql.sql("insert into edition_parts values ('2026-W11', 0, 'digest.html', 'text/html', ?)")
                .param(new byte[] {0, 1, -1})
                .update();
        sql.sql(
                        "insert into deliveries (period, recipient, copy, message_id, created_at, state, next_attempt, leased_until)"
                                + " values ('2026-W11', 'b@example.se', 0, '<m@example.se>', '2026-03-16T06:00:00.000Z', 'SENT', '', '')")
                .update();
    }

    private static void laterTables(JdbcClient sql, int version) {
        Map<Integer, String> inserts = new TreeMap<>(Map.of(
                3, "insert into title_pairs values ('halsoda rapport', '2026-03-17T08:00:00.000Z', 'https://a.se/1')",
                4, "insert into robots values ('https://a.se', '2026-03-18T08:00:00.000Z', 200, 'User-agent: *')",
                6,
                        "insert into published_items values ('2026-02', 1, 'Titel', 'Rapport', 1, 0, 2, 'A', 'Text', 'https://a.se/0')",
                9, "insert into published_marks values ('https://a.se/0', '2026-02', '9999')",
                10, "insert into edition_choices values ('2026-W11', '1 5', 'v. 11, valda')"));
        inserts.forEach((since, insert) -> {
            if (version >= since) {
                sql.sql(insert).update();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE,1",
        "SQLITE,2",
        "SQLITE,3",
        "SQLITE,4",
        "SQLITE,5",
        "SQLITE,6",
        "SQLITE,8",
        "SQLITE,9",
        "SQLITE,10",
        "POSTGRESQL,1",
        "POSTGRESQL,2",
        "POSTGRESQL,3",
        "POSTGRESQL,4",
        "POSTGRESQL,5",
        "POSTGRESQL,6",
        "POSTGRESQL,8",
        "POSTGRESQL,9",
        "POSTGRESQL,10"
    })
    void should_keep_every_row_when_a_store_of_an_older_version_is_opened(Database database, int version) {
        String url = database.newUrl(folder);
        fill(made(url, String.valueOf(version)), version);

        try (Newsroom newsroom = Newsroom.on(url, "2026-03-18T10:00", folder)) {
            assertThat(newsroom.archive().items()).isEqualTo(2);
            assertThat(newsroom.archive().picked()).isEqualTo(2);
            assertThat(newsroom.state("a").etag()).isEqualTo("tag");
            Editions editions = new Editions(newsroom.store, newsroom.clock);
            assertThat(editions.rendered("2026-W11").parts().get(0).content()).containsExactly(0, 1, -1);
            assertThat(new Stories(newsroom.store).shown("2026-W11")).hasSize(1);
            assertThat(rows(newsroom, "title_traces")).isEqualTo(2);
            assertThat(rows(newsroom, "published_marks")).isEqualTo(version >= 9 ? 1 : 0);
            goesOn(newsroom);
        }
    }

    /** Known items stay known, new ones come, and the next digest shows only those. */
    private static void goesOn(Newsroom newsroom) {
        RawItem known = Newsroom.shown("https://a.se/1", "Ny rapport om hälsodata");
        RawItem fresh = Newsroom.shown("https://a.se/3", "Regeringen vill dela hälsodata");
        assertThat(newsroom.poll("a", known, fresh).fresh()).isEqualTo(1);
        assertThat(new Stories(newsroom.store)
                        .news(NewsroomTestBase.WEEK, Newsroom.NO_QUOTAS)
                        .stories())
                .extracting(Story::id)
                .containsExactly("https://a.se/3");
        assertThat(new Retention(newsroom.store, 24, 12, newsroom.clock).run().items())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void should_know_of_old_verdicts_which_filter_kept_the_item_out(Database database) {
        String url = database.newUrl(folder);
        JdbcClient sql = made(url, "21");
        List<String> reasons = List.of(
                "Källans eget filter (never: hot*) sållar bort posten.",
                "Källans eget filter (only: (never: moln*)) sållar bort posten.",
                "Träff på ”Källans eget filter” ger 1 poäng i Övrigt; gränsen är 4.");
        sql.sql("insert into sources (id, kind, publisher, address) values ('a', 'feed', 'A', 'https://a.se/')")
                .update();
        for (int i = 0; i < reasons.size(); i++) {
            sql.sql(
                            "insert into items (key, source, story, publisher, language, area, type, only_rule, never_rule, link,"
                                    + " title, title_key, lead, published, dated, first_seen, baseline, number) values (?, 'a', ?,"
                                    + " 'A', 'sv', 0, '', '', '', '', 'x', 'x', '', null, '2026-03-17T08:00:00.000Z',"
                                    + " '2026-03-17T08:00:00.000Z', 0, ?)")
                    .params("k" + i, "k" + i, i + 1)
                    .update();
            sql.sql("insert into verdicts (item, rules, level, area, second_area, score, words, type, reason)"
                            + " values (?, 'r', 'NONE', 1, 0, 3.5, '', '', ?)")
                    .params("k" + i, reasons.get(i))
                    .update();
        }

        new Schema(source, database == Database.SQLITE).update("it");

        assertThat(sql.sql("select source_filter from verdicts order by item")
                        .query(String.class)
                        .list())
                .containsExactly("never", "only", "");
    }

    private static int rows(Newsroom newsroom, String table) {
        return newsroom.store
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void should_be_current_only_when_every_known_migration_was_applied(Database database) {
        String url = database.newUrl(folder);
        JdbcClient sql = made(url, "10");
        Schema schema = new Schema(source, database == Database.SQLITE);
        assertThat(schema.isCurrent()).isFalse();

        schema.update("it");
        assertThat(schema.isCurrent()).isTrue();

        sql.sql("update flyway_schema_history set success = " + (database == Database.SQLITE ? "0" : "false")
                        + " where version = '9'")
                .update();
        assertThat(schema.isCurrent()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void should_refuse_a_store_of_a_newer_version_and_change_nothing(Database database) {
        String url = database.newUrl(folder);
        Store.open(url, "postgres", "").close();
        JdbcClient sql = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
        sql.sql("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) values (999, '999', 'later', 'SQL', 'V999__later.sql', 1,"
                        + " 'x', 1, " + (database == Database.SQLITE ? "1" : "true") + ")")
                .update();

        assertThatThrownBy(() -> Store.open(url, "postgres", ""))
                .isInstanceOf(NewerStoreException.class)
                .hasMessageContaining("has schema 999")
                .hasMessageContaining("knows schemas up to ")
                .hasMessageContaining("Install the newer version again");
        assertThat(sql.sql("select count(*) from items").query(Integer.class).single())
                .isZero();
    }

    @Test
    void should_know_which_versions_are_newer() {
        made("jdbc:sqlite:" + folder.resolve("x.db"), "3");
        Schema schema = new Schema(source, true);

        assertThat(schema.version()).contains("3");
        assertThat(schema.isNewer("3")).isFalse();
        assertThat(schema.isNewer(schema.newest())).isFalse();
        assertThat(schema.isNewer("1000")).isTrue();
    }
}
