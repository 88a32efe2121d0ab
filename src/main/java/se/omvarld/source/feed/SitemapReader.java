package se.omvarld.source.feed;

import java.time.Clock;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.fetch.Poll;

/** Reads sitemaps: plain, news, gzip, and the parts of an index (sitemaps.org, through crawler-commons). */
public final class SitemapReader {
    private final Clock clock;

    public SitemapReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins with what the source's address answered.
     *
     * @throws UnreadableSourceException when this is no sitemap
     */
    public SitemapWalk walk(Poll poll, byte[] body) {
        SitemapWalk walk = new SitemapWalk(poll, clock.instant());
        walk.read(poll.address(), body);
        return walk;
    }

    /** Takes in what the walk's next part answered. */
    public void read(SitemapWalk walk, byte[] body) {
        walk.read(body);
    }

    /** The walk's next part failed. */
    public void failed(SitemapWalk walk, Exception why) {
        walk.failed(why);
    }
}
