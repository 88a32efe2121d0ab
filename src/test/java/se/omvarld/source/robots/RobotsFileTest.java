package se.omvarld.source.robots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsFileTest {
    private static final String US = "omvarldsbevakning";

    private static RobotsFile robots(String... lines) {
        return RobotsFile.of(200, String.join("\n", lines).getBytes(UTF_8));
    }

    private static boolean allows(RobotsFile file, String path) {
        return file.allows(US, "https://example.se" + path);
    }

    @Test
    void should_obey_the_rules_for_everybody_when_there_are_none_for_us() {
        RobotsFile file = robots("User-agent: *", "Disallow: /sok", "Disallow: /*.pdf$");

        assertThat(allows(file, "/sok?q=x")).isFalse();
        assertThat(allows(file, "/rapport.pdf")).isFalse();
        assertThat(allows(file, "/nyheter")).isTrue();
    }

    @Test
    void should_obey_only_our_own_rules_when_there_are_some() {
        RobotsFile file =
                robots("User-agent: *", "Disallow: /", "", "User-agent: Omvarldsbevakning", "Disallow: /arkiv");

        assertThat(allows(file, "/nyheter")).isTrue();
        assertThat(allows(file, "/arkiv/1")).isFalse();
    }

    @Test
    void should_take_the_longest_rule_when_several_match() {
        RobotsFile file = robots("User-agent: *", "Disallow: /nyheter", "Allow: /nyheter/rss");

        assertThat(allows(file, "/nyheter/rss.xml")).isTrue();
        assertThat(allows(file, "/nyheter/1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!doctype html><html><body>Sidan finns inte</body></html>", "\u0000\u0001 ::: \n\r\n"})
    void should_allow_everything_when_there_is_nothing_that_forbids(String content) {
        assertThat(allows(robots(content), "/nyheter")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "200, true",
        "304, true",
        "401, true",
        "403, true",
        "404, true",
        "429, false",
        "500, false",
        "503, false"
    })
    void should_know_which_answers_say_something(int status, boolean says) {
        RobotsFile file = RobotsFile.of(status, "User-agent: *\nDisallow:".getBytes(UTF_8));

        assertThat(file.isAnswer()).isEqualTo(says);
        assertThat(allows(file, "/nyheter")).isTrue();
    }

    @Test
    void should_read_the_crawl_delay() {
        assertThat(robots("User-agent: *", "Crawl-delay: 10").crawlDelay(US)).isEqualTo(Duration.ofSeconds(10));
        assertThat(robots("User-agent: *", "Disallow:").crawlDelay(US)).isZero();
        assertThat(robots("User-agent: *", "Crawl-delay: -5").crawlDelay(US)).isZero();
    }

    @Test
    void should_still_allow_when_the_crawl_delay_is_absurd() {
        RobotsFile file = robots("User-agent: *", "Crawl-delay: 86400");

        assertThat(allows(file, "/nyheter")).isTrue();
        assertThat(file.crawlDelay(US)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void should_read_half_a_megabyte_and_no_more() {
        RobotsFile file = robots("User-agent: *", "Disallow: /a", "#".repeat(600_000), "Disallow: /b");

        assertThat(file.content()).hasSize(512_000);
        assertThat(allows(file, "/a")).isFalse();
        assertThat(allows(file, "/b")).isTrue();
    }

    @Test
    void should_keep_of_a_large_file_what_concerns_us() {
        String others = "User-agent: annan-%d\nDisallow: /\n# en anmärkning\nSitemap: https://example.se/s.xml\n";
        StringBuilder large = new StringBuilder();
        for (int i = 0; large.length() < 450_000; i++) {
            large.append(others.formatted(i));
        }
        RobotsFile kept = robots(
                        "User-agent: *",
                        "Disallow: /sok",
                        large.toString(),
                        "User-agent: nagon",
                        "User-agent: Omvarldsbevakning",
                        "Crawl-delay: 7",
                        "Disallow: /arkiv")
                .about(US);

        assertThat(kept.content()).hasSizeLessThan(200);
        assertThat(allows(kept, "/arkiv")).isFalse();
        assertThat(allows(kept, "/sok")).isTrue();
        assertThat(kept.crawlDelay(US)).isEqualTo(Duration.ofSeconds(7));
        assertThat(allows(
                        robots("User-agent: *", "Disallow: /sok", large.toString())
                                .about(US),
                        "/sok"))
                .isFalse();
    }

    @Test
    void should_keep_no_more_than_64_kB_however_much_concerns_us() {
        String rules = "Disallow: /förbjuden/sida\n".repeat(19_000);

        RobotsFile kept = robots("User-agent: *", rules, "User-agent: omvarldsbevakning", "Disallow: /först")
                .about(US);

        assertThat(kept.content().getBytes(UTF_8)).hasSizeBetween(60_000, 65_536);
        assertThat(kept.content()).startsWith("User-agent: *\nDisallow: /förbjuden/sida\n");
        assertThat(robots("User-agent: omvarldsbevakning", rules)
                        .about(US)
                        .content()
                        .getBytes(UTF_8))
                .hasSizeBetween(60_000, 65_536);
    }
}
