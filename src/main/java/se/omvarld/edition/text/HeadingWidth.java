package se.omvarld.edition.text;

import java.util.List;

/**
 * Where headings that were broken by the page's width end: they are set larger than the text under them, so their lines
 * hold fewer characters.
 *
 * @param widest how many characters the longest heading line holds
 */
record HeadingWidth(int widest) {
    /** Characters differ in width: a line this full may have had no room for the next word. */
    private static final double NEARLY_FULL = 0.9;

    private static final int MOST_LINES = 8;
    private static final double WIDER = 1.05;

    /** @param items their lines, heading first */
    static HeadingWidth of(List<List<ReportLine>> items) {
        int headings = items.stream()
                .filter(lines -> lines.size() > 1 && !lines.get(1).isBlank())
                .mapToInt(lines -> lines.get(0).text().length())
                .max()
                .orElse(0);
        int text = items.stream()
                .flatMap(List::stream)
                .filter(line -> !line.startsAddress() && line.text().indexOf(' ') > 0)
                .mapToInt(line -> line.text().length())
                .sorted()
                .skip(items.stream().mapToInt(List::size).sum() / 4)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return new HeadingWidth(Math.min(headings, Math.max(text, 40)));
    }

    /** How many lines of an item's first block are its heading; at least one. */
    int headingLines(List<ReportLine> block) {
        int lines = 1;
        while (lines < Math.min(block.size(), MOST_LINES) && continues(block, lines)) {
            lines++;
        }
        return lines;
    }

    private boolean continues(List<ReportLine> block, int at) {
        String line = block.get(at).text();
        if (block.get(at).startsAddress() || line.length() > widest * WIDER) {
            return false;
        }
        String before = block.get(at - 1).text();
        if (before.endsWith(".") && Character.isUpperCase(line.codePointAt(0))) {
            return false;
        }
        boolean hadRoom = before.length() + 1 + line.split(" ", 2)[0].length() <= widest * NEARLY_FULL;
        return Character.isLowerCase(line.codePointAt(0)) || !hadRoom;
    }
}
