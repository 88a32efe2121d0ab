package se.omvarld.edition.draft;

import java.time.Instant;
import java.util.List;
import se.omvarld.store.story.Story;

/** A story for tests, with only what a test cares about. */
public final class StoryBuilder {
    private static final Instant DATED = Instant.parse("2026-03-12T09:00:00Z");
    private String id = "https://example.se/1";
    private String type = "";
    private String title = "Myndigheten får en ny portal";
    private String lead = "Portalen öppnar i höst.";
    private String link = "https://example.se/1";
    private String publisher = "Exempelmyndigheten";
    private String language = "sv";
    private int area = 1;
    private int secondArea;
    private double score = 3;
    private boolean draft = true;
    private String reason = "Träff på portal.";
    private List<Story.Appearance> also = List.of();

    public static StoryBuilder story(String title) {
        StoryBuilder builder = new StoryBuilder();
        builder.title = title;
        return builder;
    }

    public StoryBuilder id(String value) {
        id = value;
        return this;
    }

    public StoryBuilder type(String value) {
        type = value;
        return this;
    }

    public StoryBuilder lead(String value) {
        lead = value;
        return this;
    }

    public StoryBuilder link(String value) {
        link = value;
        return this;
    }

    public StoryBuilder publisher(String value) {
        publisher = value;
        return this;
    }

    StoryBuilder language(String value) {
        language = value;
        return this;
    }

    public StoryBuilder area(int value) {
        area = value;
        return this;
    }

    StoryBuilder secondArea(int value) {
        secondArea = value;
        return this;
    }

    public StoryBuilder score(double value) {
        score = value;
        return this;
    }

    public StoryBuilder digestOnly() {
        draft = false;
        return this;
    }

    StoryBuilder reason(String value) {
        reason = value;
        return this;
    }

    StoryBuilder also(Story.Appearance... places) {
        also = List.of(places);
        return this;
    }

    public Story build() {
        return new Story(
                id,
                type,
                title,
                lead,
                link,
                publisher,
                language,
                DATED,
                DATED,
                area,
                secondArea,
                score,
                draft,
                List.of("portal"),
                reason,
                also);
    }
}
