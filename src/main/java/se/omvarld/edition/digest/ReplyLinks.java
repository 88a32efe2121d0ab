package se.omvarld.edition.digest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import se.omvarld.mail.MailSettings;
import se.omvarld.mail.MessageIds;

/**
 * Links by which readers choose: each opens an answer that is written already, and calls nothing. There are none while no
 * mailbox is read.
 */
public final class ReplyLinks {
    static final ReplyLinks NONE = new ReplyLinks("", null);

    private static final String HOW =
            "Svara på brevet för att välja, ett val på varje rad, till exempel ”12 rapport”, ”3, 5 och 7–9 rapport”, ”7 nej”,"
                    + " ”9 område 3”, ”12 kommentar: hör med juristerna” eller ”ångra 7”.";

    private final String mailbox;
    private final MailSettings settings;

    /** @param mailbox the server whose mailbox is read ({@code mail.imap.host}); empty for none */
    public ReplyLinks(String mailbox, MailSettings settings) {
        this.mailbox = mailbox;
        this.settings = settings;
    }

    private boolean isOff() {
        return mailbox.isEmpty();
    }

    /** How to answer, one sentence; empty when nobody would read it. */
    String how() {
        return isOff() ? "" : HOW;
    }

    /** What tells an answer's edition when nothing else does; empty when nobody would read it. */
    String code(String period) {
        return isOff() ? "" : MessageIds.code(period, settings.listId());
    }

    /** @param name of the edition, for example {@code v. 12} */
    DigestView.Answers of(String period, String name, int number) {
        if (isOff()) {
            return DigestView.Answers.NONE;
        }
        String subject = "Omvärldsbevakning " + name + ", utskicks-id " + period + ", svarskod " + code(period);
        String start = "mailto:" + encoded(settings.address()).replace("%40", "@") + "?subject=" + encoded(subject)
                + "&body=" + number;
        return new DigestView.Answers(
                start + encoded(" rapport"), start + encoded(" nej"), start + encoded(" område "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
