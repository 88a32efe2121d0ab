package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.edition.digest.Samples.failing;
import static se.omvarld.edition.digest.Samples.foreign;
import static se.omvarld.edition.digest.Samples.quiet;
import static se.omvarld.edition.digest.Samples.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.omvarld.looks.Axe;
import se.omvarld.looks.Chromium;
import se.omvarld.store.health.SourceState;

@Timeout(120)
@Tag("slow")
class DigestAccessibilityTest {
    private static final List<SourceState> TROUBLED =
            List.of(failing("dm-nyheter", 6, 403), quiet("skr-nyheter", Instant.parse("2026-02-16T12:00:00Z")));

    @Test
    void should_break_no_rule_of_wcag_whatever_the_week_brought() throws Exception {
        Chromium.assumeInstalled();
        Map<String, String> weeks = Map.of(
                "normal",
                Samples.html(
                        Samples.week(story(1, "Ett uppdrag"), foreign(story(3, "A study"), "en"), story(6, "Sist"))),
                "empty",
                Samples.html(Samples.week()),
                "long",
                Samples.html(Samples.from(Samples.MONDAY, Samples.many(200), List.of())),
                "troubled",
                Samples.html(Samples.from(Instant.parse("2026-03-01T23:00:00Z"), Samples.many(3), TROUBLED)),
                "hostile",
                Samples.html(Samples.week(
                        story(1, "<h1></h1><img src=x> & \"citat\" ${7*7}"),
                        story(1, "Utanmellanslag".repeat(30), "https://www.example.se/" + "a".repeat(900), 2),
                        story(2, "\u200B\u202E \u0000", "javascript:alert(1)", 1))));

        assertThat(Axe.faults(weeks)).isEmpty();
    }
}
