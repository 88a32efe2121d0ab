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
        for (String line : text.split("\\r?\\n", -1)) {
            if (!goesOn && all.length() > 0) {
                all.append('\n');
            }
            String content = unstuffed(line);
            goesOn = content.endsWith(" ") && !content.equals("-- ") && !content.isBlank();
            all.append(goesOn && delSp ? content.substring(0, content.length() - 1) : content);
        }
        return all.toString();
    }

    /** Only these lines get a blank put before them; programs that do not know that leave the blank between two words there. */
    private static String unstuffed(String line) {
        return line.startsWith("  ") || line.startsWith(" >") || line.startsWith(" From ") ? line.substring(1) : line;
    }
}
