package se.omvarld.source.browser;

import java.io.IOException;
import se.omvarld.failure.FailureCause;

/** A browser did not show a page. The message is for people. */
final class FailedRenderingException extends IOException implements FailureCause.Carrier {
    private final FailureCause cause;

    FailedRenderingException(FailureCause cause, String message) {
        super(message);
        this.cause = cause;
    }

    @Override
    public FailureCause failureCause() {
        return cause;
    }
}
