package se.omvarld.edition.word;

import java.util.List;
import java.util.Optional;
import se.omvarld.edition.text.UnreadItem;
import se.omvarld.edition.word.paragraph.WordParagraph;

/**
 * A heading with what stands under it.
 *
 * @param area the chapter's; 0 for none
 * @param unread why this is no item that can be read; empty for an item
 * @param after the item under whose address this begins; empty for none
 */
record WordSection(
        WordParagraph heading,
        int area,
        Optional<UnreadItem.Reason> unread,
        Optional<WordSection> after,
        List<WordParagraph> under) {
    boolean hasAddress() {
        return under.stream().flatMap(paragraph -> paragraph.lines().stream()).anyMatch(WordAddress::isAddress);
    }
}
