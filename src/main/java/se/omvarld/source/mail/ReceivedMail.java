package se.omvarld.source.mail;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import se.omvarld.source.mail.part.AttachedDocument;
import se.omvarld.source.mail.part.AttachedPdf;

/**
 * A received mail, taken apart. Everything in it was written by others; an absent part is empty.
 *
 * @param sender the address in From, in lower case; empty when there is not exactly one
 * @param subject decoded
 * @param date the header Date as it is written
 * @param messageId the header Message-ID
 * @param automatic whether a machine says that it answered (RFC 3834) or reports on a delivery
 * @param answers the Message-IDs that it answers: In-Reply-To and References
 * @param authentication the headers Authentication-Results, topmost first
 * @param html all its HTML texts, and the plain ones that stand beside them; all texts together at most 2 MB
 * @param text all its plain texts
 * @param pdf the first attached PDF file
 * @param document the first attached text document
 * @param mails those attached to this one
 * @param invitation whether a part of it is for a calendar
 */
public record ReceivedMail(
        String sender,
        String subject,
        String date,
        String messageId,
        boolean automatic,
        List<String> answers,
        List<String> authentication,
        String html,
        String text,
        Optional<AttachedPdf> pdf,
        Optional<AttachedDocument> document,
        List<ReceivedMail> mails,
        boolean invitation) {

    public ReceivedMail {
        answers = List.copyOf(answers);
        authentication = List.copyOf(authentication);
        mails = List.copyOf(mails);
    }

    /** The first mail that is attached to this one. */
    public Optional<ReceivedMail> inner() {
        return mails.stream().findFirst();
    }

    /** What it says as plain text, on one line. */
    public String words() {
        return text.isBlank() ? Jsoup.parse(html).text() : text;
    }

    /** Whether it answers one of the own mails, by what it answers and by its subject. */
    public boolean answersOwnMail() {
        return OwnMailReply.is(this);
    }

    /** The same, dated otherwise. */
    ReceivedMail at(String otherDate) {
        return new ReceivedMail(
                sender,
                subject,
                otherDate,
                messageId,
                automatic,
                answers,
                authentication,
                html,
                text,
                pdf,
                document,
                mails,
                invitation);
    }

    /** Its document, else that of the mail within it, else its PDF file; one without name and bytes when there is none. */
    public AttachedDocument attached() {
        return document.or(() -> inner().flatMap(ReceivedMail::document))
                .or(() -> pdf.map(file -> new AttachedDocument(file.name(), file.bytes())))
                .orElse(AttachedDocument.NONE);
    }
}
