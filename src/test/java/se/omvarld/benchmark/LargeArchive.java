package se.omvarld.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.omvarld.source.config.Source;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceStates;

/**
 * A SQLite store of many items, for trying commands and the daemon at size. Of the last ninety days are 66,000 items, of which
 * 22,000, all of the month before {@link #NOW}, hit the shipped rules; none has been judged by them. The others are older.
 * Not a test: {@code LargeArchive FILE [ITEMS]}, see docs/benchmarks.md.
 */
public final class LargeArchive {
    /** For {@code --now}: a Monday early in a month. */
    static final Instant NOW = Instant.parse("2026-04-06T05:00:00Z");

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final int PICKED = 22_000;
    private static final int RECENT = 66_000;
    private static final int BATCH = 5_000;
    private static final int SOURCES = 50;

    private final Random random = new Random(7);

    private LargeArchive() {}

    private record Row(int number, String key, String source, String title, String lead, String dated) {}

    /** Writes the store. */
    public static void main(String[] arguments) {
        int items = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500_000;
        try (Store store = Store.open("jdbc:sqlite:" + Path.of(arguments[0]), "", "")) {
            new LargeArchive().fill(store, items);
        }
    }

    private void fill(Store store, int items) {
        for (int i = 0; i < SOURCES; i++) {
            new SourceStates(store).know(new Source("kalla-" + i, "feed", Map.of("publisher", "Källa " + i), "", 1));
        }
        store.sql("update sources set first_success = ?, last_poll = ?, last_success = ?")
                .params("2020-01-01T00:00:00.000Z", Store.text(NOW), Store.text(NOW))
                .update();
        for (int first = 0; first < items; first += BATCH) {
            List<Row> rows = new ArrayList<>();
            for (int number = first; number < Math.min(items, first + BATCH); number++) {
                rows.add(row(number));
            }
            store.inTransaction(() -> keep(store, rows));
        }
    }

    private Row row(int number) {
        boolean hits = number < PICKED;
        Instant dated;
        if (hits) {
            dated = MARCH.plusSeconds(random.nextInt(30 * 86_400));
        } else if (number < RECENT) {
            dated = NOW.minus(Duration.ofSeconds(random.nextInt(90 * 86_400)));
        } else {
            dated = NOW.minus(Duration.ofSeconds(91 * 86_400 + random.nextInt(1_000 * 86_400)));
        }
        String source = "kalla-" + number % SOURCES;
        return new Row(
                number,
                "https://" + source + ".example/nyheter/" + number,
                source,
                (hits ? "Regeringen ger E-hälsomyndigheten i uppdrag om hälsodata: " : "")
                        + FeedTexts.sentence(random, 9),
                (hits ? "Nationell digital infrastruktur för journalsystem och e-recept i hälso- och sjukvården. " : "")
                        + FeedTexts.sentence(random, 60),
                Store.text(dated));
    }

    private static int keep(Store store, List<Row> rows) {
        store.batch(
                "insert into items (key, source, story, publisher, language, area, type, only_rule, never_rule, link, title,"
                        + " title_key, lead, published, dated, first_seen, baseline, number)"
                        + " values (?, ?, ?, ?, 'sv', 0, '', '', '', ?, ?, '', ?, ?, ?, ?, 0, ?)",
                rows,
                (statement, row) -> {
                    List<String> values = List.of(
                            row.key(),
                            row.source(),
                            row.key(),
                            row.source(),
                            row.key(),
                            row.title(),
                            row.lead(),
                            row.dated(),
                            row.dated(),
                            row.dated());
                    for (int i = 0; i < values.size(); i++) {
                        statement.setString(i + 1, values.get(i));
                    }
                    statement.setInt(values.size() + 1, row.number() + 1);
                });
        store.batch(
                "insert into verdicts (item, rules, level, area, second_area, score, words, type, reason)"
                        + " values (?, 'older', 'NONE', 0, 0, 0, '', '', 'Inget ord i reglerna träffar.')",
                rows,
                (statement, row) -> statement.setString(1, row.key()));
        return rows.size();
    }
}
