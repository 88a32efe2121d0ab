package se.omvarld.edition.wording;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lists that a source's text ran together, and gives each point a line that begins with {@link LeadParagraphs#BULLET}. */
public final class LeadLists {
    /** "ska: * följa upp … * bedöma …". */
    private static final Pattern MARKED =
            Pattern.compile("(?:^|(?<=[:;,.?!)”\"%\\p{L}\\p{N}]))\\s*(?:[•▪●■◦‣]|\\*(?!\\*))\\s+(?=[\\p{L}”\"])");
    /** Points that a hyphen leads, behind a mark or on lines of their own. */
    private static final Pattern HYPHENED = Pattern.compile("(?:^\\s*|(?<=[.;,:])\\s+|\\s*\\n\\s*)[-–]\\s+(?=\\p{L})");
    /** "ska: - utreda frågan - föreslå en lag": points of one line, of which only the first stands behind a mark. */
    private static final Pattern IN_LINE = Pattern.compile("(?<=:)[ \\t]+([-–])[ \\t]+(?=\\p{L})([^\\n]*)");
    /** "ska: 1. utreda … 2. föreslå …". */
    private static final Pattern NUMBERED = Pattern.compile("(?:(?<=[:;,.\\p{L})])\\s+|^)([1-9])[.)]\\s+(?=\\p{L})");
    /** "ska: a) utreda … b) föreslå …". */
    private static final Pattern LETTERED = Pattern.compile("(?:(?<=[:;,.\\p{L})])\\s+|^)([a-i])\\)\\s+(?=\\p{L})");

    private static final Pattern SPEAKING =
            Pattern.compile("(?iu)\\b(?:säger|sade|sa|skriver|kommenterar|menar|berättar)\\b");
    /** The end of a text behind which quotes are to be expected: "Ministern säger:". */
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?iu)\\b(?:säger|sade|skriver|kommenterar|kommentar)\\b[^:]{0,60}:\\s*$");

    /** Who speaks of himself speaks: no list says "vi". */
    private static final Pattern PERSONAL =
            Pattern.compile("(?iu)\\b(?:jag|vi|oss|vår|vårt|våra|min|mitt|mina|mig)\\b");
    /** "NCSC ska särskilt:", which an infinitive follows. */
    private static final Pattern TASK = Pattern.compile("(?iu)\\bska(?: \\p{L}+){0,3}:?\\s*$");

    private LeadLists() {}

    static String listed(String lead) {
        String marked = MARKED.matcher(lead).replaceAll("\n" + LeadParagraphs.BULLET);
        return counted(counted(hyphened(inLine(marked)), NUMBERED, '1'), LETTERED, 'a');
    }

    /** The same in one line: "bland annat: • följa upp • bedöma"; a single point makes a sentence with what stands before. */
    public static String inOneLine(String lead) {
        String listed = listed(lead);
        int first = listed.indexOf("\n" + LeadParagraphs.BULLET);
        if (first > 0 && first == listed.lastIndexOf("\n" + LeadParagraphs.BULLET)) {
            String before = listed.substring(0, first);
            String point = listed.substring(first + 1 + LeadParagraphs.BULLET.length());
            listed = joined(before, point);
        }
        return listed.replaceAll("\\s*\\n\\s*", " ").strip();
    }

    /** A list's only point behind what leads to it: "ska bland annat: • utreda …" is a sentence. */
    static String joined(String before, String point) {
        boolean task = TASK.matcher(before).find();
        boolean sentence = task || Character.isLowerCase(point.codePointAt(0));
        String end = task ? point.substring(0, 1).toLowerCase(ReportMonth.SWEDISH) + point.substring(1) : point;
        return (sentence ? before.stripTrailing().replaceFirst(":$", "") : before) + " " + end;
    }

    private static String inLine(String lead) {
        Matcher list = IN_LINE.matcher(lead);
        if (!list.find() || ANNOUNCED.matcher(lead.substring(0, list.start())).find()) {
            return lead;
        }
        boolean dashes = list.group(1).equals("–");
        List<String> points = List.of(list.group(2).split("[ \\t]+" + list.group(1) + "[ \\t]+(?=\\p{L})", -1));
        boolean spoken = list.group(2).contains(", säger ")
                || PERSONAL.matcher(list.group(2)).find();
        // a hyphen that is followed by a small letter begins no quote
        boolean lone = points.size() == 1
                && !dashes
                && Character.isLowerCase(points.get(0).codePointAt(0));
        if (spoken || !(lone || points.size() >= (dashes ? 3 : 2))) {
            return lead;
        }
        String bullet = "\n" + LeadParagraphs.BULLET;
        return lead.substring(0, list.start()) + bullet + String.join(bullet, points) + lead.substring(list.end());
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
        boolean begins = points.get(0).start() == 0;
        return list || (silent && !(begins && PERSONAL.matcher(lead).find()))
                ? HYPHENED.matcher(lead).replaceAll("\n" + LeadParagraphs.BULLET)
                : lead;
    }

    /** @param first the first point's number or letter; the others must follow it in order */
    private static String counted(String lead, Pattern point, char first) {
        List<MatchResult> points = point.matcher(lead).results().toList();
        boolean counting = points.size() >= 2;
        for (int i = 0; i < points.size(); i++) {
            counting &= points.get(i).group(1).charAt(0) == first + i;
        }
        return counting ? point.matcher(lead).replaceAll("\n" + LeadParagraphs.BULLET) : lead;
    }
}
