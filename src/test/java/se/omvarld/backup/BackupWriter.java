package se.omvarld.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import se.omvarld.item.Item;
import se.omvarld.item.ItemFactory;
import se.omvarld.item.RawItem;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.Newsroom;

/** A process of its own that polls without end: {@code Writer URL FOLDER}. Each round's number is the source's ETag. */
public final class BackupWriter {
    static final int ITEMS = 5;
    static final int SOURCES = 4;

    private BackupWriter() {}

    /** Says {@code writing} when the first rounds are kept. */
    public static void main(String[] arguments) {
        Newsroom newsroom = Newsroom.on(arguments[0], "2026-03-18T10:00", Path.of(arguments[1]));
        for (int round = 1; ; round++) {
            for (int source = 0; source < SOURCES; source++) {
                poll(newsroom, "s" + source, round);
            }
            if (round == 3) {
                System.out.println("writing");
                System.out.flush();
            }
        }
    }

    private static void poll(Newsroom newsroom, String id, int round) {
        java.util.Map<String, String> parameters = java.util.Map.of("publisher", id, "url", "https://" + id + ".se/");
        Poll poll = newsroom.intake.begin(new Source(id, "feed", parameters, id + ".camel.yaml", 1));
        ItemFactory maker = new ItemFactory(poll.source().origin(), poll.address(), newsroom.clock.instant());
        List<Item> items = IntStream.range(0, ITEMS)
                .mapToObj(i -> new RawItem(
                        "https://%s.se/%d-%d".formatted(id, round, i),
                        "",
                        "Hälsodata %s %d %d".formatted(id, round, i),
                        "",
                        ""))
                .flatMap(raw -> maker.make(raw).stream())
                .toList();
        poll.read(200, String.valueOf(round), "", items);
        newsroom.keep(poll);
    }
}
