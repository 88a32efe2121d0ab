package se.omvarld.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.omvarld.rules.Area;
import se.omvarld.store.Edition;
import se.omvarld.store.SourceHealth;
import se.omvarld.store.SourceState;
import se.omvarld.store.Story;

/** Made-up editions that use every part of the templates. */
final class SampleDigest {
    private static final Instant MONDAY = Instant.parse("2026-03-15T23:00:00Z");
    private static final Instant NEXT_MONDAY = Instant.parse("2026-03-22T23:00:00Z");
    private static final Instant EARLIER = Instant.parse("2026-03-01T23:00:00Z");
    private static final List<Area> AREAS =
            List.of(new Area(1, "Styrning och samordning", "", 1, 1), new Area(2, "Kompetens", "", 1, 1));

    private SampleDigest() {}

    static DigestContent full() {
        List<Story> stories = List.of(story("https://example.se/1", "sv", 2), story("", "en", 1));
        return new DigestContent(edition(EARLIER), AREAS, stories, List.of(failing()), 40, 3);
    }

    static DigestContent empty() {
        return new DigestContent(edition(MONDAY), AREAS, List.of(), List.of(), 0, 0);
    }

    private static Edition edition(Instant from) {
        return new Edition("2026-W12", Edition.Kind.WEEKLY, from, NEXT_MONDAY, Edition.State.OPENED);
    }

    private static Story story(String link, String language, double score) {
        String text = "Exempel " + TemplateCheck.MARKUP;
        return new Story(
                link,
                text,
                text,
                text + ". Mer.",
                link,
                text,
                language,
                MONDAY,
                MONDAY,
                1,
                2,
                score,
                true,
                List.of(text),
                text,
                List.of(new Story.Appearance(text, text, link)));
    }

    private static SourceState failing() {
        return new SourceState(
                "exempel",
                "feed",
                "Exempel",
                "",
                "",
                "",
                Optional.empty(),
                Optional.of(MONDAY),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MONDAY),
                6,
                403,
                "HTTP 403 " + TemplateCheck.MARKUP,
                SourceHealth.of(SourceHealth.State.FAILING));
    }
}
