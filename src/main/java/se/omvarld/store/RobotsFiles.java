package se.omvarld.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.omvarld.source.Poll;
import se.omvarld.source.RobotsException;
import se.omvarld.source.RobotsFile;
import se.omvarld.source.Site;

/** Every site's robots.txt, kept for a day, and what it lets us do. */
public final class RobotsFiles {
    private static final Duration DAY = Duration.ofDays(1);

    private final Store store;
    private final Clock clock;
    private final String agent;

    /** @param userAgent as it is sent; what stands before its first slash is the name that rules call us by */
    public RobotsFiles(Store store, Clock clock, String userAgent) {
        this.store = store;
        this.clock = clock;
        this.agent = userAgent.strip().split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** Where the site of an address keeps its robots.txt. */
    public String addressFor(String address) {
        return Site.of(address).robotsAddress();
    }

    /** Whether the site of an address must be asked for its robots.txt first. */
    public boolean isUnknown(String address) {
        return fresh(Site.of(address)).isEmpty();
    }

    /**
     * Keeps what a site answered.
     *
     * @throws RobotsException when the site has failed, so that it is not asked for anything else either
     */
    public void learn(Poll poll, int status, Map<String, Object> headers, byte[] body) {
        RobotsFile file = RobotsFile.of(status, body);
        if (!file.isAnswer()) {
            poll.askedToWait(headers.get("Retry-After"));
            throw RobotsException.unread("HTTP " + status);
        }
        store.sql("insert into robots (host, fetched_at, status, content) values (?, ?, ?, ?)"
                        + " on conflict (host) do update set fetched_at = excluded.fetched_at,"
                        + " status = excluded.status, content = excluded.content")
                .params(Site.of(poll.address()).toString(), Store.text(clock.instant()), status, file.content())
                .update();
    }

    /** A site gave no answer. Always throws. */
    @SuppressWarnings("DoNotCallSuggester") // the route calls it, to turn one failure into another
    public void unanswered(Exception failure) {
        throw RobotsException.unanswered(failure);
    }

    /**
     * Lets an address through, and says how long its site wants us to wait between two requests.
     *
     * @throws RobotsException when the site's rules do not allow it
     */
    public Duration check(String address) {
        Site site = Site.of(address);
        RobotsFile file = fresh(site).orElseThrow(() -> RobotsException.unread("not fetched"));
        if (!file.allows(agent, address)) {
            throw RobotsException.forbidden(site, agent);
        }
        return file.crawlDelay(agent);
    }

    private Optional<RobotsFile> fresh(Site site) {
        Instant now = clock.instant();
        return store.sql("select status, content from robots where host = ? and fetched_at > ? and fetched_at <= ?")
                .params(site.toString(), Store.text(now.minus(DAY)), Store.text(now))
                .query((row, number) -> new RobotsFile(row.getInt("status"), row.getString("content")))
                .optional();
    }
}
