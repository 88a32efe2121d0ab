package se.omvarld.store.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;
import se.omvarld.item.Origin;
import se.omvarld.source.config.Source;
import se.omvarld.store.MigratedFile;
import se.omvarld.store.archive.Items;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceStates;

/** Many items of one fortnight, in a language whose words are as unevenly used as Swedish ones. */
@Tag("slow")
class SpeedOfStoriesTest {
    private static final Instant NOW = Instant.parse("2026-03-20T07:00:00Z");
    private static final int ITEMS = Integer.getInteger("stories.items", 4000);

    private final Random random = new Random(7);
    private final Map<Integer, String> words = new HashMap<>();

    /** Sources' first contacts, and sources that are known and show old items: as often as not all are old. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void should_grow_linearly_when_all_items_are_old(boolean baseline, @TempDir Path folder) {
        try (Store store = store(folder)) {
            Items items = new Items(store);
            int feeds = ITEMS / 20;
            long half = 0;
            long start = System.nanoTime();
            for (int feed = 0; feed < feeds; feed++) {
                String source = "s" + feed;
                int first = feed * 20;
                new SourceStates(store).know(new Source(source, "feed", Map.of("publisher", source), "", 1));
                store.inTransaction(() -> items.add(IntStream.range(first, first + 20)
                        .mapToObj(i ->
                                IncomingItem.of(item(i, source, Duration.ofDays(80 + random.nextInt(500))), baseline))
                        .toList()));
                half = feed == feeds / 2 ? System.nanoTime() - start : half;
            }
            long whole = System.nanoTime() - start;
            System.out.println(
                    feeds + " feeds of old items: " + whole / 1_000_000 + " ms, half of them " + half / 1_000_000);
            assertThat(Duration.ofNanos(whole)).isLessThan(Duration.ofMillis(ITEMS * 8L));
        }
    }

    @Test
    void should_stay_quick_when_the_store_is_large(@TempDir Path folder) {
        try (Store store = store(folder)) {
            List<String> sources = Stream.of("a", "b", "c", "d").toList();
            sources.forEach(id -> new SourceStates(store).know(new Source(id, "feed", Map.of("publisher", id), "", 1)));
            Items items = new Items(store);
            long start = System.nanoTime();
            for (int batch = 0; batch < ITEMS / 100; batch++) {
                int first = batch * 100;
                store.inTransaction(() -> {
                    for (String source : sources) {
                        items.add(IntStream.range(first, first + 100)
                                .filter(i -> sources.get(i % 4).equals(source))
                                .mapToObj(i -> IncomingItem.of(item(i, source), false))
                                .toList());
                    }
                    return 100;
                });
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.println(ITEMS + " items: " + took.toMillis() + " ms");
            assertThat(took).isLessThan(Duration.ofMillis(ITEMS * 8L));
        }
    }

    private static Store store(Path folder) {
        MigratedFile.into(folder);
        return Store.open("jdbc:sqlite:" + folder.resolve("omvarld.db"), "", "");
    }

    private Item item(int number, String source) {
        return item(number, source, Duration.ofMinutes(random.nextInt(20_000)));
    }

    private Item item(int number, String source, Duration old) {
        Instant dated = NOW.minus(old);
        return new Item(
                Origin.of(source, source),
                "https://x.example/" + number,
                "",
                words(9),
                words(40),
                Optional.of(dated),
                NOW);
    }

    private String words(int count) {
        return Stream.generate(this::word).limit(count).collect(Collectors.joining(" "));
    }

    /** Zipf's law: the word of rank n comes 1/n as often as the first. */
    private String word() {
        return words.computeIfAbsent(
                (int) Math.exp(random.nextDouble() * Math.log(30_000)), SpeedOfStoriesTest::ofRank);
    }

    private static String ofRank(int rank) {
        Random letters = new Random(rank);
        return letters.ints(4 + letters.nextInt(9), 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
