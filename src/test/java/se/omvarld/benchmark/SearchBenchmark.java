package se.omvarld.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.source.config.Source;
import se.omvarld.store.Database;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceStates;
import se.omvarld.store.search.ArchiveSearch;
import se.omvarld.store.search.SearchQuery;
import se.omvarld.store.search.SearchQuery.Which;

/** How long questions to an archive of made-up items take, with both databases; figures in decision 14. */
public final class SearchBenchmark {
    private static final Instant NOW = Instant.parse("2026-03-20T07:00:00Z");
    private static final List<String> QUESTIONS = List.of("finnsinte", "hälsodata", "ba", "å", "öäöäöäöäöä", "");

    private final Random random = new Random(7);

    private SearchBenchmark() {}

    /**
     * Fills a new store of each kind and asks.
     *
     * @param arguments how many items, in thousands; 5 without
     */
    public static void main(String[] arguments) throws IOException {
        int thousands = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        for (Database database : Database.values()) {
            Path folder = Files.createTempDirectory("omvarld-search");
            try (Store store = Store.open(database.newUrl(folder), "postgres", "")) {
                new SearchBenchmark().fill(store, thousands);
                QUESTIONS.forEach(words -> ask(store, database, words));
            }
        }
    }

    private static void ask(Store store, Database database, String words) {
        long start = System.nanoTime();
        int found = new ArchiveSearch(store)
                .find(SearchQuery.of(words, Which.ALL, 0, "", Optional.empty(), LocalDate.of(2026, 3, 18)), 25)
                .items()
                .size();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println(database + " '" + words + "': " + found + " in " + took.toMillis() + " ms");
    }

    private void fill(Store store, int thousands) {
        new SourceStates(store).know(new Source("a", "feed", Map.of("publisher", "A"), "", 1));
        for (int batch = 0; batch < thousands; batch++) {
            int first = batch * 1000;
            store.inTransaction(() -> {
                for (int i = first; i < first + 1000; i++) {
                    add(store, i);
                }
                return 1000;
            });
        }
    }

    /** Without stories and verdicts' rules: they are not searched. */
    private void add(Store store, int number) {
        String key = "https://x.example/nyheter/2026/03/" + number;
        String dated = Store.text(NOW.minus(Duration.ofMinutes(random.nextInt(1_000_000))));
        store.sql("insert into items (key, source, story, publisher, language, area, type, only_rule, never_rule, link,"
                        + " title, title_key, lead, published, dated, first_seen, baseline, number)"
                        + " values (?, 'a', ?, 'Publicist', 'sv', 0, '', '', '', ?, ?, '', ?, ?, ?, ?, 0, ?)")
                .params(key, key, key, words(9), words(40), dated, dated, dated, number)
                .update();
        store.sql("insert into verdicts (item, rules, level, area, second_area, score, words, type, reason)"
                        + " values (?, 'r', 'NONE', 0, 0, 0, '', '', 'Inget ord i reglerna träffar.')")
                .param(key)
                .update();
    }

    private String words(int count) {
        return Stream.generate(this::word).limit(count).collect(Collectors.joining(" "));
    }

    /** Zipf's law: the word of rank n comes 1/n as often as the first. */
    private String word() {
        Random letters = new Random((int) Math.exp(random.nextDouble() * Math.log(30_000)));
        return letters.ints(4 + letters.nextInt(9), 0, 29)
                .mapToObj(letter -> "abcdefghijklmnopqrstuvwxyzåäö".substring(letter, letter + 1))
                .collect(Collectors.joining());
    }
}
