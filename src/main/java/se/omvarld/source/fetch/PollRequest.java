package se.omvarld.source.fetch;

/** What the request for the address of a poll says; null for a header that is not to be sent, so that none is empty. */
public final class PollRequest {
    private final String accept;
    private final Poll.Known known;
    private final RedirectChain way;

    PollRequest(String accept, Poll.Known known, RedirectChain way) {
        this.accept = accept;
        this.known = known;
        this.way = way;
    }

    /** The media types to ask for, best first. */
    public String accept() {
        return accept;
    }

    /** The cookies that redirects of this poll have set. */
    public String cookie() {
        return unlessEmpty(way.cookie());
    }

    /** The ETag, only for the address that gave it. */
    public String ifNoneMatch() {
        return unlessEmpty(isKnown() ? known.etag() : "");
    }

    /** The Last-Modified, only for the address that gave it. */
    public String ifModifiedSince() {
        return unlessEmpty(isKnown() ? known.lastModified() : "");
    }

    boolean isConditional() {
        return ifNoneMatch() != null || ifModifiedSince() != null;
    }

    private boolean isKnown() {
        return way.start().equals(known.address());
    }

    private static String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
