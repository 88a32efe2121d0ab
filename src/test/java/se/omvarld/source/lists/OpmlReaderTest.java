package se.omvarld.source.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;

class OpmlReaderTest {

    @Test
    void should_read_feeds_from_folders_of_any_depth() {
        assertThat(read(opml("<outline text='Vård'><outline text='Myndigheter'>"
                        + "<outline type='rss' text='Läkemedel &amp; mer' xmlUrl='https://a.se/rss?x=1&amp;y=2'/></outline>"
                        + "<outline title='B' xmlUrl='https://b.se/rss' isComment='true'/></outline>"
                        + "<outline text='Sida' type='link' url='https://c.se/nyheter'/><outline text='Bara text'/>")))
                .containsExactly(
                        new OpmlOutline("feed", "Läkemedel & mer", "https://a.se/rss?x=1&y=2", false),
                        new OpmlOutline("feed", "B", "https://b.se/rss", true),
                        new OpmlOutline("page", "Sida", "https://c.se/nyheter", false));
    }

    @Test
    void should_read_back_what_was_exported() {
        Source feed =
                new Source("a-b", "feed", parameters("A & <B> \"c\"", "https://a.se/?x=1&y=2 https://d.se/"), "f", 1);
        Source page = new Source("p", "page", parameters("Sida\u0001", "https://p.se/"), "f", 1);

        assertThat(read(OpmlWriter.of(List.of(feed, page))))
                .containsExactly(
                        new OpmlOutline(
                                "feed",
                                "A & \"c\"",
                                "https://a.se/?x=1&y=2",
                                false,
                                "a-b",
                                Map.of("url", "https://a.se/?x=1&y=2 https://d.se/")),
                        new OpmlOutline("page", "Sida", "https://p.se/", false, "p", Map.of()));
    }

    private static Map<String, String> parameters(String publisher, String url) {
        return Map.of("publisher", publisher, "url", url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | broken",
                "hej | broken at line 1",
                "<rss/> | first element must be <opml>",
                "<html><opml><outline xmlUrl=\"https://a.se\"/></opml></html> | first element must be <opml>",
                "<opml><body><outline | broken",
                "<!DOCTYPE opml><opml/> | holds a DOCTYPE",
                "<!DOCTYPE opml SYSTEM \"http://169.254.169.254/x\"><opml/> | holds a DOCTYPE",
                "<!DOCTYPE opml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><opml><outline text=\"&x;\"/></opml> | holds a DOCTYPE",
            })
    void should_refuse_plainly_what_is_no_opml(String xml, String message) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(message);
    }

    @Test
    @Timeout(60)
    void should_refuse_when_folders_nest_without_end() {
        assertThatThrownBy(() -> read(opml("<outline>".repeat(100_000)))).hasMessageContaining("nests deeper");
    }

    @Test
    @Timeout(60)
    void should_refuse_when_it_names_thousands() {
        assertThatThrownBy(() -> read(opml("<outline xmlUrl='https://a.se/'/>".repeat(50_000))))
                .hasMessageContaining("more than 2000 sources");
    }

    private static String opml(String outlines) {
        return "<?xml version='1.0'?><opml version='2.0'><head><title>T</title></head><body>" + outlines
                + "</body></opml>";
    }

    private static List<OpmlOutline> read(String xml) {
        return OpmlReader.read(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }
}
