package se.omvarld.edition.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.omvarld.store.Newsroom.shown;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.dataformat.rss.RssConverter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import se.omvarld.item.Item;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.source.config.Source;
import se.omvarld.source.feed.FeedReader;
import se.omvarld.store.Newsroom;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.published.PublishedReports;
import se.omvarld.store.story.Story;

@Tag("slow")
class PublishedFeedTest extends NewsroomTestBase {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    private PublishedReports reports;
    private PublishedFeed feed;
    private Path file;

    @BeforeEach
    void make() {
        reports = new PublishedReports(newsroom.store);
        feed = into(folder.resolve("webb"));
        file = folder.resolve("webb/omvarldsbevakning.xml");
    }

    private PublishedFeed into(Path webFolder) {
        FeedSettings settings = new FeedSettings(
                webFolder.toString(), "Omvärldsbevakning", "https://www.example.se/", "https://www.example.se/o.xml");
        return new PublishedFeed(newsroom.store, () -> newsroom.rules, settings, clock);
    }

    @Test
    void should_be_valid_and_newest_month_first_when_reports_are_imported() throws IOException {
        reports.save(JANUARY, List.of(item("Gammalt", "https://a.se/1")));
        reports.save(FEBRUARY, List.of(item("Nytt ett", "https://a.se/2"), item("Nytt två", "https://a.se/3?å=1&b=ö")));

        assertThat(write(feed)).isEqualTo(new FeedReport(FeedReport.State.WRITTEN, 3, file.toString()));
        assertThat(FeedRules.problemsIn(read())).isEmpty();
        assertThat(items())
                .extracting(Item::title)
                .containsExactly("Rapport – Nytt ett", "Rapport – Nytt två", "Rapport – Gammalt");
        assertThat(items())
                .extracting(Item::link)
                .containsExactly("https://a.se/2", "https://a.se/3?%C3%A5=1&b=%C3%B6", "https://a.se/1");
        assertThat(items().get(0).lead())
                .isEqualTo("Första stycket. Andra & sista. Myndigheten · Styrning · Omvärldsbevakning februari 2026");
        assertThat(element(0, "category")).isEqualTo("Styrning");
        assertThat(element(0, "pubDate")).isEqualTo("Sat, 28 Feb 2026 23:00:00 GMT");
    }

    /** What a source or we cut ends in "…"; somebody who follows the feed reads whole sentences only. */
    @Test
    void should_show_no_text_that_was_cut() throws IOException {
        List<String> body = List.of("En hel mening. En som klipptes i …", "Bara början av en ...", "Hel.");
        reports.save(
                FEBRUARY, List.of(new LabelledItem("Ett", body, List.of("https://a.se/1"), 1, 0, 2, "Rapport", "A")));

        write(feed);

        assertThat(items().get(0).lead()).startsWith("En hel mening. Hel. A · ").doesNotContain("…", "klipptes", "...");
    }

    @Test
    void should_not_be_touched_when_nothing_has_changed() throws IOException {
        reports.save(FEBRUARY, List.of(item("Ett", "https://a.se/1")));
        write(feed);
        String first = read();
        clock.set("2026-03-20T10:00");

        assertThat(write(feed).state()).isEqualTo(FeedReport.State.UNCHANGED);
        assertThat(read()).isEqualTo(first).contains("<lastBuildDate>Wed, 18 Mar 2026 10:00:00 +0100<");

        reports.save(FEBRUARY, List.of(item("Ett", "https://a.se/1"), item("Två", "https://a.se/2")));
        assertThat(write(feed).state()).isEqualTo(FeedReport.State.WRITTEN);
        assertThat(read()).contains("<lastBuildDate>Fri, 20 Mar 2026 10:00:00 +0100<");
    }

    @Test
    void should_keep_ids_when_a_month_is_imported_again_with_mended_titles_in_another_order() throws IOException {
        reports.save(FEBRUARY, List.of(item("Ett", "https://a.se/1"), item("Två", "https://a.se/2")));
        write(feed);
        String one = element(0, "guid");
        String two = element(1, "guid");
        reports.save(FEBRUARY, List.of(item("Två, rättad", "https://www.a.se/2/"), item("Ett", "https://a.se/1")));
        write(feed);

        assertThat(element(0, "guid")).isEqualTo(two);
        assertThat(element(1, "guid")).isEqualTo(one);
    }

    @Test
    void should_have_ids_that_differ_when_items_share_an_address_or_have_none() throws IOException {
        reports.save(
                FEBRUARY,
                List.of(
                        item("Ett", "https://a.se/1"),
                        item("Två", "https://a.se/1"),
                        item("Två", "https://a.se/1"),
                        item("Tre"),
                        item("Fyra", "javascript:alert(1)")));
        write(feed);

        assertThat(FeedRules.problemsIn(read())).isEmpty();
        assertThat(read().split("<guid ", -1)).hasSize(6);
        assertThat(read()).doesNotContain("javascript");
    }

