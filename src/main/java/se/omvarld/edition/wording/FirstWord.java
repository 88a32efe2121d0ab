package se.omvarld.edition.wording;

import java.util.Set;
import java.util.regex.Pattern;

/** Writes a title's first word as it would stand inside a sentence: names keep their capital, other words lose it. */
final class FirstWord {
    private static final Set<String> COMMON = Set.of(
            "regeringen",
            "utredning",
            "utredningen",
            "forskare",
            "forskarna",
            "regioner",
            "regionerna",
            "kommuner",
            "kommunerna",
            "nordiska",
            "svenska",
            "europeiska",
            "flera",
            "många",
            "fler",
            "allt",
            "digital",
            "digitala",
            "digitalt",
            "rapport",
            "rapporten",
            "studie",
            "studien",
            "myndigheter",
            "myndigheterna",
            "ny",
            "nya",
            "nytt",
            "en",
            "ett",
            "den",
            "det",
            "de",
            "stor",
            "stora",
            "var",
            "varje",
            "hälften",
            "patienter",
            "vården",
            "läkare",
            "sjuksköterskor",
            "hackare",
            "kvantdatorer",
            "kammarrätten",
            "förvaltningsrätten",
            "riksdagen",
            "utredaren",
            "nuvarande",
            "årets",
            "myndigheters",
            "myndigheternas",
            "statliga",
            "statligt",
            "offentliga",
            "nationell",
            "nationellt",
            "regionala",
            "gemensam",
            "gemensamma",
            "förslag",
            "framtidens",
            "vårdens",
            "sjukvårdens",
            "kritik",
            "svidande",
            "elektronisk",
            "stärkta",
            "stärkt",
            "förbättrad",
            "ökade",
            "två",
            "tre",
            "fyra",
            "fem",
            "sex",
            "åtgärder",
            "insatser",
            "experter",
            "anställda",
            "företag",
            "robotar");
    private static final Pattern SINGULAR =
            Pattern.compile("^(ny|utredning|rapport|studie|undersökning|granskning|kartläggning|analys|digital|stor)$");

    /** Endings of common nouns without an article; what ends in -heten or -tionen may be an agency. */
    private static final Pattern COMMON_NOUN = Pattern.compile(
            ".{4,}(?:ning|ningar|dring|dringar|göring|ering|eringar|minister|ministern|tioner|else|elser|heter|skap|skaper|are|ister)");

    private FirstWord() {}

    static String inside(String title, String lead) {
        String first = title.split(" ", 2)[0];
        String low = first.toLowerCase(ReportMonth.SWEDISH);
        boolean name =
                !first.substring(1).equals(low.substring(1)) || first.chars().anyMatch(Character::isDigit);
        boolean common = COMMON.contains(low) || COMMON_NOUN.matcher(low).matches() || isCommonIn(lead, low);
        // "Kliniska Studier Sverige", "Svenska Läkaresällskapet"
        boolean several = title.matches("\\S+ \\p{Lu}\\p{Ll}.*") && !low.matches("nya?|.*minister");
        if (name || several || !common) {
            return title;
        }
        boolean one = SINGULAR.matcher(low).matches() || (low.endsWith("ing") && title.startsWith(first + " av "));
        String article = one ? "en " : low.equals("nytt") || low.equals("nationellt") ? "ett " : "";
        return article + low + title.substring(first.length());
    }

    private static boolean isCommonIn(String lead, String word) {
        return Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(word) + "(?![\\p{L}-])")
                .matcher(DocumentText.line(lead, 2000))
                .find();
    }
}
