package se.omvarld.source.mail;

import java.util.List;
import se.omvarld.source.fetch.FetchFailure;
import se.omvarld.source.mail.part.MailRefusal;
import se.omvarld.source.mail.part.RefusedMailException;

/** Says why a mail was not read: to those who read the mailbox, and to the operator. */
public final class UnreadMail {

    /** A Swedish sentence for the note beside the mail. */
    public String note(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedMailException refused) {
                return refused.why().swedish();
            }
        }
        return "Ett tekniskt fel hindrade inläsningen; det står i loggen.";
    }

    /** Whether it is a stranger's, who is clearly named, or a machine's: refused, but with nothing unread that we wait for. */
    public boolean isOfNoConcern(Exception failure, ReceivedMail mail) {
        return mail != null
                && !mail.sender().isEmpty()
                && List.of(
                                MailRefusal.UNKNOWN_SENDER.name(),
                                MailRefusal.UNPROVEN_SENDER.name(),
                                MailRefusal.AUTOMATIC.name())
                        .contains(refusal(failure));
    }

    /** The refusal's name, for routes; empty when it is another failure. */
    public String refusal(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedMailException refused) {
                return refused.why().name();
            }
        }
        return "";
    }

    /** For the log. */
    public String log(Exception failure) {
        return FetchFailure.of(failure).sentence();
    }
}
