package se.omvarld.mail.signin;

import java.io.IOException;
import se.omvarld.failure.FailureCause;

/** No token could be got: why, for the operator, as one plain sentence. */
public final class SignInFailure extends IOException implements FailureCause.Carrier {
    private final FailureCause cause;

    SignInFailure(String sentence) {
        this(FailureCause.LOGIN, sentence);
    }

    SignInFailure(FailureCause cause, String sentence) {
        super(sentence);
        this.cause = cause;
    }

    @Override
    public FailureCause failureCause() {
        return cause;
    }
}
