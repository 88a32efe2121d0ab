package se.omvarld.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.omvarld.item.similarity.TitleKey;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;
import se.omvarld.store.db.Schema;

/** A store as versions before V21 left it, polled by this one: what they knew is known. */
@Tag("slow")
@Timeout(60)
class UpgradedStoreTest {
    private static final String PLAIN = "/a, g1, Hälsodata delas, 12";
    private static final String SESSION = "/s;jsessionid=FFFF, g2, AI nytt, 12";
    private static final String LOG = "/logg#a, -, Fält tas bort, 10; /logg#b, -, Kodning ändras, 10";
    private static final String STATUS = "/drift, g3, Avbrott, 10; /drift, g4, Långsam inloggning, 10";
    private static final String NOTICES = "/rapport, -, Rapport om vård, 9; /rapport, -, Rapporten finns nu, 11";
    private static final String SHOWN =
            String.join("; ", PLAIN, SESSION, LOG, STATUS, NOTICES, "-, g5, Utan adress, 11");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Database.class)
    void should_bring_nothing_new_when_a_store_of_an_older_version_is_polled(Database database) {
        String url = database.newUrl(folder);
        fill(url, database);

        try (Newsroom newsroom = Newsroom.on(url, "2026-03-18T10:00", folder)) {
            assertThat(newsroom.pollFeed("a", ItemRecognitionTest.items(SHOWN)).fresh())
                    .isZero();
            assertThat(newsroom.archive().items()).isEqualTo(8);
            String next = SHOWN.replace("FFFF", "0123")
                    + "; /logg#c, -, Nytt API, 17; /drift, g6, Underhåll i natt, 17; /ny, g7, Journaler öppnas, 17";
            assertThat(newsroom.pollFeed("a", ItemRecognitionTest.items(next)).fresh())
                    .isEqualTo(3);
            assertThat(newsroom.pollFeed("a", ItemRecognitionTest.items(next)).fresh())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void should_bring_what_has_come_since_the_last_poll_when_a_store_is_polled_first(Database database) {
        String url = database.newUrl(folder);
        fill(url, database);

        try (Newsroom newsroom = Newsroom.on(url, "2026-03-18T10:00", folder)) {
            String next =
                    SHOWN + "; /logg#c, -, Nytt API, 17; /drift, g6, Underhåll i natt, 17; /gammal, g8, Missad, 3";
            newsroom.pollFeed("a", ItemRecognitionTest.items(next));
            assertThat(newsroom.store
                            .sql(
                                    "select title from items where baseline = 0 and first_seen > '2026-03-18' order by title")
                            .query(String.class)
                            .list())
                    .containsExactly("Nytt API", "Underhåll i natt");
        }
    }

    /** As version 17 wrote them: one item an address, but for notices of different days. */
    private void fill(String url, Database database) {
        new Schema(new DriverManagerDataSource(url, "postgres", ""), database == Database.SQLITE).make("20");
        SingleConnectionDataSource statements = new SingleConnectionDataSource(url, "postgres", "", true);
        JdbcClient sql = JdbcClient.create(statements);
        sql.sql("insert into sources (id, kind, publisher, address, first_success, last_poll, last_success)"
                        + " values ('a', 'feed', 'A', 'https://a.se/', '2026-03-01T08:00:00.000Z',"
                        + " '2026-03-16T08:00:00.000Z', '2026-03-16T08:00:00.000Z')")
                .update();
        String[][] items = {
            {"https://a.se/a", "https://a.se/a", "Hälsodata delas", "12"},
            {"https://a.se/s;jsessionid=AAAA", "https://a.se/s;jsessionid=AAAA", "AI nytt", "12"},
            {"https://a.se/s;jsessionid=BBBB", "https://a.se/s;jsessionid=BBBB", "AI nytt", "12"},
            {"https://a.se/logg", "https://a.se/logg#a", "Fält tas bort", "10"},
            {"https://a.se/drift", "https://a.se/drift", "Avbrott", "10"},
            {"https://a.se/rapport", "https://a.se/rapport", "Rapport om vård", "09"},
            {"https://a.se/rapport Rapporten finns nu", "https://a.se/rapport", "Rapporten finns nu", "11"},
            {"a g5", "", "Utan adress", "11"},
        };
        for (int i = 0; i < items.length; i++) {
            String published = "2026-03-" + items[i][3] + "T07:00:00.000Z";
            sql.sql(
                            "insert into items (key, source, story, publisher, language, area, type, only_rule, never_rule, link,"
                                    + " title, title_key, lead, published, dated, first_seen, baseline, number)"
                                    + " values (?, 'a', ?, 'A', 'sv', 0, '', '', '', ?, ?, ?, '', ?, ?, ?, 0, ?)")
                    .params(items[i][0], items[i][0], items[i][1], items[i][2], TitleKey.of(items[i][2]))
                    .params(published, published, published, i + 1)
                    .update();
        }
        statements.destroy();
    }
}
