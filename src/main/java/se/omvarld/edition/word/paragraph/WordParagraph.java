package se.omvarld.edition.word.paragraph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.omvarld.edition.docx.HouseStyle;

/**
 * A paragraph of a document, without what was deleted or is hidden.
 *
 * @param level 1 for a chapter's heading, 2 for an item's, else 0
 * @param style the style's name in lower case
 * @param lines its text as line breaks cut it; empty when nothing is seen
 * @param ids names that the draft gave: of content controls and bookmarks
 * @param contents part of the table of contents
 * @param bold all of it
 * @param notes what the notes say that it refers to
 */
public record WordParagraph(
        int level,
        String style,
        List<WordLine> lines,
        List<String> ids,
        boolean contents,
        boolean bold,
        List<WordLine> notes) {

    public String text() {
        return lines.stream().map(WordLine::text).collect(Collectors.joining(" "));
    }

    public boolean isBlank() {
        return lines.isEmpty();
    }

    public Optional<String> id(String prefix) {
        return ids.stream().filter(id -> id.startsWith(prefix)).findFirst();
    }

    public boolean isStyled(HouseStyle wanted) {
        return style.equalsIgnoreCase(wanted.styleName());
    }
}
