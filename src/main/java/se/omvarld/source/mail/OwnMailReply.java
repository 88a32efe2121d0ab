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

    /** What people call a tip of theirs as well. */
    private static final Pattern BARE = Pattern.compile("(?iu)\\s*omvärldsbevakning\\s*");

    /** Where people keep documents together. */
    private static final Pattern STORED = Pattern.compile(
            "(?i)https?://(?:[^/]*\\.)?(?:sharepoint\\.[a-z.]+|onedrive\\.live\\.com|1drv\\.ms|(?:docs|drive)\\.google\\.com"
                    + "|dropbox\\.com|icloud\\.com|box\\.com|we\\.tl|wetransfer\\.com)/.*");

    private static final Pattern DRAFT_NAME = Pattern.compile("(?iu)omv[aä]rldsbevakning-20\\d\\d-\\d\\d");
    private static final Pattern DRAFT_SUBJECT =
            Pattern.compile("(?iu).*\\b(?:utkast|månadsrapport|omvärldsbevakning).*");

    /** A Word document, as SharePoint and Google say it in a link. */
    private static final Pattern WORD = Pattern.compile("(?i).*(?:/:w:/|\\.docx\\b|docs\\.google\\.com/document/).*");

    private OwnMailReply() {}

    static boolean is(ReceivedMail mail) {
        String subject = PREFIXES.matcher(mail.subject()).replaceFirst("").strip();
        boolean isOurs = OWN_SUBJECT.matcher(subject).matches();
        boolean isTheirs =
                BARE.matcher(mail.subject()).matches() && mail.answers().isEmpty();
        return mail.answers().stream().anyMatch(ids -> OWN_ID.matcher(ids).find()) || (isOurs && !isTheirs);
    }

    /** Whether the draft lies somewhere and the mail only says where. */
    static boolean isLinked(ReceivedMail mail) {
        return MailBlocks.of(mail).stream()
                .filter(block -> STORED.matcher(block.address()).matches())
                .map(block -> block.address() + " " + block.text())
                .anyMatch(link -> is(mail) || isDraft(link, mail));
    }

    private static boolean isDraft(String link, ReceivedMail mail) {
        return DRAFT_NAME
                        .matcher(link + " " + mail.subject() + " " + mail.words())
                        .find()
                || (DRAFT_SUBJECT.matcher(mail.subject()).matches()
                        && WORD.matcher(link).matches());
    }
}
