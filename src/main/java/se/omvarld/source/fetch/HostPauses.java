package se.omvarld.source.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import se.omvarld.source.robots.RobotsAuthority;

/** Keeps requests to one host apart: each is given the host's next free moment. */
public final class HostPauses {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Pattern OWN_MACHINE = Pattern.compile("localhost|127\\.[0-9.]+|\\[::1]");

    private final Duration pause;
    private final LongSupplier nanos;
    private final Map<String, Long> taken = new HashMap<>();
    private long tidied;

    /** @param pauseSeconds the least time from one request to the next; the own machine needs none */
    public HostPauses(int pauseSeconds) {
        this(pauseSeconds, System::nanoTime);
    }

    HostPauses(int pauseSeconds, LongSupplier nanos) {
        this.pause = Duration.ofSeconds(pauseSeconds);
        this.nanos = nanos;
        this.tidied = nanos.getAsLong();
    }

    /**
     * Reserves the next moment in which the address's host may be asked.
     *
     * @param crawlDelay what the site's robots.txt asks for; counts when it is longer than the pause, up to 30 s; may be null
     * @return milliseconds to wait from now
     */
    public synchronized long reserve(String address, Duration crawlDelay) {
        String host = RobotsAuthority.of(address).host();
        long now = nanos.getAsLong();
        forgetOld(now);
        Long last = taken.get(host);
        long wait = last == null ? 0 : Math.max(0, last + gap(host, crawlDelay).toNanos() - now);
        taken.put(host, now + wait);
        return Duration.ofNanos(wait).toMillis();
    }

    private void forgetOld(long now) {
        if (now - tidied > LONGEST.toNanos()) {
            taken.values().removeIf(moment -> now - moment > LONGEST.toNanos());
            tidied = now;
        }
    }

    private Duration gap(String host, Duration crawlDelay) {
        Duration own = OWN_MACHINE.matcher(host).matches() ? Duration.ZERO : pause;
        Duration wanted = crawlDelay == null || crawlDelay.compareTo(LONGEST) <= 0 ? crawlDelay : LONGEST;
        return wanted == null || wanted.compareTo(own) < 0 ? own : wanted;
    }
}
