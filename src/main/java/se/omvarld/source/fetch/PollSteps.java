package se.omvarld.source.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.omvarld.item.Item;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.TextDecoder;

/** The steps by which an address's answer ends, or continues, a poll. */
public final class PollSteps {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final int mostRedirects;

    /** @param mostRedirects the most redirects of one address */
    public PollSteps(int mostRedirects) {
        this.mostRedirects = mostRedirects;
    }

    /**
     * Goes on to where an answer redirects.
     *
     * @return whether it does, so that another address is to be asked
     * @throws BadRedirectException when it is not to be followed
     */
    public boolean follow(Poll poll, int status, Map<String, Object> headers) {
        String location = text(headers.get("Location"));
        if (!REDIRECTS.contains(status) || location.isEmpty()) {
            return false;
        }
        poll.redirected(status, asSent(location), headers.get("Set-Cookie"), mostRedirects);
        return true;
    }

    /** Bytes beyond ASCII came as one character each; most servers mean UTF-8. */
    private static String asSent(String location) {
        boolean bytes = location.chars().anyMatch(c -> c > 127) && location.chars().allMatch(c -> c < 256);
        return bytes ? TextDecoder.of("", location.getBytes(StandardCharsets.ISO_8859_1)) : location;
    }

    /**
     * The address answered with items.
     *
     * @param headers all of the answer's: a single one, given as text, would lose the quotes of an ETag on its way here
     */
    public void read(Poll poll, Map<String, Object> headers, List<Item> items) {
        poll.read(200, text(headers.get("ETag")), text(headers.get("Last-Modified")), items);
    }

    /** A header's value; nothing when it was not sent, or several times. */
    private static String text(Object header) {
        return header instanceof String text ? text : "";
    }

    /** The address says that nothing has changed since it was last read. */
    public void unchanged(Poll poll) {
        poll.unchanged();
    }

    /** The address answered, but with nothing to read: the next candidate's turn. */
    public void refused(Poll poll, int status, Map<String, Object> headers) {
        poll.askedToWait(headers.get("Retry-After"));
        poll.failed(status, StatusSentence.sentence(status));
    }

    /** A mail was read. */
    public void received(Poll poll, List<Item> items) {
        poll.read(0, "", "", items);
    }

    /** The mailbox was read, and held no mail. */
    public void empty(Poll poll) {
        received(poll, List.of());
    }

    /** The address failed: the next candidate's turn. */
    public void failed(Poll poll, Integer status, Exception failure) {
        if (UnreadableSourceException.isBehind(failure)) {
            poll.answeredUnreadably();
        }
        poll.failed(status == null ? 0 : status, FetchFailure.sentence(failure));
    }
}
