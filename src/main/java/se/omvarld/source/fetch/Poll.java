package se.omvarld.source.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.Item;
import se.omvarld.source.config.ShippedKind;
import se.omvarld.source.config.Source;

/** One poll of one source on its way: which address is tried, what it answered, and what was read from it. */
public final class Poll {

    /** How a poll ended. */
    public enum State {
        OPEN,
        OK,
        UNCHANGED,
        FAILED,
        /** Not asked: somebody else has polled the source meanwhile. */
        SKIPPED
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
    private final PollAddresses addresses;
    private State state = State.OPEN;
    private HttpAnswer answer = HttpAnswer.NONE;
    private Exception failure;
    private Duration crawlDelay;
    private int http;
    private String message = "";
    private List<Item> items = List.of();
    private final List<String> remarks = new ArrayList<>();
    private Known left;
    private final PollFailures failures;
    private boolean wholeEachTime;

    /** Begins with the first of the source's addresses, see {@link PollAddresses}. */
    public Poll(Source source, Known known) {
        this.source = source;
        this.known = known;
        this.failures = new PollFailures(source.addresses().size() > 1);
        this.addresses = new PollAddresses(source.addresses(), known.address());
        this.left = new Known("", "", "", known.texts());
    }

    /** Whether an address is still to be tried. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** What the request for the address says. */
    public PollRequest request() {
        return new PollRequest(
                ShippedKind.accept(source),
                isRendered() ? Known.NOTHING : known,
                addresses.way()); // the page may stay while its list changes
    }

    /** What the address answered, whatever it was; it has not been read yet. */
    public void answered(HttpAnswer given) {
        answer = given;
        failure = null;
    }

    /** The request for the address failed. */
    void unanswered(Exception why) {
        failure = why;
    }

    /** By what the last request failed; null when it did not. */
    Exception failure() {
        return failure;
    }

    /** The robots.txt of the address's site asks for so much time between two requests. */
    public void askedToPause(Duration between) {
        crawlDelay = between;
    }

    /** The address answered that nothing has changed; a failure when it was not asked so. */
    public void unchanged() {
        if (!request().isConditional()) {
            failed(304, FetchFailure.ofStatus(304));
            return;
        }
        http = 304;
        left = known;
        end(State.UNCHANGED, "");
    }

    /** Somebody else has polled the source meanwhile: it is not asked, and nothing is noted. */
    public void skip() {
        end(State.SKIPPED, "polled already by somebody else");
    }

    /**
     * The address answered with items.
     *
     * @param newEtag as the server wrote it, quotes included; empty for none
     */
    public void read(int status, String newEtag, String newLastModified, List<Item> read) {
        http = status;
        left = new Known(candidate(), wholeEachTime ? "" : newEtag, wholeEachTime ? "" : newLastModified, left.texts());
        items = List.copyOf(read);
        end(State.OK, bounded(String.join("; ", remarks)));
    }

    /** Notes what could not be read of an answer: the poll has not failed, but whoever polls is told. */
    public void remark(String what) {
        remarks.add(what);
    }

    /**
     * The address failed: the next candidate's turn, else the poll has failed.
     *
     * @param status the HTTP status; 0 when there was no answer
     */
    public void failed(int status, FetchFailure why) {
        http = status;
        failures.add(candidate(), status, why);
        if (addresses.next()) {
            askedAnew();
        } else {
            end(State.FAILED, bounded(failures.message()));
        }
    }

    /**
     * An address that failed says when it may be asked again.
     *
     * @param header its {@code Retry-After}; empty when it has said nothing
     */
    public void askedToWait(String header) {
        failures.askedToWait(header);
    }

    /**
     * The address redirects: where it leads is to be asked in its place.
     *
     * @param setCookie the answer's {@code Set-Cookie}, one or several; null for none
     * @param most the most redirects of one candidate
     * @throws BadRedirectException when it leads nowhere, back, or too far
     */
    public void redirected(int status, String location, String setCookie, int most) {
        addresses.way().follow(status, location, List.of(setCookie.split("\n", -1)), most);
        askedAnew();
    }

    /** Another address is asked: what the last one answered, and its site asked for, is not about it. */
    private void askedAnew() {
        answer = HttpAnswer.NONE;
        crawlDelay = null;
        remarks.clear();
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** The source's own addresses and the headers that its file wants sent to them, for the client that knows their secrets; or null. */
    public String ownHeaders() {
        String headers = source.parameter("headers");
        return headers.isEmpty() ? null : String.join(" ", source.addresses()) + "\t" + headers;
    }

    /** Whether a browser is to show what the address answered: its list is made by scripts. */
    public boolean isRendered() {
        return source.isOn("render");
    }

    /** What a watched page holds now, as hashes separated by spaces. */
    public void holds(String hashes) {
        left = new Known("", "", "", hashes);
    }

    /** What the address answered may stay the same while what it leads to changes: the next request for it is not conditional. */
    public void askWholeEachTime() {
        wholeEachTime = true;
    }

    private void end(State how, String why) {
        answer = HttpAnswer.NONE; // a poll that waits to be kept holds no document
        state = how;
        message = why;
    }

    public Source source() {
        return source;
    }

    /** The address that is being asked, or that answered: the candidate, or where it redirects. */
    public String address() {
        return addresses.way().address();
    }

    /** The address that is being tried, or that answered, as the source's file has it. */
    public String candidate() {
        return addresses.way().start();
    }

    /** What the address answered; {@link HttpAnswer#NONE} before it has, and when the poll has ended. */
    public HttpAnswer answer() {
        return answer;
    }

    /** What its site's robots.txt asks for; null when it does not, or is not known. */
    public Duration crawlDelay() {
        return crawlDelay;
    }

    /** What a watched page held when it was read last; empty when that is unknown. */
    public String heldBefore() {
        return addresses.way().start().equals(known.address()) ? known.texts() : "";
    }

    /** What it leaves behind for the next poll, when it was read, or nothing had changed. */
    public Known left() {
        return left;
    }

    public State state() {
        return state;
    }

    public int http() {
        return http;
    }

    /** Why the poll failed, or what it could not read ({@link #remark}), in plain words; empty when all is well. */
    public String message() {
        return message;
    }

    /** Why the address that was tried last failed; {@code NONE} unless the poll has failed. */
    public FailureCause cause() {
        return state == State.FAILED ? failures.last() : FailureCause.NONE;
    }

    /** What the addresses that failed have said of when to ask again, each as it was written. */
    public List<String> retryAfter() {
        return failures.retryAfter();
    }

    public List<Item> items() {
        return items;
    }

    /** Where permanent redirects led; empty for none. */
    public String movedTo() {
        return addresses.way().movedTo();
    }

    /** Whether it failed, and at least one address answered with something that is no feed, or a page without its list. */
    public boolean unreadable() {
        return failures.has(FailureCause.UNREADABLE) && state == State.FAILED;
    }

    /** Whether a site let none of us in: by its status, or by its robots.txt. */
    public boolean isRefused() {
        return failures.areRefusals();
    }

    /** Milliseconds since the poll began. */
    public long millis() {
        return (System.nanoTime() - started) / 1_000_000;
    }
}
