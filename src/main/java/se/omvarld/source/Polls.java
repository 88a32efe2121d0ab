package se.omvarld.source;

import java.util.List;
import se.omvarld.item.Item;

/** The steps by which an address's answer ends, or continues, a poll. */
public final class Polls {

    /** The address answered with items. */
    public void read(Poll poll, String etag, String lastModified, List<Item> items) {
        poll.read(200, etag, lastModified, items);
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
        poll.failed(status == null ? 0 : status, FetchFailure.sentence(failure));
    }
}
