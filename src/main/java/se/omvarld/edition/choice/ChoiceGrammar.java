package se.omvarld.edition.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.omvarld.store.choice.Choice;
import se.omvarld.store.choice.Choice.Action;

/**
 * The lines by which people choose: {@code 12 rapport}, {@code 3, 5 och 7–9 rapport}, {@code 7 nej}, {@code 9 område 3}, {@code
 * 4 rapport område 2}, {@code 12 kommentar: …}, {@code ångra 7}. A line counts as a whole or not at all: words that go on
 * behind a choice may turn its meaning.
 */
final class ChoiceGrammar {
    private static final String NUMBER = "(?:0?[1-9]\\d?|[1-9]\\d\\d)(?!\\d)";
    private static final String NAMED = "(?:(?:nr|nummer|punkt|post)\\.?\\s*+|#\\s*+)?+";
    private static final String RANGE =
            NAMED + NUMBER + "(?:\\s*+(?:[-‐‑‒–—―−]|till(?:\\s+och\\s+med)?\\b|t\\.?\\s?o\\.?\\s?m\\b\\.?)\\s*+" + NAMED
                    + NUMBER + ")?+";
    /** A stroke only where it makes no date. */
    private static final String AND =
            "\\s*+(?:[,;&+]|/(?!\\s*+(?:0?[1-9]|1[0-2])(?!\\d))|och\\b|samt\\b)\\s*+(?:och\\b|samt\\b)?+\\s*+";
    /** Without going back: else a long line of them is tried in more ways than there is time for. */
    private static final String NUMBERS = RANGE + "(?:" + AND + RANGE + "){0,60}+";

    /** Between the numbers and the action. */
    private static final String COLON = "\\s*[:.,;)=→>–—-]{0,2}\\s*";

    private static final String AREA =
            "(?:flyttas?\\s+)?(?:till\\s+|i\\s+|under\\s+)?(?:omr[åa]de|omr\\b\\.?)\\s*:?\\s*(?:nr\\b\\.?\\s*)?";
    private static final String REPORT = "(?:till\\s+|i\\s+|med\\s+i\\s+)?rapport(?:en)?\\b";
    private static final String NO = "(?:nej|inte\\s+för\\s+oss)\\b";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** One choice of a line; another may follow. */
    private static final Pattern CHOICE =
            pattern("(?:[åa]ngra\\b\\s*:?\\s*(?<undone>" + NUMBERS + ")|(?<numbers>" + NUMBERS
                    + ")" + COLON + "(?:(?<report>" + REPORT + ")(?:[\\s,:;.]*" + AREA
                    + "(?<to>\\d{1,2})(?!\\d))?|(?<no>" + NO
                    + ")|" + AREA + "(?<area>\\d{1,2})(?!\\d)(?<also>\\s*,?\\s*" + REPORT
                    + ")?|(?<undo>[åa]ngra\\b)|kommentar\\b\\s*+[:.–-]?+\\s*+(?<text>\\S.*)))");

    private static final Pattern BETWEEN = pattern("\\s*(?:[,;./]|och\\b|samt\\b)?\\s*");
    private static final Pattern END =
            pattern("[\\s.!,;]*+(?::-?\\)|[👍🙏🙂😊😀😃😄😉👌✅✔☺🎉\\x{1F3FB}-\\x{1F3FF}]+)?+\\s*+(?:tack\\b[\\s.!]*)?");

    private static final Pattern BEGUN =
            pattern("(?:" + NUMBERS + "\\s*(?:[:.),;&+]|och\\b|samt\\b)?|nr\\b\\.?|nummer|[åa]ngra\\b\\s*:?)");
    private static final Pattern BARE_ACTION = pattern("(?:" + REPORT + "(?:[\\s,:]*" + AREA + "\\d{1,2})?|" + NO + "|"
            + AREA + "\\d{1,2}|kommentar\\b\\s*:.*|[åa]ngra\\b)[\\s.!:]*");

    /** A number, and then what could be a misspelt action; not a date, a time or an amount. */
    private static final Pattern TRIED = pattern("[(\\[]?(?:" + NUMBER + "[.)]?\\s+){0,20}" + NUMBERS
            + "(?:/" + NUMBER + ")?[)\\]]?" + COLON
            + "(?:inte\\s+|ej\\s+)?(?:r[aeo]p+o[a-zåäö]*|n+e+[ij]+|område[a-zåäö]*|omr\\b.*|komm?e?n?t[a-zåäö]*|[aå]ngr[a-zåäö]*"
            + "|ja|jo|ok|okej|yes|no|(?:inte|ej) för.*|bort|behåll|med|utkast)\\b.*");

