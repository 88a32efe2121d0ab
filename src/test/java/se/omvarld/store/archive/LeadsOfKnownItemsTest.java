package se.omvarld.store.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.item.Item;
import se.omvarld.item.RawItem;
import se.omvarld.item.text.LazyText;
import se.omvarld.source.feed.FeedReader;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;

/** Which items are new is known first; what they say is cleaned afterwards, and never of the others. */
class LeadsOfKnownItemsTest {
    @TempDir
    private Path folder;

    private Newsroom newsroom;
    private final List<String> cleaned = new ArrayList<>();

    @BeforeEach
    void open() {
        newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder).knowing("a");
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void should_not_clean_the_leads_of_known_items_when_a_poll_brings_one_new() {
        newsroom.poll("a", shown("1"), shown("2"), shown("3"));
        assertThat(cleaned).containsExactlyInAnyOrder("1", "2", "3");
        cleaned.clear();

        assertThat(newsroom.poll("a", shown("4"), shown("3"), shown("2"), shown("1"))
                        .fresh())
                .isEqualTo(1);
        assertThat(cleaned).containsExactly("4");
        assertThat(newsroom.archive().item("https://a.se/4").orElseThrow().lead())
                .isEqualTo("Om nummer 4.");
    }

    @Test
    void should_clean_nothing_when_a_poll_brings_nothing_new() {
        newsroom.poll("a", shown("1"), shown("2"));
        cleaned.clear();

        assertThat(newsroom.poll("a", shown("1"), shown("2")).fresh()).isZero();
        assertThat(cleaned).isEmpty();
    }

    @Test
    void should_leave_known_entries_of_a_feed_as_they_were_read() {
        newsroom.keep(feed("1", "2"));
        Poll poll = feed("3", "2", "1");
        newsroom.keep(poll);

        assertThat(poll.items())
                .filteredOnNull("leadText.making")
                .singleElement()
                .extracting(Item::key)
                .isEqualTo("https://a.se/3");
    }

    private RawItem shown(String number) {
        LazyText summary = LazyText.of(() -> {
            cleaned.add(number);
            return "<p>Om nummer " + number + ".</p>";
        });
        return new RawItem("https://a.se/" + number, "", "Nyhet nummer " + number, summary, "2026-03-17");
    }

    private Poll feed(String... numbers) {
        List<String> entries = Stream.of(numbers)
                .map(number -> "<item><title>Nyhet nummer " + number + "</title><link>https://a.se/" + number
                        + "</link><description>&lt;p&gt;Om nummer " + number + ".&lt;/p&gt;</description></item>")
                .toList();
        byte[] body = ("<rss><channel>" + String.join("", entries) + "</channel></rss>").getBytes(UTF_8);
        Poll poll = newsroom.intake.begin(Newsroom.source("a"));
        poll.read(200, "", "", new FeedReader(newsroom.clock).read(poll.source(), poll.address(), "", body));
        return poll;
    }
}
