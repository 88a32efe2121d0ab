package se.omvarld.source.mail;

import java.util.regex.Pattern;

/** Knows answers to the own mails, by what they answer and by their subject, and drafts that come as a link. */
final class OwnMailReply {
    /** As {@code mail.MessageIds} makes them. */
    private static final Pattern OWN_ID = Pattern.compile("<omvarld\\.[^<>\\s]{1,300}@[^<>\\s]{1,300}>");

    private static final Pattern PREFIXES =
            Pattern.compile("(?iu)^(?:\\s*(?:\\[[^\\]]{1,30}\\]|[\\p{L} ]{2,30}:))*\\s*(?=omvärldsbevakning)");

    /** The subjects of weekly and daily mails, drafts and answers. */
    private static final Pattern OWN_SUBJECT =
            Pattern.compile("(?iu)omvärldsbevakning(?:\\s+(?:v(?:ecka|\\.)?\\s*)?\\d.{0,40}?"
                    + "|\\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\\s+\\d{4})?"
                    + "(?:\\s*[:–-].*)?");

    private static final Pattern STORED = Pattern.compile(
            "(?i)https?://(?:[^/\\s\"<>]*\\.)?(?:sharepoint\\.[a-z.]+|onedrive\\.live\\.com|1drv\\.ms|[^/\\s\"<>]*my\\.sharepoint[^/]*)/[^\\s\"<>]*");

    private static final Pattern DRAFT_NAME = Pattern.compile("(?iu).*omv[aä]rldsbevakning-20\\d\\d-\\d\\d.*");

    private OwnMailReply() {}

    static boolean is(ReceivedMail mail) {
        String subject = PREFIXES.matcher(mail.subject()).replaceFirst("").strip();
        return mail.answers().stream().anyMatch(ids -> OWN_ID.matcher(ids).find())
                || OWN_SUBJECT.matcher(subject).matches();
    }

    /** Whether the draft lies somewhere and the mail only says where. */
    static boolean isLinked(ReceivedMail mail) {
        return STORED.matcher(mail.html() + " " + mail.text())
                .results()
                .anyMatch(link -> is(mail) || DRAFT_NAME.matcher(link.group()).matches());
    }
}
