package se.omvarld.edition.word;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph of a document, without what was deleted.
 *
 * @param level 1 for a chapter's heading, 2 for an item's, else 0
 * @param style the style's name in lower case
 * @param text without visible notes like "[skriv om]"
 * @param ids names that the draft gave: of content controls and bookmarks
 * @param links where its links lead
 * @param contents part of the table of contents
 */
record WordParagraph(int level, String style, String text, List<String> ids, List<String> links, boolean contents) {

    Optional<String> id(String prefix) {
        return ids.stream().filter(id -> id.startsWith(prefix)).findFirst();
    }
}
