package se.omvarld.source.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.omvarld.source.config.SourceKinds;
import se.omvarld.source.fetch.HttpAnswer;

class DiscoveryTest {
    @Test
    void should_see_a_feed_from_the_base_that_the_page_names() {
        String page = "<html><head><base href='/rot/'><link rel='alternate' type='application/rss+xml' href='nyheter'>"
                + "</head><body><p>Hej</p></body></html>";

        Discovery discovery = new Discovery(new SourceKinds(Path.of("routes/source-kinds")));
        assertThat(discovery.named(new HttpAnswer("https://m.se/sida/", 200, "text/html", page.getBytes(UTF_8), "")))
                .first()
                .asString()
                .contains("https://m.se/rot/nyheter");
    }
}
