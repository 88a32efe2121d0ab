package se.omvarld.source.fetch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import se.omvarld.item.Item;
import se.omvarld.source.config.Source;

/** One poll of one source on its way: which address is tried, what it answered, and what was read from it. */
public final class Poll {

    /** How a poll ended. */
    public enum State {
        OPEN,
        OK,
        UNCHANGED,
        FAILED
    }

    /**
     * What an earlier poll left behind for a conditional request, and to tell what has changed.
     *
     * @param address the candidate that answered last; empty before the first success
     * @param texts hashes of what a watched page held, separated by spaces; empty for other sources
     */
    public record Known(String address, String etag, String lastModified, String texts) {
        public static final Known NOTHING = new Known("", "", "", "");
    }

    private static final int LONGEST = 900;

    private final Source source;
    private final Known known;
    private final long started = System.nanoTime();
    private final Deque<String> untried;
    private State state = State.OPEN;
    private RedirectChain way;
    private int http;
    private String message = "";
    private String etag = "";
    private String lastModified = "";
    private List<Item> items = List.of();
    private final List<String> retryAfter = new ArrayList<>();
    private String texts;
    private boolean unreadable;

    /** Tries the address that answered last time first, then the others in the file's order. */
    public Poll(Source source, Known known) {
        this.source = source;
        this.known = known;
        this.untried = new ArrayDeque<>(Stream.concat(
                        Stream.of(known.address()).filter(source.addresses()::contains), source.addresses().stream())
                .distinct()
                .toList());
        this.way = new RedirectChain(untried.isEmpty() ? "" : untried.poll()); // what comes by mail has none
        this.texts = known.texts();
    }

    /** Whether an address is still to be tried. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** The ETag to send, only to the address that gave it; null for none, so that no empty header is sent. */
    public String ifNoneMatch() {
        return toSend(known.etag());
    }

    /** The Last-Modified to send, only to the address that gave it; null for none. */
    public String ifModifiedSince() {
        return toSend(known.lastModified());
    }

    private String toSend(String validator) {
        return isKnown() && !validator.isEmpty() ? validator : null;
    }

    private boolean isKnown() {
        return way.start().equals(known.address());
    }

    /** The address answered that nothing has changed; a failure when it was not asked so. */
    public void unchanged() {
        if (ifNoneMatch() == null && ifModifiedSince() == null) {
            failed(304, StatusSentence.sentence(304));
            return;
        }
        http = 304;
        etag = known.etag();
        lastModified = known.lastModified();
        end(State.UNCHANGED, "");
    }

    /**
     * The address answered with items.
     *
     * @param newEtag as the server wrote it, quotes included; empty for none
     */
    public void read(int status, String newEtag, String newLastModified, List<Item> read) {
        http = status;
        etag = newEtag;
        lastModified = newLastModified;
        items = List.copyOf(read);
        end(State.OK, "");
    }

    /**
     * The address failed: the next candidate's turn, else the poll has failed.
     *
     * @param status the HTTP status; 0 when there was no answer
     */
    public void failed(int status, String why) {
        http = status;
        String sentence = source.addresses().size() > 1 ? way.start() + ": " + why : why;
        message = message.isEmpty() ? sentence : message + "; " + sentence;
        String next = untried.poll();
        if (next == null) {
            end(State.FAILED, message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…");
        } else {
            way = new RedirectChain(next);
        }
    }

    /**
     * An address that failed says when it may be asked again.
     *
     * @param header its {@code Retry-After}; null when it has said nothing
     */
    public void askedToWait(Object header) {
        if (header instanceof String text) {
            retryAfter.add(text);
        }
    }

    /**
     * The address redirects: where it leads is to be asked in its place.
     *
     * @param setCookie the answer's {@code Set-Cookie}, one or several; null for none
     * @param most the most redirects of one candidate
     * @throws BadRedirectException when it leads nowhere, back, or too far
     */
    public void redirected(int status, String location, Object setCookie, int most) {
        way.follow(status, location, setCookie, most);
    }

    /** The cookies to send, which redirects of this poll have set; null for none. */
    public String cookie() {
        return way.cookie().isEmpty() ? null : way.cookie();
    }

    /** The media types to ask for, best first: some servers take the first that they have. */
    public String accept() {
        return switch (source.kind()) {
            case "page" -> "text/html, application/xhtml+xml, */*;q=0.8";
            case "json" -> "application/json, */*;q=0.8";
            case "sitemap" -> "application/xml, text/xml, */*;q=0.8";
            default -> "application/rss+xml, application/atom+xml, application/xml, text/xml, application/feed+json,"
                    + " application/json;q=0.9, text/html;q=0.8, */*;q=0.7";
        };
    }

    /** What a watched page holds now, as hashes separated by spaces. */
    public void holds(String hashes) {
        texts = hashes;
    }

    /** An address answered with something that is no feed, or a page without its list. */
    public void answeredUnreadably() {
        unreadable = true;
    }

    private void end(State how, String why) {
        state = how;
        message = why;
    }

    public Source source() {
        return source;
    }

    /** The address that is being asked, or that answered: the candidate, or where it redirects. */
    public String address() {
        return way.address();
    }

    /** The address that is being tried, or that answered, as the source's file has it. */
    public String candidate() {
        return way.start();
    }

    /** What a watched page held when it was read last; empty when that is unknown. */
    public String heldBefore() {
        return isKnown() ? known.texts() : "";
    }

    /** What is to be known next time of what a watched page held. */
    public String texts() {
        return texts;
    }

    public State state() {
        return state;
    }

    public int http() {
        return http;
    }

    /** Why the poll failed, in plain words; empty when it did not. */
    public String message() {
        return message;
    }

    public String etag() {
        return etag;
    }

    public String lastModified() {
        return lastModified;
    }

    /** What the addresses that failed have said of when to ask again, each as it was written. */
    public List<String> retryAfter() {
        return List.copyOf(retryAfter);
    }

    public List<Item> items() {
        return items;
    }

    /** Where permanent redirects led; empty for none. */
    public String movedTo() {
        return way.movedTo();
    }

    /** Whether it failed, and at least one address answered with something that is no feed, or a page without its list. */
    public boolean unreadable() {
        return unreadable && state == State.FAILED;
    }

    /** Milliseconds since the poll began. */
    public long millis() {
        return (System.nanoTime() - started) / 1_000_000;
    }
}
