package se.omvarld.source.fetch;

import se.omvarld.failure.FailureCause;
import se.omvarld.source.robots.RobotsAuthority;

/** An address is not asked because of its site's robots.txt. The message is for people. */
public class RobotsException extends RuntimeException implements FailureCause.Carrier {
    public RobotsException(String message) {
        super(message);
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

    /** The same, when there was no answer at all. */
    public static RobotsException unanswered(Throwable failure) {
        return unread(FetchFailure.of(failure).sentence());
    }
}
