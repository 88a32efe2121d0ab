package se.omvarld.mail.signin;

import jakarta.mail.AuthenticationFailedException;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.text.DisplayText;
import se.omvarld.mail.ExchangeAnswers;

/** A mail server did not take the token: what it said, and what that means for the administrator. */
final class RefusedTokenException extends AuthenticationFailedException implements FailureCause.Carrier {
    static final String NOT_OFFERED = "it offers no sign-in by OAuth2 (AUTH XOAUTH2)";

    private final boolean ofToken;

    /**
     * @param settings how the server's settings begin, {@code mail.smtp} or {@code mail.imap}
     * @param said the server's answer
     */
    RefusedTokenException(String settings, String said) {
        super(
                "The mail server did not take the token of mail.oauth2; check %s.user, and what the app is granted there: %s%s"
                        .formatted(
                                settings,
                                DisplayText.header(String.valueOf(said)),
                                ExchangeAnswers.hint(String.valueOf(said))));
        this.ofToken = !NOT_OFFERED.equals(said);
    }

    /** Whether another token may fare better. */
    boolean isOfToken() {
        return ofToken;
    }

    @Override
    public FailureCause failureCause() {
        return FailureCause.LOGIN;
    }
}
