package se.omvarld.edition.published;

import se.omvarld.item.text.DisplayText;


/** How long texts of a feed are, and what readers of feeds could take for HTML. */
final class FeedText {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_PARAGRAPH = 2_000;

    private FeedText() {}

    /** A title: some readers take it for HTML and others do not, so it has nothing that could be. */
    static String title(String text) {
        String title = DisplayText.line(text, LONGEST_TITLE).replace('<', '‹').replace('>', '›');
        return title.isEmpty() ? "(utan rubrik)" : title;
    }

    static String paragraph(String text) {
        return DisplayText.line(text, LONGEST_PARAGRAPH);
    }
}
