package se.omvarld.source.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;
import se.omvarld.item.date.DateParser;
import se.omvarld.source.config.Given;
import se.omvarld.source.fetch.Poll;
import se.omvarld.source.page.PageReader;

/** Reads the inputs under {@code src/test/resources/feeds} and compares with what a careful user expects of them. */
class FeedCasesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-18T11:00:00Z"), DateParser.SWEDEN);
    private static final String ADDRESS = "https://www.myndigheten.se/in/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a1-java-date.xml",
                "a2-zero-date.xml",
                "b1-same-link.xml",
                "b10-entry-base.xml",
                "b3-fragments.xml",
                "b5-enclosure-only.xml",
                "b8-guid-number.xml",
                "c1-atom-text.xml",
                "c3-prefixes.xml",
                "c4-unclosed-media.xml",
                "c5-two-docs.xml",
                "c6-no-end.xml",
                "c9-json-newline.json",
                "d1-jsonld-newline.html",
                "e4-yoast.xml",
                "e8-amp-only.xml",
                "g1-json-object-list.json",
                "n11-mixed.xml",
            })
    void should_read_what_a_careful_user_expects(String file) throws IOException {
        JsonNode expected = new ObjectMapper().readTree(resource("expect.json")).path(file.replaceAll("\\..*", ""));
        List<Item> items = read(file);

        if (expected.path("count").isNumber()) {
            assertThat(items).hasSize(expected.path("count").asInt());
        }
        for (JsonNode item : expected.path("items")) {
            assertThat(items)
                    .filteredOn(read -> read.title().equals(item.path("title").asText()))
                    .first()
                    .satisfies(as(item));
        }
    }

    private static Consumer<Item> as(JsonNode expected) {
        return item -> {
            if (expected.path("link").isTextual()) {
                assertThat(item.link()).isEqualTo(expected.path("link").asText());
            }
            if (expected.path("date").isTextual()) {
                Instant published = item.published().orElseThrow();
                assertThat(List.of(
                                published.toString(),
                                published.atZone(DateParser.SWEDEN).toString()))
                        .anyMatch(date -> date.startsWith(expected.path("date").asText()));
            }
            assertThat(item.lead()).startsWith(expected.path("lead").asText(""));
        };
    }

    private static List<Item> read(String file) throws IOException {
        String address = ADDRESS + file;
        byte[] body = resource(file);
        if (file.startsWith("e")) {
            byte[] here = new String(body, UTF_8)
                    .replace("HOST", "www.myndigheten.se")
                    .getBytes(UTF_8);
            return new SitemapReader(CLOCK)
                    .walk(new Poll(Given.sitemap("url", address), Poll.Known.NOTHING), here)
                    .items();
        } else if (file.startsWith("g")) {
            return new JsonReader(CLOCK).read(Given.json("date", "date"), address, "", body);
        }
        return file.endsWith(".html")
                ? new PageReader(CLOCK).read(new Poll(Given.page("url", address), Poll.Known.NOTHING), "", body)
                : new FeedReader(CLOCK).read(Given.feed(), address, "", body);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = FeedCasesTest.class.getResourceAsStream("/feeds/" + name)) {
            return in.readAllBytes();
        }
    }
}
