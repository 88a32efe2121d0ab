package se.omvarld.edition.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lead as paragraphs of readable length; a spoken quote is a paragraph of its own that begins with "– ", an item of a
 * list one that begins with {@link #BULLET}. It ends with a whole sentence, or with an ellipsis that leads on.
 */
public final class LeadParagraphs {
    private static final int MAX_LENGTH = 1500;
    private static final int LONG_PARAGRAPH = 600;
    private static final int MOST_PARAGRAPHS = 12;
    private static final String QUOTE = "– ";
    private static final Pattern SPOKEN = Pattern.compile("^\\s*[-‐‑‒–—―−]\\s*(?=[\\p{Lu}”])");
    public static final String BULLET = "• ";

    /** Less than forty characters of a sentence behind a whole one: "… situation. Begreppet …". */
    private static final Pattern STUMP = Pattern.compile("(?<=\\p{L}{3}[.!?”])\\s+[^.!?]{0,38}(?:…|\\.\\.\\.)$");
    /** Whatever the cut left of a sentence behind a whole one. */
    private static final Pattern CUT_SENTENCE = Pattern.compile("(?<=\\p{L}{3}[.!?”])\\s+[^.!?]*(?:…|\\.\\.\\.)$");

    /** A quote or sentence of which the source's cut left only some words. */
    private static final int SHORTEST_STUMP = 40;

    /** The last words before an ellipsis that say nothing without what follows. */
    private static final Pattern DANGLING =
            Pattern.compile("(?iu)(?:,? (?:\\d{1,3}|och|eller|samt|men|att|som|för|med|i|på|av|till|från"
                    + "|vid|om|den|det|de|en|ett|vad|hur|där|när|inom|mellan|mot|under|över|efter|inför|utan|sin|sitt|sina|är|har|ska|kan|dels"
                    + "|både|även|exempelvis)){1,4} …$");

    private static final Pattern BOLD = Pattern.compile("\\*\\*");
    private static final Pattern BREAK = Pattern.compile("\\n+|(?<=[.!?:”])\\s+(?=[-–—]\\s?\\p{Lu})");
    /** A word of two letters or more ends the sentence, so that "bl.a." and "nr." seldom do. */
    private static final Pattern SENTENCE = Pattern.compile("(?<=\\p{L}{3}[.!?”]|\\d{4}\\.)\\s+(?=[\\p{Lu}”])");

    private LeadParagraphs() {}

    public static List<String> paragraphs(String lead, Wording wording) {
        List<String> paragraphs = new ArrayList<>();
        String telling = SourceText.told(DocumentText.visible(lead, MAX_LENGTH), wording);
        String bounded = BOLD.matcher(DocumentText.cut(telling, MAX_LENGTH)).replaceAll("");
        for (String part : BREAK.splitAsStream(LeadLists.listed(bounded)).toList()) {
            String spoken = SPOKEN.matcher(part).replaceFirst(QUOTE);
            String line = HousePunctuation.of(DocumentText.line(spoken, MAX_LENGTH));
            if (!line.isEmpty() && !line.equals(BULLET.strip())) {
                paragraphs.addAll(split(line));
            }
        }
        return ended(withoutLonePoint(withoutStumps(withoutLonePoint(bounded(paragraphs))))).stream()
                .map(HousePunctuation::closedAtEnd)
                .toList();
    }

    /** Without quotes and last paragraphs of which the source's cut left nothing whole; other cut sentences lead on. */
    private static List<String> withoutStumps(List<String> paragraphs) {
        List<String> whole = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            String line = paragraphs.get(i);
            boolean last = i == paragraphs.size() - 1;
            if (isCut(line) && line.startsWith(QUOTE)) {
                line = CUT_SENTENCE.matcher(line).replaceFirst("");
            } else if (last) {
                line = STUMP.matcher(line).replaceFirst("");
            }
            boolean stump = isCut(line) && (line.startsWith(QUOTE) || (last && line.length() < SHORTEST_STUMP));
            if (!stump || paragraphs.size() == 1) {
                whole.add(line);
            }
        }
        // a lead that is one cut quote is better than none
        return whole.isEmpty() && !paragraphs.isEmpty() ? paragraphs.subList(0, 1) : whole;
    }

    /** A list of which the cut left one point is no list: "ska bland annat: • utreda …" becomes a sentence. */
    private static List<String> withoutLonePoint(List<String> paragraphs) {
        int last = paragraphs.size() - 1;
        boolean lone = last > 0
                && paragraphs.get(last).startsWith(BULLET)
                && !paragraphs.get(last - 1).startsWith(BULLET)
                && paragraphs.get(last - 1).matches("(?s).*[\\p{L}\\d]:?$");
        if (!lone) {
            return paragraphs;
        }
        List<String> joined = new ArrayList<>(paragraphs.subList(0, last - 1));
        joined.add(
                LeadLists.joined(paragraphs.get(last - 1), paragraphs.get(last).substring(BULLET.length())));
        return joined;
    }

    private static List<String> ended(List<String> paragraphs) {
        List<String> ended = new ArrayList<>(paragraphs);
        if (!ended.isEmpty()) {
            ended.set(ended.size() - 1, ended(ended.get(ended.size() - 1)));
        }
        return ended;
    }

    /** "… en konkret handlingsplan och 13 …": what only begins something is cut off too. */
    private static String ended(String last) {
        String ended = withEllipsis(last);
        Matcher begun = DANGLING.matcher(ended);
        return isCut(last) && begun.find() && begun.start() >= SHORTEST_STUMP
                ? ended.substring(0, begun.start()) + " …"
                : ended;
    }

    private static String withEllipsis(String last) {
        if (last.endsWith("...")) {
            return last.substring(0, last.length() - 3).stripTrailing() + " …";
        }
        if (last.matches("(?s).*[,;]$")) {
            return last.substring(0, last.length() - 1) + " …";
        }
        boolean sentence =
                last.startsWith(BULLET) || last.matches("(?s).*[.!?…”\")»]$") || last.length() < SHORTEST_STUMP;
        return sentence ? last : last.replaceFirst(":$", "") + " …";
    }

    private static boolean isCut(String line) {
        return line.endsWith("…") || line.endsWith("...");
    }

    private static List<String> split(String paragraph) {
        if (paragraph.length() <= LONG_PARAGRAPH) {
            return List.of(paragraph);
        }
        List<String> parts = new ArrayList<>(List.of(""));
        for (String sentence : SENTENCE.splitAsStream(paragraph).toList()) {
            String current = parts.get(parts.size() - 1);
            if (current.length() > LONG_PARAGRAPH / 2) {
                parts.add(sentence);
            } else {
                parts.set(parts.size() - 1, (current + " " + sentence).strip());
            }
        }
        return parts;
    }

    /** What exceeds the last paragraph is joined to it: nothing that the source said is lost. */
    private static List<String> bounded(List<String> paragraphs) {
        if (paragraphs.size() <= MOST_PARAGRAPHS) {
            return paragraphs;
        }
        List<String> first = new ArrayList<>(paragraphs.subList(0, MOST_PARAGRAPHS - 1));
        first.add(String.join(" ", paragraphs.subList(MOST_PARAGRAPHS - 1, paragraphs.size())));
        return first;
    }
}
