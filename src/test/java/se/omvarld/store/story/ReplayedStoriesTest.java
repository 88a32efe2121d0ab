package se.omvarld.store.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.item.Item;
import se.omvarld.item.similarity.TextFingerprint;
import se.omvarld.item.similarity.TitleKey;
import se.omvarld.source.config.Source;
import se.omvarld.source.feed.FeedReader;
import se.omvarld.source.page.PageReader;
import se.omvarld.store.archive.Items;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceStates;

/** Two recorded months: which items become one story, and what a stricter or laxer likeness would do. */
@Tag("slow")
class ReplayedStoriesTest {
    private static final Path REPLAY = Path.of("../shared/replay");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-04-02T06:00:00Z"), ZoneId.of("Europe/Stockholm"));

    @Test
    void should_join_decisions_and_press_releases_and_nothing_else(@TempDir Path folder) throws IOException {
        assumeTrue(Files.isDirectory(REPLAY), "skipped: the replayed months are not beside this checkout");
        try (Store store = Store.open("jdbc:sqlite:" + folder.resolve("store.db"), "", "")) {
            List<Item> read = new ArrayList<>();
            for (String month : List.of("2026-02", "2026-03")) {
                read.addAll(month(month, store));
            }
            Items items = new Items(store);
            store.inTransaction(() -> read.stream()
                    .mapToInt(item ->
                            items.add(List.of(IncomingItem.of(item, false))).size())
                    .sum());

            likeness(read);
            List<String> joined = joined(store);
            joined.forEach(System.out::println);
            assertThat(joined).hasSizeBetween(35, 60);
            assertThat(joined).noneMatch(pair -> pair.contains("Warszawa") && pair.contains("Japan"));
        }
    }

    /** How many pairs of items of different sources within 14 days are alike at several thresholds. */
    private static void likeness(List<Item> items) {
        List<TextFingerprint> wordings = items.stream()
                .map(item -> TextFingerprint.of(item.title(), item.lead()))
                .toList();
        int[] atLeast = new int[31];
        for (int i = 0; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (comparable(items.get(i), items.get(j))) {
                    int most = (int) (wordings.get(i).likeness(wordings.get(j)) * 20);
                    for (int step = 0; step <= Math.min(most, 30); step++) {
                        atLeast[step]++;
                    }
                }
            }
        }
        for (int step = 8; step <= 24; step++) {
            System.out.printf("likeness %.2f: %d pairs%n", step / 20.0, atLeast[step]);
        }
    }

    private static boolean comparable(Item one, Item other) {
        return !one.origin().source().equals(other.origin().source())
                && !TitleKey.of(one.title()).equals(TitleKey.of(other.title()))
                && Duration.between(one.dated(), other.dated()).abs().compareTo(Duration.ofDays(14)) <= 0;
    }

    private static List<String> joined(Store store) {
        return store
                .sql("select i.title as t, f.title as ft, i.title_key as k, f.title_key as fk from items i"
                        + " join items f on f.key = i.story where f.key <> i.key")
                .query((row, number) -> row.getString("k").equals(row.getString("fk"))
                        ? ""
                        : row.getString("t") + " <- " + row.getString("ft"))
                .list()
                .stream()
                .filter(pair -> !pair.isEmpty())
                .toList();
    }

    private static List<Item> month(String month, Store store) throws IOException {
        List<Item> items = new ArrayList<>();
        for (String line : Files.readAllLines(REPLAY.resolve(month).resolve("sources.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[1].equals("feed") || cells[1].equals("page")) {
                Source source = new Source(cells[0], cells[1], Map.of("publisher", cells[2]), "", 1);
                new SourceStates(store).know(source);
                byte[] body =
                        Files.readAllBytes(REPLAY.resolve(month).resolve("www").resolve(cells[3]));
                items.addAll(
                        cells[1].equals("feed")
                                ? new FeedReader(CLOCK).read(source, "https://" + cells[3], "", body)
                                : new PageReader(CLOCK).read(source, "https://" + cells[3], "", body));
            }
        }
        return items;
    }
}
