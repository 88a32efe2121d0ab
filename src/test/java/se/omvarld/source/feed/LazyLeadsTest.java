package se.omvarld.source.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.item.Item;
import se.omvarld.item.RawItem;
import se.omvarld.item.date.DayOrder;
import se.omvarld.item.text.LazyText;
import se.omvarld.item.text.PlainText;
import se.omvarld.source.config.Given;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.MarkupScan;
import se.omvarld.source.page.PageReader;

/** That leads are cleaned when somebody asks for them changes nothing of what is read; and they hold no document until then. */
@Tag("slow")
class LazyLeadsTest {
    private static final String ADDRESS = "https://myndigheten.se/in/";
    private static final String ENTRY = "<item><title>Rubrik %d</title><link>https://myndigheten.se/%d</link>"
            + "<description>&lt;p&gt;Om en ny lag.&lt;/p&gt;%s</description></item>";

    /** Those beside the project are there in some places only. */
    private static final List<Path> DOCUMENTS = List.of(
            Path.of("src/test/resources/feeds"),
            Path.of("src/test/resources/try-site"),
            Path.of("src/test/resources/leads-site"),
            Path.of("src/main/resources/demo/site"),
            Path.of("../shared/cases/feeds/in"),
            Path.of("../shared/replay"));

    @Test
    void should_read_the_same_items_whichever_lead_is_asked_for_first() throws IOException {
        int compared = 0;
        for (Path document : documents()) {
            List<Item> atOnce =
                    read(document).stream().map(LazyLeadsTest::eager).toList();
            List<Item> backwards = read(document);
            List<Item> reversed = new ArrayList<>(backwards);
            Collections.reverse(reversed);
            reversed.forEach(Item::hasLead);
            List<Item> byMany = read(document);
            byMany.parallelStream().forEach(Item::inItsLanguage);
            List<Item> unasked = read(document);

            assertThat(backwards).as("%s", document).isEqualTo(atOnce);
            assertThat(byMany).as("%s", document).isEqualTo(atOnce);
            assertThat(unasked).as("%s", document).isEqualTo(atOnce).hasToString(atOnce.toString());
            assertThat(unasked.stream().distinct())
                    .containsExactlyElementsOf(atOnce.stream().distinct().toList());
            assertThat(read(document).stream().map(Item::inItsLanguage))
                    .containsExactlyElementsOf(
                            atOnce.stream().map(Item::inItsLanguage).toList());
            compared += atOnce.size();
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void should_clean_what_an_entry_says_as_often_as_before_when_its_lead_is_asked_for() {
        List<Item> items = read("feed", ENTRY.formatted(1, 1, " &amp;lt;section&gt; är ett element &amp;amp;amp; mer"));

        String once = PlainText.lead("<p>Om en ny lag.</p> &lt;section> är ett element &amp;amp; mer");
        assertThat(items).singleElement().extracting(Item::lead).isEqualTo(PlainText.lead(PlainText.literal(once)));
    }

    @Test
    void should_make_the_title_of_the_lead_when_the_feed_gives_none() {
        assertThat(read("feed", ENTRY.formatted(1, 1, "").replace("Rubrik 1", "")))
                .singleElement()
                .satisfies(item -> assertThat(item.title()).isEqualTo("Om en ny lag."))
                .satisfies(item -> assertThat(item.lead()).isEqualTo("Om en ny lag."));
    }

    @Test
    void should_not_hold_the_document_until_the_lead_is_asked_for() {
        Document document = MarkupScan.xml("<rss><channel>" + ENTRY.formatted(1, 1, "") + "</channel></rss>", ADDRESS);
        DayOrder order = DayOrder.among(Stream.of(), Given.NOW);
        RawItem raw = new FeedEntry(document.selectFirst("item")).raw(ADDRESS, order, Given.NOW);
        WeakReference<Document> held = new WeakReference<>(document);
        document = null;

        for (int i = 0; i < 20 && held.get() != null; i++) {
            System.gc();
        }
        assertThat(raw.summary()).as("not asked yet").extracting("making").isNotNull();
        assertThat(held.get()).isNull();
        assertThat(raw.summary().text()).isEqualTo("Om en ny lag.");
    }

    @Test
    void should_clean_at_once_when_the_document_is_large() {
        String[] entries = IntStream.range(0, 30)
                .mapToObj(i -> ENTRY.formatted(i, i, " Mer om detta.".repeat(1200)))
                .toArray(String[]::new);

        assertThat(read("feed", entries)).filteredOnNull("leadText.making").hasSize(30);
        assertThat(read("feed", entries[0]))
                .hasSize(1)
                .filteredOnNull("leadText.making")
                .isEmpty();
    }

    private static Item eager(Item item) {
        return new Item(
                item.origin(),
                item.key(),
                item.link(),
                item.title(),
                LazyText.of(item.lead()),
                item.published(),
                item.firstSeen(),
                item.identity());
    }

    private static List<Path> documents() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : DOCUMENTS) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().matches(".*\\.(?:xml|rss|atom|json|html)"))
                            .filter(file -> !file.endsWith("expect.json"))
                            .sorted()
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static List<Item> read(Path document) throws IOException {
        return read(document.toString(), Files.readAllBytes(document));
    }

    private static List<Item> read(String name, String... entries) {
        return read(name, ("<rss><channel>" + String.join("", entries) + "</channel></rss>").getBytes(UTF_8));
    }

    /** Nothing of what is no list, as the articles and broken feeds among the documents. */
    private static List<Item> read(String name, byte[] body) {
        try {
            return name.endsWith(".html")
                    ? new PageReader(Given.CLOCK).read(Given.page(), ADDRESS, "text/html; charset=utf-8", body)
                    : new FeedReader(Given.CLOCK).read(Given.feed(), ADDRESS, "", body);
        } catch (UnreadableSourceException e) {
            return List.of();
        }
    }
}
