package se.omvarld.failure;

import java.util.Locale;

/** Why a poll or a mail failed: one word for what operators can do about it. Metrics count by it. */
public enum FailureCause {
    /** Nothing has failed. */
    NONE,
    /** The site answered with a status of 400 to 499. */
    HTTP_4XX,
    /** The site answered with a status of 500 or more. */
    HTTP_5XX,
    /** The site's robots.txt does not let us, or could not be read. */
    ROBOTS,
    /** The address redirects nowhere, in a circle, or too often. */
    REDIRECT,
    /** The address leads into the own network, which http.allow-internal forbids. */
    INTERNAL,
    /** The host's name is not known. */
    NAME,
    /** No encrypted connection was made. */
    TLS,
    /** A mail server refused the login, or wants one. */
    LOGIN,
    /** The answer is larger than http.max-bytes. */
    SIZE,
    /** No answer, or no whole one, came in time. */
    TIMEOUT,
    /** There was no connection, or it ended too early. */
    CONNECTION,
    /** An answer came that is no feed, or a page without its list. */
    UNREADABLE,
    /** An answer came whose HTTP or compression is broken, or that no reader could deal with. */
    BROKEN,
    /** A mail server refused a mail, its sender or its recipient for good. */
    REFUSED,
    /** The store could not be read or written. */
    STORE,
    /** None of these. */
    OTHER;

    /** An exception that knows its cause and says in its message, for people, what is wrong. */
    public interface Carrier {
        FailureCause failureCause();
    }

    /** What an HTTP status that is no answer to read says. */
    public static FailureCause ofStatus(int status) {
        if (status >= 500) {
            return HTTP_5XX;
        }
        return status >= 400 ? HTTP_4XX : OTHER;
    }

    /** As metrics' label {@code cause} has it, for example {@code http_4xx}; what is broken counts as unreadable. */
    public String label() {
        return (this == BROKEN ? UNREADABLE : this).name().toLowerCase(Locale.ROOT);
    }
}
