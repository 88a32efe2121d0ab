package se.omvarld.edition.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import se.omvarld.item.text.HostileWords;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;
import se.omvarld.store.published.PublishedReports;

/** Whatever stands in any field of what was published: the feed is valid, visible, and links to the web alone. */
class ShownFeedTest {
    @TempDir
    private Path folder;

    @Test
    void should_be_valid_visible_and_link_to_the_web_alone() throws IOException {
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder)) {
            write(newsroom);
        }
        String feed = Files.readString(folder.resolve("webb/omvarldsbevakning.xml"));
        HostileWords.assertVisible(feed);
        assertThat(FeedRules.problemsIn(feed)).isEmpty();
        Element root = FeedRules.parse(feed).getDocumentElement();
        Element channel = FeedRules.named(root, "channel").get(0);
        List<Element> shown = FeedRules.named(channel, "item");
        assertThat(shown).hasSize(HostileWords.LINKS.size());
        assertThat(shown).allSatisfy(item -> {
            HostileWords.assertVisible(item.getTextContent());
            assertThat(FeedRules.named(item, "link"))
                    .allMatch(link -> link.getTextContent().startsWith("http"));
        });
    }

    private void write(Newsroom newsroom) {
        List<String> links = HostileWords.LINKS;
        List<LabelledItem> items = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            String text = HostileWords.TEXTS.get(i % HostileWords.TEXTS.size());
            items.add(
                    new LabelledItem(text + " " + i, List.of(text, text), List.of(links.get(i)), 1, 0, 2, text, text));
        }
        new PublishedReports(newsroom.store).save(YearMonth.of(2026, 2), items);
        FeedSettings settings = new FeedSettings(
                folder.resolve("webb").toString(), HostileWords.UNSEEN, "https://a.se/", "https://a.se/o.xml");

        PublishedFeedTest.write(new PublishedFeed(newsroom.store, () -> newsroom.rules, settings, newsroom.clock));
    }
}
