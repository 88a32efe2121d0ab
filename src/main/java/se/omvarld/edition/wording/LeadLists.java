package se.omvarld.edition.wording;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the lists that a source's text ran together, and gives each point a line that begins with {@link LeadParagraphs#BULLET}. */
final class LeadLists {
    /** "ska: * följa upp … * bedöma …". */
    private static final Pattern MARKED =
            Pattern.compile("(?:^|(?<=[:;,.\\p{L}]))\\s*(?:[•▪]|\\*(?!\\*))\\s+(?=\\p{L})");
    /** Points that a hyphen leads, behind a mark or on lines of their own. */
    private static final Pattern HYPHENED = Pattern.compile("(?:(?<=[.;,:])\\s+|\\s*\\n\\s*)[-–]\\s+(?=\\p{L})");
    /** "ska: 1. utreda … 2. föreslå …". */
    private static final Pattern NUMBERED = Pattern.compile("(?:(?<=[:;,.\\p{L})])\\s+|^)([1-9])[.)]\\s+(?=\\p{L})");

    private static final Pattern SPEAKING =
            Pattern.compile("(?iu)\\b(?:säger|sade|sa|skriver|kommenterar|menar|berättar)\\b");
    /** The end of a text behind which quotes are to be expected: "Ministern säger:". */
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?iu)\\b(?:säger|sade|skriver|kommenterar|kommentar)\\b[^:]{0,60}:\\s*$");

    private LeadLists() {}

    static String listed(String lead) {
        String marked = MARKED.matcher(lead).replaceAll("\n" + LeadParagraphs.BULLET);
        return numbered(hyphened(marked));
    }

    private static String hyphened(String lead) {
        List<MatchResult> points = HYPHENED.matcher(lead).results().toList();
        if (points.size() < 2) {
            return lead;
        }
        String before = lead.substring(0, points.get(0).start()).stripTrailing();
        String inside = lead.substring(points.get(0).start());
        boolean list = before.endsWith(":") && !ANNOUNCED.matcher(before).find() && !inside.contains(", säger ");
        boolean silent = !SPEAKING.matcher(lead).find();
        return list || silent ? HYPHENED.matcher(lead).replaceAll("\n" + LeadParagraphs.BULLET) : lead;
    }

    private static String numbered(String lead) {
        List<MatchResult> points = NUMBERED.matcher(lead).results().toList();
        boolean counting = points.size() >= 2;
        for (int i = 0; i < points.size(); i++) {
            counting &= points.get(i).group(1).equals(String.valueOf(i + 1));
        }
        return counting ? NUMBERED.matcher(lead).replaceAll("\n" + LeadParagraphs.BULLET) : lead;
    }
}
