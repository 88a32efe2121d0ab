package se.omvarld.source.mail;

import java.util.Comparator;
import java.util.Map;
import se.omvarld.source.config.SenderList;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.Sources;
import se.omvarld.source.mail.part.MailRefusal;
import se.omvarld.source.mail.part.RefusedMailException;

/** Says by its sender what a mail is: a source's newsletter, an analyst's forward, or nothing to be read. */
public final class MailClassifier {
    /** The source of what analysts forward; it has no file. */
    public static final Source FORWARDS = new Source(
            "mailbox", Source.FORWARD, Map.of("publisher", "Vidarebefordrat", "language", "sv"), "mailbox", 1);

    private final Sources sources;
    private final SenderList trusted;
    private final SenderProof proof;

    /**
     * @param trusted whose mails count as forwards: addresses and domains; empty for nobody
     * @param server the name under which the own mail server writes Authentication-Results (RFC 8601), or
     *     {@link SenderProof#NOT_NEEDED}; empty when nobody is believed on his sender alone
     */
    public MailClassifier(Sources sources, String trusted, String server) {
        this.sources = sources;
        this.trusted = SenderList.of(trusted);
        this.proof = new SenderProof(server);
    }

    /**
     * The source that a mail belongs to. The closer name wins: an address over its domain.
     *
     * @throws RefusedMailException when nobody asked for its sender, or a forward was sent by a machine
     */
    public Source sourceOf(ReceivedMail mail) {
        Source newsletter = sources.all().stream()
                .filter(source -> source.comesByMail() && source.enabled() && closeness(source, mail) > 0)
                .max(Comparator.comparingInt(source -> closeness(source, mail)))
                .orElse(FORWARDS);
        int asForward = trusted.closeness(mail.sender());
        boolean isForward = asForward > closeness(newsletter, mail);
        if (newsletter.equals(FORWARDS) && !isForward) {
            throw new RefusedMailException(MailRefusal.UNKNOWN_SENDER);
        } else if (!proof.isGiven(mail)) {
            throw new RefusedMailException(MailRefusal.UNPROVEN_SENDER);
        } else if (isForward && mail.automatic()) {
            throw new RefusedMailException(MailRefusal.AUTOMATIC);
        }
        return isForward ? FORWARDS : newsletter;
    }

    /** The source of what analysts forward, for routes. */
    public Source forwards() {
        return FORWARDS;
    }

    private static int closeness(Source source, ReceivedMail mail) {
        return SenderList.of(source.parameter("senders")).closeness(mail.sender());
    }
}
