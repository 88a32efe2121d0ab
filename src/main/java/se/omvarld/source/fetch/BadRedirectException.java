package se.omvarld.source.fetch;

/** An address redirects in a way that is not followed. The message is for people. */
public class BadRedirectException extends RuntimeException {
    BadRedirectException(String message) {
        super(message);
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
