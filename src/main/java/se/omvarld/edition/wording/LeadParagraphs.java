package se.omvarld.edition.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A lead as paragraphs of readable length; a spoken quote is a paragraph of its own that begins with "– ", an item of a
 * list one that begins with {@link #BULLET}.
 */
public final class LeadParagraphs {
    private static final int MAX_LENGTH = 1500;
    private static final int LONG_PARAGRAPH = 600;
    private static final int MOST_PARAGRAPHS = 12;
    private static final Pattern SPOKEN = Pattern.compile("^\\s*[-‐‑‒–—―−]\\s*(?=[\\p{Lu}”])");
    public static final String BULLET = "• ";
    /** A list that the source's text ran together: "ska: * följa upp … * bedöma …". */
    private static final Pattern LIST = Pattern.compile("(?:^|(?<=[:;,.\\p{L}]))\\s*(?:[•▪]|\\*(?!\\*))\\s+(?=\\p{L})");

    /** What publishing systems write before every text of a kind, and what says nothing to a report's readers. */
    private static final Pattern BOILERPLATE =
            Pattern.compile("\\(Ny version\\)\\s*|Här kan du ta del av till vilka instanser[^.]*?(?:\\.|$)\\s*"
                    + "|(?:Läs mer|Ladda ner|Till pressmeddelandet)[^.]{0,60}[.…]?\\s*$");
    /** "Ministern säger: - Vi vill a; - Vi vill b": points that a hyphen leads, where the text before them says a list follows. */
    private static final Pattern POINT = Pattern.compile("(?<=[.;,:])\\s+[-–]\\s+(?=\\p{L})");

    /** Less than forty characters of a sentence behind a whole one: "… situation. Begreppet …". */
    private static final Pattern STUMP = Pattern.compile("(?<=\\p{L}{3}[.!?”])\\s+[^.!?]{0,38}(?:…|\\.\\.\\.)$");

    /** A quote or sentence of which the source's cut left only some words. */
    private static final int SHORTEST_STUMP = 40;

    private static final Pattern BOLD = Pattern.compile("\\*\\*");
    private static final Pattern BREAK = Pattern.compile("\\n+|(?<=[.!?:”])\\s+(?=[-–—]\\s?\\p{Lu})");
    /** A word of two letters or more ends the sentence, so that "bl.a." and "nr." seldom do. */
    private static final Pattern SENTENCE = Pattern.compile("(?<=\\p{L}{3}[.!?”]|\\d{4}\\.)\\s+(?=[\\p{Lu}”])");

    private LeadParagraphs() {}

    public static List<String> paragraphs(String lead) {
        List<String> paragraphs = new ArrayList<>();
        String visible =
                BOILERPLATE.matcher(DocumentText.visible(lead, MAX_LENGTH)).replaceAll("");
        String bounded = pointed(DocumentText.cut(visible, MAX_LENGTH));
        String listed = LIST.matcher(BOLD.matcher(bounded).replaceAll("")).replaceAll("\n" + BULLET);
        for (String part : BREAK.splitAsStream(listed).toList()) {
            String spoken = SPOKEN.matcher(part).replaceFirst("– ");
            String line = HousePunctuation.of(DocumentText.line(spoken, MAX_LENGTH));
            if (!line.isEmpty()) {
                paragraphs.addAll(split(line));
            }
        }
        return withoutStump(bounded(paragraphs));
    }

    /** Hyphens that lead three points or more, none of which is spoken, become bullets. */
    private static String pointed(String lead) {
        long points = POINT.matcher(lead).results().count();
        boolean spoken = lead.contains(", säger ") || lead.contains(" säger ") || lead.contains(", skriver ");
        return points >= 2 && !spoken ? POINT.matcher(lead).replaceAll("\n" + BULLET) : lead;
    }

    /** Without a last paragraph of a few words that the source has cut off; other cut sentences lead on with an ellipsis. */
    private static List<String> withoutStump(List<String> paragraphs) {
        if (paragraphs.isEmpty()) {
            return paragraphs;
        }
        List<String> whole = new ArrayList<>(paragraphs);
        String last = whole.get(whole.size() - 1);
        boolean cut = last.endsWith("…") || last.endsWith("...");
        if (cut && last.length() < SHORTEST_STUMP && whole.size() > 1) {
            whole.remove(whole.size() - 1);
            return whole;
        }
        whole.set(whole.size() - 1, ended(STUMP.matcher(last).replaceFirst("")));
        return whole;
    }

    private static String ended(String last) {
        if (last.endsWith("...")) {
            return last.substring(0, last.length() - 3).stripTrailing() + " …";
        }
        boolean sentence =
                last.startsWith(BULLET) || last.matches("(?s).*[.!?…:”\")»]$") || last.length() < SHORTEST_STUMP;
        return sentence ? last : last + " …";
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
        first.addAll(Arrays.asList(String.join(" ", paragraphs.subList(MOST_PARAGRAPHS - 1, paragraphs.size()))));
        return first;
    }
}
