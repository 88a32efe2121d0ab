package se.omvarld.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import se.omvarld.item.Item;
import se.omvarld.item.Origin;

/** Made-up items of 600 characters, the same at every run. */
final class BenchmarkItems {
    private static final int LENGTH = 600;
    private static final String[] PLAIN =
            ("och i att det som en på är av för med till den har de inte om ett men var jag sig"
                            + " från så kan man när år säger hon under också efter eller nu där vid mot ska skulle kommer ut får"
                            + " finns vara hade alla andra mycket här då sedan över bara blir upp även vad två vill ha många hur"
                            + " mer går kronor gatan trädgård fotboll matchen skogen vägen bussen sommaren vinter regnet solen"
                            + " musik teater konsert resan båten fiske cykel hunden katten fågel maten brödet kaffe äpplen")
                    .split(" ");

    private BenchmarkItems() {}

    /**
     * Items of which some hold a few words of subjects.
     *
     * @param share how many of a hundred hold such words
     */
    static List<Item> of(int count, int share, List<String> subjects) {
        Random random = new Random(7);
        List<Item> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            boolean hit = i % 100 < share;
            String text = text(random, hit ? subjects : List.of());
            int end = text.indexOf(' ', 60);
            String link = "https://www.exempel.se/a/" + i;
            items.add(new Item(
                    Origin.of("prov", "Prov"),
                    link,
                    link,
                    text.substring(0, end),
                    text.substring(end + 1),
                    Optional.empty(),
                    Instant.EPOCH));
        }
        return items;
    }

    private static String text(Random random, List<String> subjects) {
        StringBuilder text = new StringBuilder(LENGTH + 40);
        while (text.length() < LENGTH) {
            boolean subject = !subjects.isEmpty() && random.nextInt(20) == 0;
            text.append(subject ? subjects.get(random.nextInt(subjects.size())) : PLAIN[random.nextInt(PLAIN.length)]);
            text.append(random.nextInt(9) == 0 ? ", " : " ");
        }
        return text.substring(0, LENGTH);
    }
}
