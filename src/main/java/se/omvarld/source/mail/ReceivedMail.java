package se.omvarld.source.mail;

import java.util.List;
import java.util.Optional;

/**
 * A received mail, taken apart. Everything in it was written by others; an absent part is empty.
 *
 * @param sender the address in From, in lower case; empty when there is not exactly one
 * @param subject decoded
 * @param date the header Date as it is written
 * @param messageId the header Message-ID
 * @param automatic whether a machine says that it answered (RFC 3834) or reports on a delivery
 * @param authentication the headers Authentication-Results, topmost first
 * @param html the first HTML text, at most 2 MB
 * @param text the first plain text, at most 2 MB
 * @param pdf the first attached PDF file
 * @param document the first attached text document
 * @param inner the first mail that is attached to this one
 */
public record ReceivedMail(
        String sender,
        String subject,
        String date,
        String messageId,
        boolean automatic,
        List<String> authentication,
        String html,
        String text,
        Optional<AttachedPdf> pdf,
        Optional<AttachedDocument> document,
        Optional<ReceivedMail> inner) {

    public ReceivedMail {
        authentication = List.copyOf(authentication);
    }

    /** Its document, else that of the mail within it; one without name and bytes when there is none. */
    public AttachedDocument attached() {
        return document.or(() -> inner.flatMap(ReceivedMail::document)).orElse(AttachedDocument.NONE);
    }
}
