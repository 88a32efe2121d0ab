package se.omvarld.store.story;

import java.time.Instant;
import java.util.List;

/**
 * The same news, from one place or several, as an edition shows it.
 *
 * @param id the key of the story's first item
 * @param type the item type, for example {@code Uppdrag}; empty when unsure
 * @param title the title of the item that ranks highest
 * @param lead its lead; possibly empty
 * @param link its address; empty when the source gave none
 * @param publisher its publisher
 * @param language its language, for example {@code sv}: as its text shows, else its source's
 * @param dated its stated date, else when it was first seen
 * @param firstSeen when the first picked item of the story was first seen
 * @param area the first area, 1–6
 * @param secondArea the second area; 0 for none
 * @param score by what editions order stories: the highest rank of its items
 * @param draft whether it reaches the area's draft threshold
 * @param words what the rules hit
 * @param reason why it was picked, one Swedish sentence
 * @param also the other places that carry the story
 */
public record Story(
        String id,
        String type,
        String title,
        String lead,
        String link,
        String publisher,
        String language,
        Instant dated,
        Instant firstSeen,
        int area,
        int secondArea,
        double score,
        boolean draft,
        List<String> words,
        String reason,
        List<Appearance> also) {

    /** Another place that carries the same story. */
    public record Appearance(String publisher, String title, String link) {}

    /** The same as people want it: in an area, and in the draft's chapter or not. */
    public Story placed(int otherArea, boolean inChapter) {
        return new Story(
                id,
                type,
                title,
                lead,
                link,
                publisher,
                language,
                dated,
                firstSeen,
                otherArea,
                otherArea == secondArea ? area : secondArea,
                score,
                inChapter,
                words,
                reason,
                also);
    }

    public Story {
        words = List.copyOf(words);
        also = List.copyOf(also);
    }
}
