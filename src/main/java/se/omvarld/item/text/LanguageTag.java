package se.omvarld.item.text;

import java.util.Locale;
import java.util.Map;

/** Languages of texts that are not Swedish, for screen readers and spelling checkers; empty when it is, or when the tag is none. */
public final class LanguageTag {
    private static final Map<String, String> REGIONS = Map.of(
            "en", "en-GB", "da", "da-DK", "nb", "nb-NO", "no", "nb-NO", "nn", "nn-NO", "fi", "fi-FI", "de", "de-DE",
            "fr", "fr-FR");

    private LanguageTag() {}

    /** As HTML takes it in {@code lang}: {@code en}. */
    public static String foreign(String stated) {
        String tag = stated.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean known = tag.matches("[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}");
        return known && !tag.equals("sv") && !tag.startsWith("sv-") ? tag : "";
    }

    /** As Word wants it, with a region: {@code en-GB}. */
    public static String foreignWithRegion(String stated) {
        String tag = foreign(stated);
        return REGIONS.getOrDefault(
                tag, tag.isEmpty() ? "" : Locale.forLanguageTag(tag).toLanguageTag());
    }
}
