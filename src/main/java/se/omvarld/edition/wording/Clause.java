package se.omvarld.edition.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omvarld.item.text.LanguageTag;
import se.omvarld.store.story.Story;

/**
 * A title as a part of a sentence: fitted in where the grammar is sure ("att …", "ett uppdrag om …"), else quoted after what
 * it is ("uppdraget ”…”"), which is always grammatical.
 *
 * @param fitted whether the title is fitted in, not quoted
 */
public record Clause(List<Phrase> phrases, boolean fitted) {
    private static final Pattern UNSAFE = Pattern.compile(":(?!\\d)|[?!;|”’()–—\\[\\]]|\\. ");
    /** An official document's number says nothing in a summary. */
    private static final Pattern NUMBER = Pattern.compile(" \\((?:Prop\\.|Skr\\.|Dir\\.|SOU|Ds) [\\d/:]+\\)$");

    private static final Pattern GIVEN = Pattern.compile(
            "^(?:(?:Nytt u|U)ppdrag) (?:till|åt) (\\p{Lu}(?:(?! om | i syfte| för att ).){2,90}?) (att .+)");
    /** "… slutredovisas": the title tells what becomes of the assignment. */
    private static final Pattern DONE =
            Pattern.compile("(?u).* \\p{L}*(?:redovisas|redovisats|förlängs|ändras|utökas)");

    private static final Pattern ASSIGNMENT = Pattern.compile("(?iu)^(?:nytt )?(?:uppdrag|förslag) (?:att|om|till) .*");
    private static final Pattern FINDING = Pattern.compile(
            "(?iu)^ny (rapport|studie|undersökning|analys|enkät|kartläggning|granskning|delrapport) (\\p{L}+) (.+)");
    /** "Medicines for Europe: EU måste …": who says it, and what. */
    private static final Pattern SAID = Pattern.compile("([^:]{3,50}): ([^:]+)");

