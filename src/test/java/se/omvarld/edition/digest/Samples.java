package se.omvarld.edition.digest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import se.omvarld.rules.model.Area;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.health.SourceHealth;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.story.Story;

/** Editions of week 12 of 2026 for the digest's tests, and the shipped templates. */
final class Samples {
    static final Path HTML = Path.of("config/weekly-digest.html.ftlh");
    static final Path TEXT = Path.of("config/weekly-digest.txt.ftl");
    static final Instant MONDAY = Instant.parse("2026-03-15T23:00:00Z");
    static final Instant NEXT_MONDAY = Instant.parse("2026-03-22T23:00:00Z");
    static final List<Area> AREAS = List.of(
            area(1, "Styrning och samordning"),
            area(2, "Regler och lagstiftning, datatillgång"),
            area(3, "Digitala verktyg och AI"),
            area(4, "Kompetens"),
            area(5, "Beredskap och cybersäkerhet"),
            area(6, "Övrigt"));

    private Samples() {}

    static DigestContent week(Story... stories) {
        return from(MONDAY, List.of(stories), List.of());
    }

    static DigestContent from(Instant start, List<Story> stories, List<SourceState> troubled) {
        Edition edition = new Edition("2026-W12", Edition.Kind.WEEKLY, start, NEXT_MONDAY, Edition.State.OPENED);
        return new DigestContent(edition, AREAS, stories, troubled, 412, 85, List.of(), List.of(), Set.of(), List.of());
    }

    static List<Story> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    String link =
                            "https://www.example.se/pressmeddelanden/2026/03/ett-uppdrag-om-halsodata-nummer-" + i;
                    return story(
                            1 + i * 5 / count, "Nytt uppdrag om nationell digital infrastruktur, del " + i, link, i);
                })
                .toList();
    }

    static Story story(int area, String title) {
        return story(area, title, "https://www.example.se/a", 1);
    }

    static Story story(int area, String title, String link, double score) {
        String lead = "Regeringen ger E-hälsomyndigheten i uppdrag att ta fram en plan för hur hälsodata ska delas."
                + " Uppdraget ska redovisas senast den 1 mars 2027. Mer följer.";
        return new Story(
                link,
                "Uppdrag",
                title,
                lead,
                link,
                "regeringen.se",
                "sv",
                MONDAY,
                MONDAY,
                area,
                0,
                score,
                true,
                List.of("hälsodata", "interoperabilitet"),
                "",
                List.of());
    }

    static Story foreign(Story story, String language) {
        return new Story(
                story.id(),
                story.type(),
                story.title(),
                story.lead(),
                story.link(),
                story.publisher(),
                language,
                story.dated(),
                story.firstSeen(),
                story.area(),
                2,
                story.score(),
                false,
                story.words(),
                "",
                List.of(new Story.Appearance("Via TT", "Samma nyhet", "https://via.tt.se/1")));
    }

    static SourceState failing(String source, int failures, int http) {
        return state(source, Optional.of(Instant.parse("2026-03-17T08:00:00Z")), Optional.empty(), failures, http);
    }

    static SourceState quiet(String source, Instant newest) {
        return state(source, Optional.empty(), Optional.of(newest), 0, 200);
    }

    private static SourceState state(
            String source, Optional<Instant> failingSince, Optional<Instant> newest, int failures, int http) {
        return new SourceState(
                source,
                "feed",
                "Dagens Medicin",
                "",
                "",
                "",
                Optional.empty(),
                Optional.of(NEXT_MONDAY),
                Optional.empty(),
                newest,
                failingSince,
                failures,
                http,
                "a message for those who mend it",
                SourceHealth.of(failures > 0 ? SourceHealth.State.FAILING : SourceHealth.State.QUIET));
    }

    static String html(DigestContent content) {
        return content(new DigestRenderer(HTML, TEXT).render(content), "text/html");
    }

    static String text(DigestContent content) {
        return content(new DigestRenderer(HTML, TEXT).render(content), "text/plain");
    }

    static String content(RenderedEdition rendered, String mediaType) {
        return rendered.parts().stream()
                .filter(part -> part.mediaType().equals(mediaType))
                .map(part -> new String(part.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static Area area(int number, String name) {
        return new Area(number, name, name, 1, 2);
    }
}
