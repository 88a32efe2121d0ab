package se.omvarld.item;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that a source published, as the rules and the store see it: clean text, plausible dates.
 *
 * @param key the canonical address, with the title where an older item of the source has the same address; without a
 *     link, the source with its guid or title
 * @param link the address that people see, without tracking; empty when the source gave none
 * @param title one line of plain text, never empty
 * @param lead plain text, possibly empty
 * @param published the date that the source states; empty when it states none, or one before 1995 or more than 24 hours
 *     ahead of {@code firstSeen}
 * @param firstSeen when this item was read for the first time
 */
public record Item(
        Origin origin,
        String key,
        String link,
        String title,
        String lead,
        Optional<Instant> published,
        Instant firstSeen) {

    /** The fewest characters of a lead. */
    public static final int SHORTEST_LEAD = 40;

    /** The date that counts: the stated one, else the time first seen. */
    public Instant dated() {
        return published.orElse(firstSeen);
    }

    /** Whether the lead says something that the title does not. */
    public boolean hasLead() {
        return isLead(lead, title);
    }

    /** Whether a text can be the lead under a title: 40 characters or more, and not the title again. */
    public static boolean isLead(String text, String title) {
        return text.length() >= SHORTEST_LEAD && !text.equalsIgnoreCase(title);
    }

    /** The same item with another lead, in the language that the text shows. */
    public Item withLead(String other) {
        return new Item(origin, key, link, title, other, published, firstSeen).inItsLanguage();
    }

    /** The same item in the language that its text shows; its source's where that is unsure. */
    public Item inItsLanguage() {
        String language = LanguageDetector.of(title + " " + lead).orElse(origin.language());
        return language.equals(origin.language())
                ? this
                : new Item(origin.in(language), key, link, title, lead, published, firstSeen);
    }

    /** The same item under another key. */
    public Item at(String otherKey) {
        return new Item(origin, otherKey, link, title, lead, published, firstSeen);
    }
}
