package se.omvarld.source.fetch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import se.omvarld.source.robots.RobotsAuthority;

/**
 * The addresses of a source in the order in which a poll tries them: the one that answered last time, then the others in the file's
 * order. One on another host than the first is what a source falls back upon: it never goes first, so that the source's own site is
 * taken as soon as it answers again.
 */
final class PollAddresses {
    private final Deque<String> untried;
    private RedirectChain way;

    PollAddresses(List<String> candidates, String lastAnswered) {
        this.untried = new ArrayDeque<>(Stream.concat(
                        Stream.of(lastAnswered).filter(address -> isOwn(address, candidates)), candidates.stream())
                .distinct()
                .toList());
        this.way = new RedirectChain(untried.isEmpty() ? "" : untried.poll()); // what comes by mail has none
    }

    private static boolean isOwn(String address, List<String> candidates) {
        return candidates.contains(address) && site(address).equals(site(candidates.get(0)));
    }

    static String site(String address) {
        return RobotsAuthority.of(address).authority().replaceFirst("^www\\.", "");
    }

    /** The address that is being tried, and where it redirects. */
    RedirectChain way() {
        return way;
    }

    /** Goes on to the next address. False when there is none. */
    boolean next() {
        String next = untried.poll();
        if (next == null) {
            return false;
        }
        way = new RedirectChain(next);
        return true;
    }
}
