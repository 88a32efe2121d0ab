package se.omvarld.item;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import se.omvarld.item.text.LanguageDetector;
import se.omvarld.item.text.LazyText;

/**
 * One thing that a source published, as the rules and the store see it: clean text, plausible dates.
 *
 * @param key what tells it from all others: {@link ItemIdentity#base}, with more behind it where another item has the same base
 * @param link the address that people see, without tracking; empty when the source gave none
 * @param title one line of plain text, never empty
 * @param leadText see {@link #lead()}; cleaned when it is first asked for
 * @param published the date that the source states; empty when it states none, or one before 1995 or more than 24 hours
 *     ahead of {@code firstSeen}
 * @param firstSeen when this item was read for the first time
 * @param identity what its source says of which item it is
 */
public record Item(
        Origin origin,
        String key,
        String link,
        String title,
        LazyText leadText,
        Optional<Instant> published,
        Instant firstSeen,
        ItemIdentity identity) {

    /** The fewest characters of a lead. */
    public static final int SHORTEST_LEAD = 40;

    /** A watched page's key ends in a hash of its text, see {@code WatchedPage}. */
    private static final Pattern WATCHED = Pattern.compile("https://\\S+ [0-9a-f]{16}");

    /** An item whose lead is there already, and that has nothing but its key to be known by. */
    public Item(
            Origin origin,
            String key,
            String link,
            String title,
            String lead,
            Optional<Instant> published,
            Instant firstSeen) {
        this(origin, key, link, title, LazyText.of(lead), published, firstSeen, new ItemIdentity(key, ""));
    }

    /** Plain text, possibly empty. */
    public String lead() {
        return leadText.text();
    }

    /** The date that counts: the stated one, else the time first seen. */
    public Instant dated() {
        return published.orElse(firstSeen);
    }

    /** Whether the lead says something that the title does not. */
    public boolean hasLead() {
        return isLead(lead(), title);
    }

    /** Whether a text can be the lead under a title: 40 characters or more, and not the title again. */
    public static boolean isLead(String text, String title) {
        return text.length() >= SHORTEST_LEAD && !text.equalsIgnoreCase(title);
    }

    /** The same item with another lead, in the language that the text shows. */
    public Item withLead(String other) {
        return new Item(origin, key, link, title, LazyText.of(other), published, firstSeen, identity).inItsLanguage();
    }

    /** The same item in the language that its text shows; its source's where that is unsure. */
    public Item inItsLanguage() {
        String language = LanguageDetector.of(title + " " + lead()).orElse(origin.language());
        return language.equals(origin.language())
                ? this
                : new Item(origin.in(language), key, link, title, leadText, published, firstSeen, identity);
    }

    /** The same item under another key. */
    public Item at(String otherKey) {
        return new Item(origin, otherKey, link, title, leadText, published, firstSeen, identity);
    }

    /** The same item under a key that nothing else can have. */
    public Item alone(String ownKey) {
        return new Item(origin, ownKey, link, title, leadText, published, firstSeen, new ItemIdentity(ownKey, ""));
    }

    /** The same item under a key that tells it from others with the same base: by its name, else by its title. */
    public Item apart() {
        return at(identity.base() + " " + (identity.name().isEmpty() ? title : identity.name()));
    }

    /** Whether this is a change of a page that is only watched: its title is the page's, and says nothing of the change. */
    public boolean isOfWatchedPage() {
        return isOfWatchedPage(key);
    }

    /** Whether a key is that of a change of a watched page. */
    public static boolean isOfWatchedPage(String key) {
        return WATCHED.matcher(key).matches();
    }
}
