package se.omvarld.source.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.failure.FailureCause;
import se.omvarld.source.config.SourceKinds;
import se.omvarld.source.fetch.HttpAnswer;

/** Where a page says that its feed is. */
class DiscoveryTest {
    private final Discovery discovery = new Discovery(new SourceKinds(Path.of("routes/source-kinds")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<base href='/rot/'><link rel=alternate type=application/rss+xml href=nyheter> | https://a.se/rot/nyheter",
                "<link rel=alternate type=text/xml href=/nyheter> | https://a.se/nyheter",
                "<a href='feed:https://a.se/nyheter'>Prenumerera</a> | https://a.se/nyheter",
                "<a href='feed://a.se/nyheter'>Prenumerera</a> | http://a.se/nyheter",
            })
    void should_find_the_feed_wherever_the_page_names_it(String html, String address) {
        byte[] body = html.getBytes(UTF_8);

        assertThat(discovery.named(new HttpAnswer(
                        "https://a.se/sida/", 200, Map.of("Content-Type", "text/html"), body, FailureCause.NONE, "")))
                .extracting(Candidate::address)
                .containsExactly(address);
    }
}
