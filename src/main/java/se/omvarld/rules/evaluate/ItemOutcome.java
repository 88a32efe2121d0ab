package se.omvarld.rules.evaluate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of an item that people find relevant. */
public enum ItemOutcome {
    /** It was shown, or will be. */
    FOUND("funnen", "funna"),
    /** It was shown as a part of the same news from elsewhere. */
    MERGED("i en annan nyhet", "gick upp i en annan nyhet"),
    /** No source file reads its site. */
    NO_SOURCE("ingen källa", "saknar källa"),
    /** A source did once, and its file is gone or switched off. */
    SOURCE_OFF("avstängd källa", "har en källa som är avstängd"),
    /** A source reads its site, and the item never came. */
    NOT_FETCHED("inte hämtad", "hämtades aldrig"),
    /** Its source was read for the first time when the item was old. */
    BASELINE("första kontakten", "fanns redan när källan lästes första gången"),
    /** Picked, but dated in another month. */
    OUTSIDE_WINDOW("utanför månaden", "är daterad utanför månaden"),
    /** Its source's own filter kept it out. */
    SOURCE_FILTER("källans filter", "sållades bort av källans filter"),
    /** It would have been picked, had nothing been taken away. */
    EXCLUDED("avdrag", "föll på ett avdrag"),
    BELOW_THRESHOLD("under gränsen", "låg under gränsen");

    private final String label;
    private final String phrase;

    ItemOutcome(String label, String phrase) {
        this.label = label;
        this.phrase = phrase;
    }

    /** As programs read it, for example {@code not_fetched}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A Swedish word or two, for example {@code inte hämtad}. */
    public String label() {
        return label;
    }

    /** What follows a number in a Swedish sentence: "2 hämtades aldrig". */
    public String phrase() {
        return phrase;
    }

    public boolean found() {
        return this == FOUND || this == MERGED;
    }
}