    @Test
    void should_hold_nothing_of_a_digest_before_the_first_report_nor_after_it() throws IOException {
        newsroom.knowing("a");
        newsroom.poll("a", shown("/1", "Rapport om läkemedel"), shown("/2", "Hälsodata två"));
        clock.set("2026-03-23T07:00");
        Editions editions = new Editions(newsroom.store, clock);
        Edition week = editions.open(WEEK);
        List<Story> stories =
                new Stories(newsroom.store).news(WEEK, Newsroom.NO_QUOTAS).stories();
        assertThat(stories).hasSize(2);
        editions.freeze(week, stories, new RenderedEdition("", List.of()), List.of());

        assertThat(write(feed)).isEqualTo(new FeedReport(FeedReport.State.WRITTEN, 0, file.toString()));
        assertThat(FeedRules.problemsIn(read())).isEmpty();

        reports.save(FEBRUARY, List.of(item("Ur rapporten", "https://a.se/1")));
        write(feed);
        assertThat(items()).extracting(Item::title).containsExactly("Rapport – Ur rapporten");

        reports.save(FEBRUARY, List.of());
        assertThat(write(feed).items()).isZero();
    }

    @Test
    void should_be_valid_when_it_is_empty() throws IOException {
        write(feed);

        assertThat(FeedRules.problemsIn(read())).isEmpty();
        assertThat(items()).isEmpty();
    }

    @Test
    void should_hold_300_items_at_most() throws IOException {
        reports.save(JANUARY, many(200));
        reports.save(FEBRUARY, many(200));

        assertThat(write(feed).items()).isEqualTo(300);
        assertThat(FeedRules.problemsIn(read())).isEmpty();
    }

    @Test
    void should_leave_out_what_readers_said_was_not_relevant() {
        reports.save(FEBRUARY, List.of(new LabelledItem("Nej", List.of(), List.of(), 1, 0, 0, "", "")));

        assertThat(write(feed).items()).isZero();
    }

    @Test
    void should_write_nothing_when_it_is_off() {
        PublishedFeed off =
                new PublishedFeed(newsroom.store, () -> newsroom.rules, new FeedSettings("", "a", "b", "c"), clock);

        assertThat(off.isOn()).isFalse();
        assertThat(feed.isOn()).isTrue();
    }

    @Test
    void should_be_readable_by_others_and_leave_no_other_file_when_written() throws IOException {
        write(feed);
        Path plain = Files.writeString(folder.resolve("webb/plain.txt"), "");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
        try (var files = Files.list(folder.resolve("webb"))) {
            assertThat(files).containsExactlyInAnyOrder(file, plain);
        }
    }

    @Test
    void should_name_the_file_when_it_cannot_be_written() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("fil"), "");

        assertThatThrownBy(() -> write(into(noFolder)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("fil/omvarldsbevakning.xml cannot be written");
    }

    @Test
    void should_replace_what_is_no_feed() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {0, -1, 60});

        assertThat(write(feed).state()).isEqualTo(FeedReport.State.WRITTEN);
        assertThat(FeedRules.problemsIn(read())).isEmpty();
    }

    static FeedReport write(PublishedFeed feed) {
        SyndFeed gathered = feed.gather();
        return feed.write(gathered, text(gathered));
    }

    /** As Camel's data format writes it. */
    static String text(SyndFeed feed) {
        try {
            return RssConverter.feedToXml(feed);
        } catch (FeedException e) {
            throw new AssertionError(e);
        }
    }

    private List<Item> items() throws IOException {
        Source source = new Source(
                "egen", "feed", Map.of("publisher", "Egen", "url", "https://www.example.se/o.xml"), "egen.yaml", 1);
        return new FeedReader(clock)
                .read(source, "https://www.example.se/o.xml", "application/rss+xml", Files.readAllBytes(file));
    }

    private String element(int item, String name) throws IOException {
        Element channel = FeedRules.named(FeedRules.parse(read()).getDocumentElement(), "channel")
                .get(0);
        return FeedRules.text(FeedRules.named(channel, "item").get(item), name);
    }

    private String read() throws IOException {
        return Files.readString(file);
    }

    private static List<LabelledItem> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> item("Post " + i, "https://a.se/" + i))
                .toList();
    }

    private static LabelledItem item(String title, String... urls) {
        return new LabelledItem(
                title, List.of("Första stycket.", "Andra & sista."), List.of(urls), 1, 0, 2, "Rapport", "Myndigheten");
    }
}
