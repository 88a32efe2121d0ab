package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.omvarld.item.text.HostileWords;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.story.Story;

/** Whatever stands in any field of an item or a failure: the digest shows visible text, and links to the web alone. */
class ShownDigestTest {
    static final List<String> TEXTS = HostileWords.TEXTS;
    static final List<String> LINKS = HostileWords.LINKS;

    @ParameterizedTest
    @FieldSource("TEXTS")
    void should_be_visible_text_and_no_markup_in_every_field(String text) {
        RenderedEdition mail = rendered(text, "https://example.se/" + text);
        Document page = Jsoup.parse(content(mail, 1));

        HostileWords.assertVisible(mail.subject());
        assertThat(mail.subject()).doesNotContain("\r", "\n");
        HostileWords.assertVisible(content(mail, 0));
        HostileWords.assertVisible(content(mail, 1));
        HostileWords.assertVisible(page.text());
        assertThat(page.select("script, img, iframe, object, [onerror], [onload]"))
                .isEmpty();
        assertThat(content(mail, 0).lines()).noneMatch(line -> line.startsWith("Bcc:"));
        assertOnlyWebLinks(page);
    }

    @ParameterizedTest
    @FieldSource("LINKS")
    void should_link_nowhere_when_a_link_is_none_of_the_web(String link) {
        RenderedEdition mail = rendered("Rubrik", link);

        assertOnlyWebLinks(Jsoup.parse(content(mail, 1)));
        assertThat(content(mail, 0)).doesNotContain(link.strip());
    }

    @Test
    void should_fill_every_field_that_it_checks() {
        Document page = Jsoup.parse(content(rendered("FYLLD", "https://example.se/fylld"), 1));

        assertThat(page.text().split("FYLLD", -1)).hasSizeGreaterThan(8);
        assertThat(page.select("a[href=https://example.se/fylld]")).hasSizeGreaterThanOrEqualTo(2);
    }

    private static void assertOnlyWebLinks(Document page) {
        assertThat(page.select("[href], [src], [background]"))
                .allSatisfy(link -> assertThat(link.attr("href")).matches("(?s)https?://[^\\s<>\"]+|#.*|mailto:.*"));
        assertThat(page.select("a[href^=mailto]").eachAttr("href")).allMatch(to -> !to.contains("evil"));
    }

    private static RenderedEdition rendered(String text, String link) {
        Story story = new Story(
                "id",
                text,
                text,
                "Ingress. " + text,
                link,
                text,
                text,
                Samples.MONDAY,
                Samples.MONDAY,
                1,
                2,
                5,
                true,
                List.of(text, text),
                text,
                List.of(new Story.Appearance(text, text, link)));
        SourceState failing = Samples.failing(text, 3, 0);
        SourceState named = new SourceState(
                text,
                "feed",
                text,
                link,
                "",
                "",
                failing.firstSuccess(),
                failing.lastPoll(),
                failing.lastSuccess(),
                failing.newest(),
                failing.failingSince(),
                3,
                0,
                text,
                failing.health());
        return new DigestRenderer(Samples.HTML, Samples.TEXT)
                .render(Samples.from(Samples.MONDAY, List.of(story), List.of(failing, named)));
    }

    private static String content(RenderedEdition mail, int part) {
        return new String(mail.parts().get(part).content(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
