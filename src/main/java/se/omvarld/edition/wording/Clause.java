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
    private static final Pattern UNSAFE = Pattern.compile("[:?!;|”’()–—\\[\\]]|\\. ");
    private static final Pattern GIVEN =
            Pattern.compile("(?iu)^(?:nytt )?uppdrag (?:till|åt) (\\p{Lu}.{2,90}?) (att .+)");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?iu)^(?:nytt )?(?:uppdrag|förslag) (?:att|om|till) .*");
    private static final Pattern REFERRAL = Pattern.compile("(?iu)^remiss (?:av|om) (.+)");
    private static final Pattern NUMBERED =
            Pattern.compile("(?:betänkandet )?((SOU|Ds) \\d{4}:\\d{1,4}),? (\\p{Lu}[^”]+)");
    private static final Pattern NAMED =
            Pattern.compile("(.{3,90} (?:rapport|promemoria|betänkande|förslag|utredning)) (\\p{Lu}[^”]+)");
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
        String language = LanguageTag.foreignWithRegion(story.language());
        Wording.Noun noun = wording.noun(story.type());
        if (language.isEmpty() && !story.type().equals(Headline.OPINION)) {
            Optional<String> fitted = fitted(title, story, noun);
            if (fitted.isPresent()) {
                return new Clause(List.of(Phrase.of(fitted.get())), true);
            }
        }
        // "IHP-rapporten, Vården ur …" says itself what it is
        boolean named = low(title.split("[ ,]", -1)[0]).endsWith(low(noun.definite()));
        return new Clause(
                List.of(
                        Phrase.of((named ? "" : noun.definite() + " ") + "”"),
                        new Phrase(quotable(title), language),
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

    private static Optional<String> fitted(String title, Story story, Wording.Noun noun) {
        Matcher referral = REFERRAL.matcher(title);
        if (referral.matches()) {
            return referral(referral.group(1));
        }
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
            return Optional.of("ett " + lowered(told));
        }
        Matcher finding = FINDING.matcher(told);
        if (finding.matches() && FiniteVerbs.contain(finding.group(2).toLowerCase(ReportMonth.SWEDISH))) {
            return Optional.of(
                    "en ny " + lowered(finding.group(1)) + " som " + finding.group(2) + " " + finding.group(3));
        }
        return SubordinateClause.of(told, story.lead())
                .map(clause -> (shows(story, told) ? noun.indefinite() + " som visar att " : "att ") + clause)
                .or(() -> told.equals(title) ? about(title, story, noun) : Optional.empty());
    }

    /** Whether what a study or report is called is what it has found. */
    private static boolean shows(Story story, String title) {
        return SHOWING.contains(low(story.type()))
                && !low(title).contains(low(story.type()))
                && !ACTOR.matcher(title.split(" ", -1)[0]).matches()
                && List.of(low(title).split(" ", -1)).stream().limit(5).noneMatch(DOING::contains)
                && !title.startsWith(story.publisher());
    }

    /** "lagrådsremissen ”Nya krav på …”" is more readily read as "en lagrådsremiss om nya krav på …". */
    private static Optional<String> about(String title, Story story, Wording.Noun called) {
        String inside = FirstWord.inside(title, story.lead());
        boolean lowered = !inside.startsWith(title.substring(0, 1));
        List<String> words = List.of(title.split(" "));
        // "Kvantdatorer växande hot mot …" leaves out its verb
        boolean noun = words.size() > 2 && words.subList(1, 3).stream().anyMatch(PREPOSITIONS::contains);
        boolean safe = lowered && noun && !SubordinateClause.hasVerb(title) && !title.contains(",");
        return DOCUMENTS.contains(low(story.type())) && safe
                ? Optional.of(called.indefinite() + " om " + inside)
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

    private static boolean isSafe(String text) {
        return !UNSAFE.matcher(ABBREVIATION.matcher(text).replaceAll("")).find();
    }

    private static Optional<String> referral(String what) {
        Matcher numbered = NUMBERED.matcher(what);
        if (numbered.matches()) {
            String document = numbered.group(2).equals("SOU") ? "betänkandet" : "promemorian";
            return Optional.of("en remiss av " + document + " ”" + numbered.group(3) + "” (" + numbered.group(1) + ")");
        }
        Matcher named = NAMED.matcher(what);
        if (named.matches()) {
            return Optional.of("en remiss av " + named.group(1) + " ”" + named.group(2) + "”");
        }
        return isSafe(what) ? Optional.of("en remiss av " + what) : Optional.empty();
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
