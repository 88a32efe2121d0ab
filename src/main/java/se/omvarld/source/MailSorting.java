package se.omvarld.source;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;

/** Says by its sender what a mail is: a source's newsletter, an analyst's forward, or nothing to be read. */
public final class MailSorting {
    /** The source of what analysts forward; it has no file. */
    public static final Source FORWARDS =
            new Source("mailbox", "forward", Map.of("publisher", "Vidarebefordrat", "language", "sv"), "mailbox", 1);

    private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,500}\\)");
    private static final Pattern PASS = Pattern.compile("(?i)(?:^|[;\\s])dmarc\\s*=\\s*pass(?![\\w-])");

    private final Sources sources;
    private final Senders trusted;
    private final String authority;

    /**
     * @param trusted whose mails count as forwards: addresses and domains; empty for nobody
     * @param authority the name under which the own mail server writes Authentication-Results (RFC 8601); empty when it
     *     lets no forged sender into the mailbox anyway
     */
    public MailSorting(Sources sources, String trusted, String authority) {
        this.sources = sources;
        this.trusted = Senders.of(trusted);
        this.authority = authority;
    }

    /**
     * The source that a mail belongs to. The closer name wins: an address over its domain.
     *
     * @throws RefusedMailException when nobody asked for its sender, or a forward was sent by a machine
     */
    public Source sourceOf(Mail mail) {
        Source newsletter = sources.all().stream()
                .filter(source -> source.comesByMail() && source.enabled() && closeness(source, mail) > 0)
                .max(Comparator.comparingInt(source -> closeness(source, mail)))
                .orElse(FORWARDS);
        int asForward = trusted.closeness(mail.sender());
        boolean isForward = asForward > closeness(newsletter, mail);
        if (newsletter.equals(FORWARDS) && !isForward) {
            throw new RefusedMailException(MailRefusal.UNKNOWN_SENDER);
        } else if (!isVouchedFor(mail)) {
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

    private static int closeness(Source source, Mail mail) {
        return Senders.of(source.parameter("senders")).closeness(mail.sender());
    }

    /** Only the topmost result that bears the own server's name counts: a sender may have written those below. */
    private boolean isVouchedFor(Mail mail) {
        return authority.isEmpty()
                || mail.authentication().stream()
                        .filter(result -> result.strip().split("[\\s;]", 2)[0].equalsIgnoreCase(authority))
                        .findFirst()
                        .map(result -> COMMENT.matcher(result).replaceAll(" "))
                        .filter(result -> PASS.matcher(result).find())
                        .isPresent();
    }
}
