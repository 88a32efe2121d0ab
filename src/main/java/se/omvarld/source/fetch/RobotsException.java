package se.omvarld.source.fetch;

import java.util.OptionalInt;
import se.omvarld.failure.FailureCause;
import se.omvarld.source.robots.RobotsAuthority;

/** An address is not asked because of its site's robots.txt. The message is for people. */
public class RobotsException extends RuntimeException implements FailureCause.Carrier {
    /** What the site answered instead of its rules; 0 when it gave no answer, or its rules do not let us. */
    private final int status;

    public RobotsException(String message) {
        this(message, 0);
    }

    private RobotsException(String message, int status) {
        super(message);
        this.status = status;
    }

    @Override
    public FailureCause failureCause() {
        return FailureCause.ROBOTS;
    }

    /** The rules do not let us. */
    public static RobotsException forbidden(RobotsAuthority site, String agent) {
        return new RobotsException("robots.txt of " + site + " does not let " + agent + " ask this address");
    }

    /** The site has not said what its rules are (RFC 9309, 2.3.1.4: then nothing may be asked). */
    public static RobotsException unread(String why) {
        return new RobotsException("robots.txt cannot be read (" + why + "): waiting");
    }

    /** The same, when it answered with a status that says nothing of them. */
    public static RobotsException unread(int status) {
        return new RobotsException(unread("HTTP " + status).getMessage(), status);
    }

    /** The status of such an answer, when one is behind a failure: the address itself was not asked. */
    static OptionalInt statusBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RobotsException robots) {
                return OptionalInt.of(robots.status);
            }
        }
        return OptionalInt.empty();
    }
}
