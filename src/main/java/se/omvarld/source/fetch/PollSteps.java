package se.omvarld.source.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.Item;
import se.omvarld.item.text.DisplayText;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.TextDecoder;

/** The steps by which an address's answer ends, or continues, a poll. */
public final class PollSteps {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final String STATUS = "CamelHttpResponseCode";
    private static final String SET_COOKIE = "Set-Cookie";

    /** Headers that may be sent several times, and what then stands between them. */
    private static final Map<String, String> SEPARATORS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        SEPARATORS.put(SET_COOKIE, "\n");
        SEPARATORS.put("Link", ", "); // RFC 8288
    }

    private static final int LONGEST_HOST = 100;

    private final int mostRedirects;

    /** @param mostRedirects the most redirects of one address */
    public PollSteps(int mostRedirects) {
        this.mostRedirects = mostRedirects;
    }

    /**
     * The address answered, whatever it was. What it sent stays in the poll: none of its headers becomes one of the message's, by
     * which later steps are steered.
     *
     * @param asked the headers of the message that asked; not used
     * @param body bytes; or the exception by which the request failed
     */
    public Poll answered(Poll poll, Map<String, Object> asked, Object body, Map<String, Object> headers) {
        Map<String, String> once = new HashMap<>();
        headers.forEach((name, value) -> {
            if (value instanceof String text) { // one that was sent several times says nothing sure
                once.put(name, text);
            } else if (value instanceof Collection<?> lines && SEPARATORS.containsKey(name)) {
                once.put(name, lines.stream().map(String::valueOf).collect(Collectors.joining(SEPARATORS.get(name))));
            }
        });
        int status = headers.get(STATUS) instanceof Integer code ? code : 0;
        poll.answered(new HttpAnswer(
                poll.address(), status, once, body instanceof byte[] bytes ? bytes : null, FailureCause.NONE, ""));
        if (body instanceof Exception failure) {
            poll.unanswered(failure);
        }
        return poll;
    }

    /**
     * Lets a poll go on whose request has not failed.
     *
     * @throws Exception by which it has failed
     */
    public void requireAnswer(Poll poll) throws Exception {
        Exception failure = poll.failure();
        if (failure != null) {
            throw failure;
        }
    }

    /**
     * Goes on to where an answer redirects.
     *
     * @return whether it does, so that another address is to be asked
     * @throws BadRedirectException when it is not to be followed
     */
    public boolean follow(Poll poll) {
        HttpAnswer answer = poll.answer();
        String location = answer.header("Location");
        if (!REDIRECTS.contains(answer.status()) || location.isEmpty()) {
            return false;
        }
        poll.redirected(answer.status(), asSent(location), answer.header(SET_COOKIE), mostRedirects);
        return true;
    }

    /** Bytes beyond ASCII came as one character each; most servers mean UTF-8. */
    private static String asSent(String location) {
        boolean bytes =
                location.chars().anyMatch(c -> c > 127) && location.chars().allMatch(c -> c < 256);
        return bytes ? TextDecoder.of("", location.getBytes(StandardCharsets.ISO_8859_1)) : location;
    }

    /**
     * A browser showed the page that the address answered with. What it shows may change while the page stays the same.
     *
     * @param page as its scripts have made it, in UTF-8
     */
    public Poll rendered(Poll poll, byte[] page) {
        HttpAnswer answer = poll.answer();
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put("Content-Type", "text/html; charset=utf-8");
        poll.answered(new HttpAnswer(answer.address(), answer.status(), headers, page, FailureCause.NONE, ""));
        poll.askWholeEachTime();
        return poll;
    }

    /**
     * The address answered with items.
     *
     * @throws UnreadableSourceException when it was led, not for good, to another site that shows its own: a source is not taken
     *     over by whoever got its address
     */
    public Poll read(Poll poll, List<Item> items) {
        if (poll.movedTo().isEmpty() && isAnothers(poll, items)) {
            throw new UnreadableSourceException("the address redirects to another site, "
                    + DisplayText.line(PollAddresses.site(poll.address()), LONGEST_HOST)
                    + ", which shows its own items; if the source has moved there, set its url");
        }
        HttpAnswer answer = poll.answer();
        poll.read(answer.status(), answer.header("ETag"), answer.header("Last-Modified"), items);
        return poll;
    }

    private static boolean isAnothers(Poll poll, List<Item> items) {
        String own = PollAddresses.site(poll.candidate());
        String led = PollAddresses.site(poll.address());
        return !items.isEmpty()
                && !isOn(own, led)
                && !isOn(led, own)
                && items.stream().allMatch(item -> isOn(PollAddresses.site(item.link()), led));
    }

    private static boolean isOn(String host, String site) {
        return host.equals(site) || host.endsWith("." + site);
    }

    /** The address says that nothing has changed since it was last read. */
    public void unchanged(Poll poll) {
        poll.unchanged();
    }

    /** The address answered, but with nothing to read: the next candidate's turn. */
    public void refused(Poll poll) {
        HttpAnswer answer = poll.answer();
        poll.askedToWait(answer.header("Retry-After"));
        poll.failed(answer.status(), FetchFailure.ofStatus(answer.status()));
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
    public void failed(Poll poll, Exception failure) {
        int status = RobotsException.statusBehind(failure).orElse(poll.answer().status());
        poll.failed(status, FetchFailure.of(failure).ofAnswer(status));
    }
}
