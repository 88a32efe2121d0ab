package se.omvarld.source.http;

import java.net.UnknownHostException;
import se.omvarld.failure.FailureCause;

/** A host leads, or may lead, into the own machine or network. The message is for people. */
public class InternalAddressException extends UnknownHostException implements FailureCause.Carrier {
    /** @param what which host, and what of it leads inside */
    public InternalAddressException(String what) {
        super("refused: " + what + " (http.allow-internal)");
    }

    @Override
    public FailureCause failureCause() {
        return FailureCause.INTERNAL;
    }
}
