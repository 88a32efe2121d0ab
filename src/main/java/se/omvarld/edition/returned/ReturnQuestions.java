package se.omvarld.edition.returned;

import java.util.List;
import se.omvarld.edition.text.ReadDoubt;
import se.omvarld.edition.text.UnreadItem;
import se.omvarld.edition.wording.DocumentText;

/** What the answer to a returned document asks, in Swedish: about what was not read, and about what may be meant otherwise. */
public final class ReturnQuestions {
    static final String REMEDY =
            "Ska de vara med? Ge i så fall rubriken formatmallen Rubrik 2, ställ posten i ett kapitel vars"
                    + " rubrik\n(formatmallen Rubrik 1) är områdets namn, och skicka in dokumentet en gång till. Ta annars bort dem.";
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_ADDRESS = 500;

    private ReturnQuestions() {}

    /** A line for each item that was not read. */
    public static List<String> unread(List<UnreadItem> items) {
        return items.stream()
                .map(item -> quoted(item.title()) + ": " + why(item) + under(item))
                .toList();
    }

    private static String why(UnreadItem item) {
        return switch (item.why()) {
            case NO_CHAPTER -> "står inte i något områdes kapitel";
            case NO_HEADING -> "rubriken har inte formatmallen Rubrik 2";
            case SECOND_ADDRESS -> "är det en post för sig?";
        };
    }

    private static String under(UnreadItem item) {
        return item.under().isEmpty() ? "" : " (två adresser under " + quoted(item.under()) + ")";
    }

    /** A line for each doubt. */
    public static List<String> doubts(List<ReadDoubt> doubts) {
        return doubts.stream().distinct().map(ReturnQuestions::doubt).toList();
    }

    private static String doubt(ReadDoubt doubt) {
        return switch (doubt.kind()) {
            case OTHER_ADDRESS_BEHIND ->
                quoted(doubt.title()) + ": adressen som syns är " + address(doubt.read()) + ", men länken går till "
                        + address(doubt.other()) + ". Den som syns är inläst.";
            case RENAMED_CHAPTER -> "Kapitlet " + quoted(doubt.title()) + " är läst som " + quoted(doubt.read()) + ".";
            case TWO_ADDRESSES ->
                "Två adresser under " + quoted(doubt.title()) + ": den ena hör till utkastets post "
                        + quoted(doubt.read()) + ", som därför inte räknas som borttagen.";
        };
    }

    private static String quoted(String title) {
        return "”" + DocumentText.line(title, LONGEST_TITLE) + "”";
    }

    private static String address(String address) {
        return DocumentText.line(address, LONGEST_ADDRESS);
    }
}
