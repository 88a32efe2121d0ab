package se.omvarld.source.mime;

/** Plain text whose lines were broken for the way only: {@code format=flowed} (RFC 3676). */
public final class FlowedText {
    private FlowedText() {}

    /**
     * The text with its paragraphs on one line each.
     *
     * @param delSp whether the blank at a line's end goes with the break
     */
    public static String joined(String text, boolean delSp) {
        StringBuilder all = new StringBuilder();
        boolean goesOn = false;
        int depth = 0;
        for (String line : text.split("\\r?\\n", -1)) {
            goesOn &= quotes(line) == depth && !line.equals("-- "); // there a paragraph ends (RFC 3676, 4.3 and 4.5)
            depth = quotes(line);
            if (!goesOn && all.length() > 0) {
                all.append('\n');
            }
            String content = goesOn ? unstuffed(line.substring(depth)) : unstuffed(line);
            goesOn = content.endsWith(" ") && !content.equals("-- ") && !content.isBlank();
            all.append(goesOn && delSp ? content.substring(0, content.length() - 1) : content);
        }
        return all.toString();
    }

    private static int quotes(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    /** Only these lines get a blank put before them; programs that do not know that leave the blank between two words there. */
    private static String unstuffed(String line) {
        return line.startsWith("  ") || line.startsWith(" >") || line.startsWith(" From ") ? line.substring(1) : line;
    }
}
