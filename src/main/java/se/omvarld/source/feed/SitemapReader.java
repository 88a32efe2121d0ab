package se.omvarld.source.feed;

import java.time.Clock;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.Readings;
import se.omvarld.source.fetch.Poll;

/** Reads sitemaps: plain, news, gzip, and the parts of an index (sitemaps.org, through crawler-commons). */
public final class SitemapReader {
    private final Clock clock;
    private final Readings readings;

    /** Reads one document at a time, as tests and single commands do. */
    public SitemapReader(Clock clock) {
        this(clock, Readings.ALONE);
    }

    public SitemapReader(Clock clock, Readings readings) {
        this.clock = clock;
        this.readings = readings;
    }

    /**
     * Begins with what the source's address answered.
     *
     * @throws UnreadableSourceException when this is no sitemap
     */
    public SitemapWalk walk(Poll poll, byte[] body) {
        SitemapWalk walk = new SitemapWalk(poll, clock.instant());
        readings.run(body, () -> walk.read(poll.address(), body));
        return walk;
    }

    /** Takes in what the walk's next part answered. */
    public void read(SitemapWalk walk, byte[] body) {
        readings.run(body, () -> walk.read(body));
    }

    /** The walk's next part failed. */
    public void failed(SitemapWalk walk, Exception why) {
        walk.failed(why);
    }
}