    /** "(NLL)" reads as a part of the name before it. */
    private static final Pattern ABBREVIATION = Pattern.compile(" \\([\\p{Lu}\\d-]{2,10}\\)");
    /** "Sitra-studie: Ett register skulle …". */
    private static final Pattern OWN =
            Pattern.compile("(\\p{Lu}[\\p{L}\\d]+-(?:studie|rapport|undersökning|analys|enkät)): ([^:]+)");

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,6}");
    private static final Set<String> PLACES = Set.of("EU", "USA", "UK");
    /** What is done or wanted is no finding. */
    private static final Set<String> DOING = Set.of(
            ("föreslår lämnar presenterar publicerar redovisar vill ska välkomnar kräver uppmanar granskar kartlägger undersöker "
                            + "utreder analyserar får släpper lanserar")
                    .split(" "));

    private static final Set<String> PREPOSITIONS =
            Set.of("av", "för", "i", "om", "mot", "till", "på", "vid", "med", "inom", "mellan", "från");
    private static final Pattern ACTOR = Pattern.compile(
            "(?iu).*(?:verket|myndigheten|styrelsen|kassan|inspektionen|nämnden|departementet|utredningen|utredning|utredaren|regeringen)");
    private static final Set<String> SHOWING = Set.of("analys", "rapport", "studie", "undersökning");
    private static final Set<String> DOCUMENTS =
            Set.of("lagrådsremiss", "proposition", "rapport", "skrivelse", "strategi", "utredning", "delrapport");

    /** The title of a story as a part of a sentence. */
    public static Clause of(Story story, Wording wording) {
        String title = Headline.title(story).replaceFirst("[.\\s]+$", "");
        String told = NUMBER.matcher(title).replaceFirst("");
        String language = LanguageTag.foreignWithRegion(story.language());
        Wording.Noun noun = wording.noun(story.type());
        if (language.isEmpty() && !story.type().equals(Headline.OPINION)) {
            Optional<String> fitted =
                    ReferralPhrase.isReferral(title) ? ReferralPhrase.of(title) : fitted(told, story, wording);
            if (fitted.isPresent()) {
                return new Clause(List.of(Phrase.of(fitted.get())), true);
            }
        }
        // "IHP-rapporten, Vården ur …" says itself what it is
        boolean named = low(title.split("[ ,]", -1)[0]).endsWith(low(noun.definite()));
        return new Clause(
                List.of(
                        Phrase.of((named ? "" : noun.definite() + " ") + "”"),
                        new Phrase(quotable(told), language),
                        Phrase.of("”")),
                false);
    }

    /** Whether another can follow in the same sentence: both fitted in, of the same form, and short enough together. */
    public boolean joins(Clause other, int longest) {
        boolean form = text().startsWith("att ") == other.text().startsWith("att ");
        boolean plain = !text().contains(", ") && !other.text().contains(", ");
        return fitted
                && other.fitted
                && form
                && plain
                && text().length() + other.text().length() <= longest;
    }

    /** What stands between two: "att … och att …", "en studie … liksom en rapport …". */
    public String conjunction() {
        return text().startsWith("att ") ? "och" : "liksom";
    }

    private String text() {
        return String.join("", phrases.stream().map(Phrase::text).toList());
    }

    private static Optional<String> fitted(String title, Story story, Wording wording) {
        Matcher own = OWN.matcher(title);
        if (own.matches() && isSafe(own.group(2))) {
            return SubordinateClause.of(own.group(2), story.lead())
                    .map(clause -> "en " + own.group(1) + " som visar att " + clause);
        }
        Optional<String> said = said(title, story);
        if (said.isPresent()) {
            return said;
        }
        // "… gör hackare smarta – ett hot mot hälsodata": what stands before the dash says it
        String told = title.contains(" – ") ? title.substring(0, title.indexOf(" – ")) : title;
        if (!isSafe(told)) {
            return Optional.empty();
        }
        Matcher given = GIVEN.matcher(told);
        if (given.matches()) {
            return Optional.of("att " + given.group(1) + " har fått i uppdrag " + given.group(2));
        }
        if (ASSIGNMENT.matcher(told).matches()) {
            return Optional.of((DONE.matcher(told).matches() ? "att ett " : "ett ") + lowered(told));
        }
        Matcher finding = FINDING.matcher(told);
        if (finding.matches() && FiniteVerbs.contain(finding.group(2).toLowerCase(ReportMonth.SWEDISH))) {
            return Optional.of(
                    "en ny " + lowered(finding.group(1)) + " som " + finding.group(2) + " " + finding.group(3));
        }
        Wording.Noun noun = wording.noun(story.type());
        return SubordinateClause.of(told, story.lead())
                .map(clause -> (shows(story, told) ? noun.indefinite() + " som visar att " : "att ") + clause)
                .or(() -> told.equals(title) ? document(title, story, wording) : Optional.empty());
    }

    /** Whether what a study or report is called is what it has found. */
    private static boolean shows(Story story, String title) {
        return SHOWING.contains(low(story.type()))
                && !low(title).contains(low(story.type()))
                && !ACTOR.matcher(title.split(" ", -1)[0]).matches()
                && List.of(low(title).split(" ", -1)).stream().limit(5).noneMatch(DOING::contains)
                && !title.startsWith(story.publisher());
    }

    /** "Proposition om …" is a bill about something; of what a bill is called, "en proposition om …" is more readily read. */
    private static Optional<String> document(String title, Story story, Wording wording) {
        List<String> words = List.of(title.split(" "));
        if (words.size() < 3 || title.contains(",") || SubordinateClause.hasVerb(title)) {
            return Optional.empty();
        }
        Wording.Noun first = wording.nouns().get(low(words.get(0)));
        if (first != null && PREPOSITIONS.contains(words.get(1))) {
            return Optional.of(first.indefinite() + title.substring(words.get(0).length()));
        }
        String inside = FirstWord.inside(title, story.lead());
        boolean lowered = !inside.startsWith(title.substring(0, 1));
        // "Kvantdatorer växande hot mot …" leaves out its verb
        boolean noun = words.subList(1, 3).stream().anyMatch(PREPOSITIONS::contains);
        return DOCUMENTS.contains(low(story.type())) && lowered && noun
                ? Optional.of(wording.noun(story.type()).indefinite() + " om " + inside)
                : Optional.empty();
    }

    private static Optional<String> said(String title, Story story) {
        Matcher said = SAID.matcher(title);
        if (!said.matches()) {
            return Optional.empty();
        }
        String who = said.group(1);
        boolean several = who.contains(" ") || (ACRONYM.matcher(who).matches() && !PLACES.contains(who));
        boolean name = who.equals(story.publisher())
                || (several && DocumentText.line(story.lead(), 2000).contains(who));
        return name && isSafe(said.group(2))
                ? SubordinateClause.of(said.group(2), story.lead()).map(clause -> "att " + clause + ", enligt " + who)
                : Optional.empty();
    }

    /** Whether the text has no mark at which a sentence would stumble. */
    static boolean isSafe(String text) {
        return !UNSAFE.matcher(ABBREVIATION.matcher(text).replaceAll("")).find();
    }

    /** The title's own quotation marks become single ones; a title that is a quote as a whole needs none. */
    private static String quotable(String title) {
        boolean whole = title.length() > 2 && title.startsWith("”") && title.indexOf('”', 1) == title.length() - 1;
        return (whole ? title.substring(1, title.length() - 1) : title).replace('”', '’');
    }

    private static String lowered(String text) {
        return text.substring(0, 1).toLowerCase(ReportMonth.SWEDISH) + text.substring(1);
    }

    private static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
