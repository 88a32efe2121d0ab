package se.omvarld.store.choice;

import se.omvarld.store.story.Story;

/**
 * A story as it stood when somebody chose it, which outlasts it.
 *
 * @param id the key of the story's first item
 * @param area where it stood then, 1–6
 */
public record ChosenStory(String id, String title, String lead, String link, String publisher, String type, int area) {

    public static ChosenStory of(Story story) {
        return new ChosenStory(
                story.id(), story.title(), story.lead(), story.link(), story.publisher(), story.type(), story.area());
    }
}
