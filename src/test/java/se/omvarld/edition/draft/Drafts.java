package se.omvarld.edition.draft;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.omvarld.rules.model.Area;
import se.omvarld.store.choice.ChoicesInForce;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.story.Story;

/** Contents of March 2026 for tests, and the document under test on the shipped template. */
public final class Drafts {
    public static final Path TEMPLATE = Path.of("config/monthly-draft.docx");
    public static final DraftSettings SETTINGS =
            new DraftSettings("analys@ehalsomyndigheten.se", "2026/00471", ZoneId.of("Europe/Stockholm"));
    public static final List<Area> AREAS = List.of(
            area(1, "Styrning och samordning", "Styrning och samordning"),
            area(2, "Regler och lagstiftning, datatillgång", "Regler och lagstiftning, datatillgång"),
            area(3, "Digitala verktyg och AI", "Digitala verktyg och AI"),
            area(4, "Kompetens", "Kompetens"),
            area(5, "Beredskap och cybersäkerhet", "Beredskap och säkerhet"),
            area(6, "Övrigt", "Övrigt"));

    private Drafts() {}

    public static DraftContent march(Story... stories) {
        return march(List.of(stories), Map.of());
    }

    public static DraftContent march(List<Story> stories, Map<String, String> digests) {
        Edition edition = new Edition(
                "2026-03",
                Edition.Kind.MONTHLY,
                Instant.parse("2026-02-28T23:00:00Z"),
                Instant.parse("2026-03-31T22:00:00Z"),
                Edition.State.OPENED);
        return new DraftContent(edition, AREAS, stories, digests, Optional.empty(), "", ChoicesInForce.NONE, Set.of());
    }

    public static byte[] write(DraftContent content) {
        return new DraftDocument(TEMPLATE, SETTINGS).write(content);
    }

    private static Area area(int number, String name, String summaryName) {
        return new Area(number, name, summaryName, 2, 3);
    }
}