    private static final String WORD =
            "(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\\p{L}{3,5}ton|\\p{L}{0,5}ti?o\\p{L}{0,4})";

    /** Numbers in words, and words for many: too near to prose to count. */
    private static final Pattern SPELT = pattern("(?:.{0,80}[,;]\\s*)?(?:(?:(?:nr\\.?|nummer)\\s+)?" + WORD
            + "(?:(?:\\s*[,–-]\\s*|\\s+(?:och|till)\\s+)" + WORD
            + "){0,9}|(?:nr\\.?|nummer)\\s+ett|alla|allt|resten|övriga|samtliga|båda|inga|ingen)" + COLON + "(?:"
            + REPORT + "|" + NO
            + "|område\\b|kommentar\\b|[åa]ngra\\b).{0,15}");

    private static final Pattern TURNED =
            pattern("(?:[aå]ngra\\b.*|(?:" + REPORT + "|" + NO + "|kommentar)\\s*:?\\s*" + NUMBERS + "\\b.{0,40})");
    private static final Pattern NUMBERED = pattern(NUMBERS + "\\s*[:.)=→–—-]{0,2}\\s*\\p{L}+[.!]?");
    private static final Pattern DATED = pattern(
            NUMBERS
                    + "\\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|mån|tis|ons|tor|fre|lör|sön|st\\b|kr|procent|år|veck|dag|tim|min|poster|post\\b).*");

    /** So many words are a sentence, which people must get. */
    private static final int SENTENCE = 5;

    private static final int MOST_CHOICES = 200;

    private ChoiceGrammar() {}

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, FLAGS);
    }

    /** What a line chooses; empty when it is not wholly a choice. */
    static List<Choice> read(String line) {
        List<Choice> choices = new ArrayList<>();
        Matcher found = CHOICE.matcher(line);
        int at = 0;
        while (at < line.length() && found.region(at, line.length()).lookingAt()) {
            choices.addAll(choices(found));
            at = found.end();
            if (END.matcher(line).region(at, line.length()).matches() || choices.size() > MOST_CHOICES) {
                return choices.size() > MOST_CHOICES || choices.isEmpty() ? List.of() : choices;
            }
            Matcher between = BETWEEN.matcher(line).region(at, line.length());
            at = between.lookingAt() ? between.end() : at;
        }
        return List.of();
    }

    private static List<Choice> choices(Matcher found) {
        if (found.group("undone") != null) {
            return each(found.group("undone"), Action.UNDO, 0, "");
        }
        String numbers = found.group("numbers");
        if (found.group("report") != null) {
            return each(numbers, Action.REPORT, area(found.group("to")), "");
        } else if (found.group("no") != null) {
            return each(numbers, Action.NO, 0, "");
        } else if (found.group("area") != null) {
            Action action = found.group("also") == null ? Action.AREA : Action.REPORT;
            return each(numbers, action, area(found.group("area")), "");
        } else if (found.group("undo") != null) {
            return each(numbers, Action.UNDO, 0, "");
        }
        return each(numbers, Action.COMMENT, 0, found.group("text").strip());
    }

    private static int area(String number) {
        return number == null ? 0 : Integer.parseInt(number);
    }

    private static List<Choice> each(String numbers, Action action, int area, String text) {
        return Stream.of(numbers.split("(?iu)[,;&+/]|\\boch\\b|\\bsamt\\b"))
                .filter(part -> !part.isBlank())
                .flatMapToInt(ChoiceGrammar::range)
                .distinct()
                .mapToObj(number -> new Choice(number, action, area, text))
                .toList();
    }

    private static IntStream range(String part) {
        int[] ends = Stream.of(part.split("\\D+"))
                .filter(digits -> !digits.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        return ends.length == 1 ? IntStream.of(ends[0]) : IntStream.rangeClosed(ends[0], ends[ends.length - 1]);
    }

    /** Whether a line is only a choice's beginning, whose rest a mail program may have put on the next. */
    static boolean isBegun(String line) {
        return BEGUN.matcher(line).matches();
    }

    /** Whether a line is only an action: its numbers are lost, or stand in the quoted line above. */
    static boolean isAction(String line) {
        return BARE_ACTION.matcher(line).matches();
    }

    /** Whether a line that is no choice was meant as one; whoever wrote it is told. */
    static boolean isTried(String line) {
        return isAction(line)
                || TURNED.matcher(line).matches()
                || SPELT.matcher(line).matches()
                || TRIED.matcher(line).matches()
                || (NUMBERED.matcher(line).matches() && !DATED.matcher(line).matches());
    }

    /** Whether people must get a line too that was tried as a choice. */
    static boolean isSentence(String line) {
        return line.split("\\s+").length > SENTENCE;
    }
}
