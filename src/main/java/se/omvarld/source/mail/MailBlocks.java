package se.omvarld.source.mail;

import java.util.List;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.mail.part.TextPartHtml;

/** A mail's text in reading order, of the part that says most. */
final class MailBlocks {
    private MailBlocks() {}

    /**
     * The pieces of the HTML; of the plain text where there is none, or where the text says and leads to more: some programs
     * write HTML that only says where the mail can be read.
     *
     * @throws UnreadableSourceException when the HTML nests without end
     */
    static List<MailBlock> of(ReceivedMail mail) {
        List<MailBlock> ofHtml = HtmlBlocks.of(mail.html());
        List<MailBlock> ofText = HtmlBlocks.of(TextPartHtml.asHtml(mail.text()));
        if (leads(ofHtml) > 0 && (leads(ofHtml) >= leads(ofText) || 2 * says(ofHtml) >= says(ofText))) {
            return ofHtml;
        } else if (leads(ofText) > 0) {
            return ofText;
        }
        List<MailBlock> typed = HtmlBlocks.of(TextPartHtml.marked(mail.html()));
        return typed.isEmpty() ? ofText : typed;
    }

    private static long leads(List<MailBlock> pieces) {
        return pieces.stream()
                .filter(MailBlock::isLink)
                .map(MailBlock::address)
                .distinct()
                .count();
    }

    private static int says(List<MailBlock> pieces) {
        return pieces.stream()
                .map(MailBlock::text)
                .filter(text -> !text.startsWith("http"))
                .mapToInt(String::length)
                .sum();
    }
}
