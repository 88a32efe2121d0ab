package se.omvarld.edition.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.omvarld.mail.MailSettings;
import se.omvarld.rules.model.Area;
import se.omvarld.store.choice.ChosenStory;
import se.omvarld.store.choice.StoryChoices;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.health.SourceHealth;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.story.Story;

/** Made-up editions that use every part of the templates. */
final class SampleDigest {
    private static final Instant MONDAY = Instant.parse("2026-03-15T23:00:00Z");
    private static final Instant NEXT_MONDAY = Instant.parse("2026-03-22T23:00:00Z");
    private static final Instant EARLIER = Instant.parse("2026-03-01T23:00:00Z");
    private static final List<Area> AREAS =
            List.of(new Area(1, "Styrning och samordning", "", 1, 1), new Area(2, "Kompetens", "", 1, 1));

    static final ReplyLinks LINKS =
            new ReplyLinks("imap.example.se", new MailSettings("omvarld@example.se", "omvarld.example.se"));

    static final DigestFoot FOOT = new DigestFoot(
            "imap.example.se",
            new MailSettings("omvarld@example.se", "omvarld.example.se"),
            TemplateCheck.MARKUP,
            TemplateCheck.MARKUP);

    private SampleDigest() {}

    static DigestContent full() {
        List<Story> stories = new ArrayList<>(List.of(story("https://example.se/1", "sv", 2), story("", "en", 1)));
        for (int i = 2; i < 9; i++) { // so many that the most important ones stand first
            stories.add(story("https://example.se/" + i, "sv", 1));
        }
        return new DigestContent(
                edition(Edition.Kind.WEEKLY, EARLIER),
                AREAS,
                stories,
                List.of(failing()),
                40,
                3,
                List.of(),
                List.of("Det här utskicket är försenat."),
                Set.of(),
                List.of(chosen()));
    }

    private static StoryChoices chosen() {
        String text = "Exempel " + TemplateCheck.MARKUP;
        ChosenStory story = new ChosenStory("", text, text, "https://example.se/1", text, text, 1);
        return new StoryChoices(story, List.of(text), List.of(text), 0, List.of(), List.of());
    }

    /** A choice of areas, a day, items without what an item may lack, a week without items. */
    static List<DigestContent> others() {
        DigestContent bare = of(Edition.Kind.WEEKLY, MONDAY, List.of(bare()));
        DigestContent day = of(Edition.Kind.DAILY, MONDAY, List.of(story("https://example.se/1", "en", 2)));
        return List.of(full().only(Set.of(1)), bare, day, of(Edition.Kind.WEEKLY, MONDAY, List.of()));
    }

    private static DigestContent of(Edition.Kind kind, Instant from, List<Story> stories) {
        return new DigestContent(
                edition(kind, from),
                AREAS,
                stories,
                List.of(),
                1,
                1,
                List.of("Exempel"),
                List.of(),
                Set.of(),
                List.of());
    }

    private static Edition edition(Edition.Kind kind, Instant from) {
        return new Edition("2026-W12", kind, from, NEXT_MONDAY, Edition.State.OPENED);
    }

    private static Story bare() {
        return new Story("", "", "", "", "", "", "", MONDAY, MONDAY, 1, 0, 1, false, List.of(), "", List.of());
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
