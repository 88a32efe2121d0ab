package se.omvarld.edition.wording;

import java.util.Locale;
import java.util.Map;

/** Languages as Word writes them: with a region. */
public final class LanguageTag {
    private static final Map<String, String> REGIONS = Map.of(
            "en", "en-GB", "da", "da-DK", "nb", "nb-NO", "no", "nb-NO", "nn", "nn-NO", "fi", "fi-FI", "de", "de-DE",
            "fr", "fr-FR");

    private LanguageTag() {}

    /** The language tag of a text that is not in Swedish; empty when it is, or when the tag is none. */
    public static String foreign(String tag) {
        String known = tag.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        if (!known.matches("[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}") || known.equals("sv") || known.startsWith("sv-")) {
            return "";
        }
        return REGIONS.getOrDefault(known, Locale.forLanguageTag(known).toLanguageTag());
    }
}
