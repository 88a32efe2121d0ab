package se.omvarld.source.fetch;

import se.omvarld.failure.FailureCause;

/** An address redirects in a way that is not followed. The message is for people. */
public class BadRedirectException extends RuntimeException implements FailureCause.Carrier {
    BadRedirectException(String message) {
        super(message);
    }

    @Override
    public FailureCause failureCause() {
        return FailureCause.REDIRECT;
    }

    static BadRedirectException nowhere(String location) {
        return new BadRedirectException("the address redirects to something that is no web address: " + location);
    }

    static BadRedirectException circle() {
        return new BadRedirectException("the address redirects in a circle");
    }

    static BadRedirectException tooMany() {
        return new BadRedirectException("too many redirects (http.max-redirects)");
    }
}
