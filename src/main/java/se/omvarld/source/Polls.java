package se.omvarld.source;

import java.util.List;
import java.util.Map;
import se.omvarld.item.Item;

/** The steps by which an address's answer ends, or continues, a poll. */
public final class Polls {

    /**
     * The address answered with items.
     *
     * @param headers all of the answer's: a single one, given as text, would lose the quotes of an ETag on its way here
     */
    public void read(Poll poll, Map<String, Object> headers, List<Item> items) {
        poll.moved(text(headers.get(MovedAddress.HEADER)));
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
        poll.failed(status, HttpStatus.sentence(status));
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
