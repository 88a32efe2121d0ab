package se.omvarld.source.http;

import java.io.IOException;
import se.omvarld.failure.FailureCause;

/** A source's headers name a secret that nobody has set. The message is for people. */
final class MissingSecretException extends IOException implements FailureCause.Carrier {
    MissingSecretException(String message) {
        super(message);
    }

    @Override
    public FailureCause failureCause() {
        return FailureCause.LOGIN;
    }
}
