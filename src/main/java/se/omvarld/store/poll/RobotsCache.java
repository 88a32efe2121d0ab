package se.omvarld.store.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.HttpAnswer;
import se.omvarld.source.fetch.Poll;
import se.omvarld.source.fetch.RobotsException;
import se.omvarld.source.robots.RobotsAuthority;
import se.omvarld.source.robots.RobotsFile;
import se.omvarld.store.db.LruCache;
import se.omvarld.store.db.Store;

/** Every site's robots.txt, kept for a day, and what it lets us do. Those used last are remembered beside the store. */
public final class RobotsCache {
    private static final Duration DAY = Duration.ofDays(1);

    /** Until then a site that was asked lately counts as known; after a day it is asked again before anything else is. */
    static final Duration KEPT = Duration.ofDays(3);

    /** Another thread may have learnt a file after this one looked at the clock; what is later was kept by a wrong clock. */
    private static final Duration LATER = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 2000;
    private static final int LONGEST_REMEMBERED = 4000;

    private final Store store;
    private final Clock clock;
    private final String agent;
    private final Map<RobotsAuthority, Learnt> remembered = LruCache.atMost(MOST_REMEMBERED);

    private record Learnt(Instant at, RobotsFile file) {
        boolean isFresh(Instant now) {
            return at.isAfter(now.minus(DAY)) && at.isBefore(now.plus(LATER));
        }
    }

    /** @param userAgent as it is sent; what stands before its first slash is the name that rules call us by */
    public RobotsCache(Store store, Clock clock, String userAgent) {
        this.store = store;
        this.clock = clock;
        this.agent = userAgent.strip().split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** A poll of the robots.txt of the site that is about to be asked. */
    public Poll robotsTxt(Poll poll) {
        Map<String, String> parameters =
                Map.of("url", RobotsAuthority.of(poll.address()).robotsAddress());
        return new Poll(new Source(poll.source().id(), "robots", parameters, "", 1), Poll.Known.NOTHING);
    }

    /** Whether the site of an address must be asked for its robots.txt first. */
    public boolean isUnknown(String address) {
        return fresh(RobotsAuthority.of(address)).isEmpty();
    }

    /**
     * Keeps what a site answered.
     *
     * @param robotsTxt the poll of it, answered or failed
     * @throws RobotsException when the site has failed, so that it is not asked for anything else either
     */
    public Poll learn(Poll poll, Poll robotsTxt) {
        if (!robotsTxt.isOpen()) {
            throw RobotsException.unread(robotsTxt.message());
        }
        HttpAnswer answer = robotsTxt.answer();
        RobotsFile file = RobotsFile.of(answer.status(), answer.body()).about(agent);
        if (!file.isAnswer()) {
            poll.askedToWait(answer.header("Retry-After"));
            throw RobotsException.unread(answer.status());
        }
        Learnt learnt = new Learnt(clock.instant(), file);
        RobotsAuthority site = RobotsAuthority.of(poll.address());
        store.inTurn(() -> keep(site, learnt));
        remember(site, learnt);
        return poll;
    }

    /** Removes those of sites that nobody has asked for days: every article that an item links to may bring one. */
    public static void removeOld(Store store, Instant now) {
        store.inTurn(() -> store.sql("delete from robots where fetched_at < ?")
                .param(Store.text(now.minus(KEPT)))
                .update());
    }

    private int keep(RobotsAuthority site, Learnt learnt) {
        return store.sql("insert into robots (host, fetched_at, status, content) values (?, ?, ?, ?)"
                        + " on conflict (host) do update set fetched_at = excluded.fetched_at,"
                        + " status = excluded.status, content = excluded.content")
                .params(
                        site.toString(),
                        Store.text(learnt.at()),
                        learnt.file().status(),
                        learnt.file().content())
                .update();
    }

    private void remember(RobotsAuthority site, Learnt learnt) {
        if (learnt.file().content().length() <= LONGEST_REMEMBERED) {
            remembered.put(site, learnt);
        } else {
            remembered.remove(site);
        }
    }

    /**
     * Lets a poll's address through, and notes in the poll how long its site wants us to wait between two requests.
     *
     * @throws RobotsException when the site's rules do not allow it
     */
    public void check(Poll poll) {
        String address = poll.address();
        RobotsAuthority site = RobotsAuthority.of(address);
        RobotsFile file = fresh(site).orElseThrow(() -> RobotsException.unread("not fetched"));
        if (!file.allows(agent, address)) {
            throw RobotsException.forbidden(site, agent);
        }
        poll.askedToPause(file.crawlDelay(agent));
    }

    private Optional<RobotsFile> fresh(RobotsAuthority site) {
        Instant now = clock.instant();
        Learnt known = remembered.get(site);
        if (known != null && known.isFresh(now)) {
            return Optional.of(known.file());
        }
        Optional<Learnt> kept = kept(site).filter(learnt -> learnt.isFresh(now));
        kept.ifPresent(learnt -> remember(site, learnt));
        return kept.map(Learnt::file);
    }

    private Optional<Learnt> kept(RobotsAuthority site) {
        return store.sql("select fetched_at, status, content from robots where host = ?")
                .param(site.toString())
                .query((row, number) -> new Learnt(
                        Instant.parse(row.getString("fetched_at")),
                        new RobotsFile(row.getInt("status"), row.getString("content"))))
                .optional();
    }
}
