package se.omvarld.mail;

import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.text.DisplayText;

/** A server's answer that it does not take a mail, with the code and the words of its answer. */
record SmtpRefusal(String refused, int code, String answer) {
    /** "Log in first", "encrypt first" and the like: the operator's settings, not the mail, are wrong. */
    private static final Set<Integer> SETTINGS = Set.of(530, 534, 535, 538);

    static Optional<SmtpRefusal> in(CauseChain chain) {
        Optional<SmtpRefusal> recipient = chain.first(SMTPAddressFailedException.class)
                .filter(e -> e.getReturnCode() >= 400)
                .map(e -> new SmtpRefusal(
                        "the recipient " + DisplayText.header(e.getAddress().getAddress()),
                        e.getReturnCode(),
                        e.getMessage()));
        Optional<SmtpRefusal> sender = chain.first(SMTPSenderFailedException.class)
                .filter(e -> e.getReturnCode() >= 400)
                .map(e -> new SmtpRefusal(
                        "the sender " + DisplayText.header(e.getAddress().getAddress()),
                        e.getReturnCode(),
                        e.getMessage()));
        Optional<SmtpRefusal> mail = chain.first(SMTPSendFailedException.class)
                .filter(e -> e.getReturnCode() >= 400)
                .map(e -> new SmtpRefusal("the mail", e.getReturnCode(), e.getMessage()));
        return recipient.or(() -> sender).or(() -> mail);
    }

    SmtpFailure failure() {
        String words = DisplayText.header(answer == null ? "" : answer);
        String said = words.startsWith(Integer.toString(code)) ? words : code + " " + words;
        return new SmtpFailure(
                cause(), "The mail server refused " + refused + when() + said + ExchangeAnswers.hint(said));
    }

    private FailureCause cause() {
        if (SETTINGS.contains(code) || ExchangeAnswers.isOfASetting(String.valueOf(answer))) {
            return FailureCause.LOGIN;
        }
        return code >= 500 ? FailureCause.REFUSED : FailureCause.OTHER;
    }

    private String when() {
        return switch (cause()) {
            case REFUSED -> " for good: ";
            case LOGIN -> "; check mail.smtp.*: ";
            default -> " for now: ";
        };
    }
}
