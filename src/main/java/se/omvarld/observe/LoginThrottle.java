package se.omvarld.observe;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wrong passwords of each address: from the fifth on, each makes the next try wait twice as long, up to five minutes. What
 * was tried is never kept and never logged, nor is the user's name: people type passwords there.
 */
final class LoginThrottle {
    private static final Logger LOG = LoggerFactory.getLogger("observe");
    private static final int FREE = 4;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 1000;
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final Clock clock;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };
    private Instant told = Instant.EPOCH;
    private int untold;

    private record Wrong(int times, Instant last) {
        Duration pause() {
            int doublings = Math.min(times - FREE - 1, 20);
            Duration pause = doublings < 0 ? Duration.ZERO : Duration.ofSeconds(1L << doublings);
            return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
        }
    }

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long no try from this address counts; zero when one does now. */
    synchronized Duration mustWait(InetAddress from) {
        Wrong known = known(from);
        Duration left = Duration.between(clock.instant(), known.last().plus(known.pause()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void right(InetAddress from) {
        wrong.remove(network(from));
    }

    synchronized void wrong(InetAddress from) {
        Wrong now = new Wrong(known(from).times() + 1, clock.instant());
        wrong.put(network(from), now);
        tell(from, now);
    }

    private Wrong known(InetAddress from) {
        Wrong known = wrong.get(network(from));
        return known == null || known.last().plus(FORGOTTEN).isBefore(clock.instant())
                ? new Wrong(0, clock.instant())
                : known;
    }

    /** At most a line in ten seconds, from however many addresses they come. */
    private void tell(InetAddress from, Wrong now) {
        if (now.last().isBefore(told.plus(QUIET))) {
            untold++;
            return;
        }
        LOG.warn(
                "wrong user or password for the status page, from {}, {} in a row{}{}",
                from.getHostAddress(),
                now.times(),
                now.pause().isZero()
                        ? ""
                        : "; the next try counts after " + now.pause().toSeconds() + " s",
                untold == 0 ? "" : "; and " + untold + " before it that were not told one by one");
        told = now.last();
        untold = 0;
    }

    /** One who has an IPv6 address has all of its network. */
    private static String network(InetAddress from) {
        byte[] address = from.getAddress();
        return HexFormat.of().formatHex(address.length == 16 ? Arrays.copyOf(address, 8) : address);
    }
}
