package se.omvarld.edition.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.omvarld.item.text.LanguageTag;
import se.omvarld.store.story.Story;

/**
 * Fits a title into a sentence: as "att …" when the order of its words allows that, else as a quoted title after what it
 * is ("uppdraget ”…”"), which is always grammatical.
 */
public final class Clause {
    private static final Pattern UNSAFE = Pattern.compile("[:?!;|”’()–—\\[\\]]|\\. ");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?iu)^(Nytt )?(uppdrag|förslag) (att|om|till) .*");
    private static final int MOST_WORDS = 25;
    private static final int LATEST_VERB = 6;

    /** Titles that begin so have their verb before their subject, or none. */
    private static final Set<String> INVERTING = Set.of(
            "nu",
            "så",
            "här",
            "där",
            "då",
            "i",
            "på",
            "med",
            "efter",
            "under",
            "vid",
            "idag",
            "snart",
            "hur",
            "vad",
            "vem",
            "varför",
            "när",
            "om",
            "inför",
            "trots",
            "för",
            "genom",
            "utan",
            "av",
            "till",
            "från",
            "dags",
            "klart",
            "därför",
            "fortsatt",
            "bakom",
            "mellan",
            "mot",
            "inom",
            "bara",
            "även",
            "inte",
            "vi",
            "jag",
            "du",
            "ni",
            "att",
            "kan",
            "ska",
            "får",
            "har",
            "är",
            "vill",
            "åter",
            "igen",
            "först",
            "sedan",
            "över",
            "flest");
    /** Adverbs whose place differs between a title and a subordinate clause. */
    private static final Set<String> MOVING = Set.of(
            "inte",
            "aldrig",
            "redan",
            "ännu",
            "alltid",
            "snart",
            "nu",
            "även",
            "också",
            "fortfarande",
            "dock",
            "bara",
            "därför",
            "sällan",
            "ofta",
            "äntligen",
            "ej",
            "än",
            "åter",
            "kanske");

    private static final Map<String, String> NOUNS = Map.ofEntries(
            Map.entry("uppdrag", "uppdraget"),
            Map.entry("rapport", "rapporten"),
            Map.entry("studie", "studien"),
            Map.entry("undersökning", "undersökningen"),
            Map.entry("debattartikel", "debattartikeln"),
            Map.entry("utredning", "utredningen"),
            Map.entry("proposition", "propositionen"),
            Map.entry("lagrådsremiss", "lagrådsremissen"),
            Map.entry("analys", "analysen"),
            Map.entry("samarbete", "samarbetet"),
            Map.entry("granskning", "granskningen"),
            Map.entry("delrapport", "delrapporten"),
            Map.entry("tjänst", "tjänsten"),
            Map.entry("strategi", "strategin"),
            Map.entry("beslut", "beslutet"),
            Map.entry("projekt", "projektet"),
            Map.entry("kartläggning", "kartläggningen"),
            Map.entry("uppföljning", "uppföljningen"),
            Map.entry("budget", "budgeten"));

    private Clause() {}

    public static List<Phrase> of(Story story) {
        String title = Headline.title(story).replaceFirst("[.\\s]+$", "");
        String language = LanguageTag.foreignWithRegion(story.language());
        if (language.isEmpty()
                && ASSIGNMENT.matcher(title).matches()
                && !UNSAFE.matcher(title).find()) {
            return List.of(
                    Phrase.of("ett " + title.substring(0, 1).toLowerCase(ReportMonth.SWEDISH) + title.substring(1)));
        }
        boolean opinion = story.type().equals("Debattartikel");
        if (language.isEmpty() && !opinion && isMainClause(title)) {
            return List.of(Phrase.of("att " + FirstWord.inside(title, story.lead())));
        }
        String noun = NOUNS.getOrDefault(story.type().toLowerCase(Locale.ROOT), "nyheten");
        return List.of(Phrase.of(noun + " ”"), new Phrase(quotable(title), language), Phrase.of("”"));
    }

    /** The title's own quotation marks become single ones; a title that is a quote as a whole needs none. */
    private static String quotable(String title) {
        boolean whole = title.length() > 2 && title.startsWith("”") && title.indexOf('”', 1) == title.length() - 1;
        return (whole ? title.substring(1, title.length() - 1) : title).replace('”', '’');
    }

    private static boolean isMainClause(String title) {
        List<String> words =
                List.of(title.toLowerCase(ReportMonth.SWEDISH).replace(",", "").split(" "));
        if (UNSAFE.matcher(title).find() || words.size() > MOST_WORDS || INVERTING.contains(words.get(0))) {
            return false;
        }
        boolean verb = words.stream().limit(LATEST_VERB).skip(1).anyMatch(FiniteVerbs::contain);
        return verb && words.stream().noneMatch(MOVING::contains);
    }
}
