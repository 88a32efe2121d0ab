package se.omvarld.edition.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a report's text.
 *
 * @param text without the space around it; empty between paragraphs
 * @param pageStart the first line of a page
 * @param links where the links on this line lead, when the document says so
 */
public record ReportLine(String text, boolean pageStart, List<String> links) {
    private static final Pattern BEFORE_ADDRESS = Pattern.compile(
            "(?iu)^(?:[•\\-–·*]\\s+|\\(?(?:källa|länk|läs mer|se)\\s*:\\s*)?<?(?=(?:https?://|www\\.|mailto:))");

    boolean isBlank() {
        return text.isEmpty();
    }

    public boolean startsAddress() {
        return BEFORE_ADDRESS.matcher(text).find() && !address().contains(" ");
    }

    /** The address on this line, without what introduces or encloses it. */
    public String address() {
        return BEFORE_ADDRESS.matcher(text).replaceFirst("").replaceFirst("(?:>|(?<!\\.)[.,;])+$", "");
    }

    /** Whether the line may be the rest of an address that began on the line before. */
    boolean mayContinueAddress() {
        return !isBlank() && !pageStart && !startsAddress() && text.indexOf(' ') < 0;
    }
}
