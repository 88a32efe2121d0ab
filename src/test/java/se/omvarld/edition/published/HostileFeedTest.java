package se.omvarld.edition.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class HostileFeedTest {
    private static final FeedSettings SETTINGS =
            new FeedSettings("x", "Omvärld & <b>", "https://www.example.se/", "https://www.example.se/o.xml?a=1&b=2");
    private static final ZonedDateTime BUILT = ZonedDateTime.parse("2026-03-23T07:00:00+01:00[Europe/Stockholm]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a]]>b",
                "<![CDATA[x]]>",
                "</title></item><item>",
                "<script>alert(1)</script>",
                "&lt;img src=x onerror=alert(1)&gt;",
                "&#60;b&#62; &amp;amp; &nbsp;",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
                "noll\u0000 klocka\u0007 radbyte\r\n\u0085\u2028 ffff\uFFFF\uFFFE",
                "bidi \u202Egnorw\u202C \u2066isolerad\u2069 \u200Bosynlig\uFEFF",
                "emoji 👩‍⚕️ 🇸🇪 och halv \uD83D",
                "\uDE00 omvänd halv",
                "privat \uE000 \uDBFF\uDFFD",
                "   "
            })
    void should_be_valid_and_only_text_when_a_source_is_hostile(String text) {
        String feed = feed(text);

        assertThat(FeedRules.problemsIn(feed)).isEmpty();
        assertThat(title(feed)).isNotBlank().doesNotContain("<", ">", "\u202E", "\u0000");
    }

    @Test
    void should_show_what_was_meant_when_text_looks_like_markup() {
        assertThat(title(feed("AI & vård: 3 < 5"))).isEqualTo("AI & vård: 3 ‹ 5");
        assertThat(description(feed("AI & vård: 3 < 5 <b>"))).isEqualTo("<p>AI &amp; vård: 3 &lt; 5 &lt;b&gt;</p>");
        assertThat(title(feed("👩‍⚕️ och 🇸🇪"))).isEqualTo("👩‍⚕️ och 🇸🇪");
    }

    @Test
    void should_be_bounded_without_halves_of_characters_when_text_is_endless() {
        assertThat(title(feed("😀".repeat(100_000))))
                .hasSizeLessThanOrEqualTo(300)
                .endsWith("😀…");
        assertThat(title(feed("ord ".repeat(100_000))))
                .hasSizeLessThanOrEqualTo(300)
                .endsWith("ord…");
        assertThat(description(feed("a".repeat(1_000_000)))).hasSizeLessThan(2_100);
    }

    @Test
    void should_find_every_fault_that_it_is_to_find() {
        String good = feed("Ett");
        assertThat(FeedRules.problemsIn(good.replace("sv-SE", ""))).isNotEmpty();
        assertThat(FeedRules.problemsIn(good.replace("rel=\"self\"", ""))).isNotEmpty();
        assertThat(FeedRules.problemsIn(good.replace("isPermaLink=\"false\"", "")))
                .isNotEmpty();
        assertThat(FeedRules.problemsIn(good.replace("Mon, 16", "Tue, 16"))).isNotEmpty();
        assertThat(FeedRules.problemsIn(good.replace("16 Mar 2026", "23 Mar 2027")))
                .isNotEmpty();
        assertThat(FeedRules.problemsIn(good.replace("https://a.se/1", "/1"))).isNotEmpty();
        assertThat(FeedRules.problemsIn(good.replace("https://a.se/1", "https://a.se/å")))
                .isNotEmpty();
        assertThat(FeedRules.problemsIn(good.replace("&lt;p&gt;", "&lt;p onclick='x'&gt;")))
                .isNotEmpty();
        assertThat(FeedRules.problemsIn(good.replaceAll("(?s)(<item>.*</item>)", "$1$1")))
                .isNotEmpty();
    }

    private static String feed(String text) {
        FeedItem item = new FeedItem(
                "id-1",
                FeedText.title(text),
                "https://a.se/1",
                List.of(FeedText.paragraph(text)),
                FeedText.title(text),
                Instant.parse("2026-03-16T06:00:00Z"));
        return PublishedFeedTest.text(FeedChannel.of(SETTINGS, List.of(item), BUILT));
    }

    private static String title(String feed) {
        return FeedRules.text(item(feed), "title");
    }

    private static String description(String feed) {
        return FeedRules.text(item(feed), "description");
    }

    private static Element item(String feed) {
        Element channel = FeedRules.named(FeedRules.parse(feed).getDocumentElement(), "channel")
                .get(0);
        return FeedRules.named(channel, "item").get(0);
    }
}
