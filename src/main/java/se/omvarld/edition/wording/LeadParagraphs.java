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

    private static final Pattern BOLD = Pattern.compile("\\*\\*");
    private static final Pattern BREAK = Pattern.compile("\\n+|(?<=[.!?:”])\\s+(?=[-–—]\\s?\\p{Lu})");
    /** A word of two letters or more ends the sentence, so that "bl.a." and "nr." seldom do. */
    private static final Pattern SENTENCE = Pattern.compile("(?<=\\p{L}{3}[.!?”]|\\d{4}\\.)\\s+(?=[\\p{Lu}”])");

    private LeadParagraphs() {}

    public static List<String> paragraphs(String lead) {
        List<String> paragraphs = new ArrayList<>();
        String bounded = DocumentText.cut(DocumentText.visible(lead, MAX_LENGTH), MAX_LENGTH);
        String listed = LIST.matcher(BOLD.matcher(bounded).replaceAll("")).replaceAll("\n" + BULLET);
        for (String part : BREAK.splitAsStream(listed).toList()) {
            String spoken = SPOKEN.matcher(part).replaceFirst("– ");
            String line = HousePunctuation.of(DocumentText.line(spoken, MAX_LENGTH));
            if (!line.isEmpty()) {
                paragraphs.addAll(split(line));
            }
        }
        return bounded(paragraphs);
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
