package se.omvarld.source.feed;

import java.time.Clock;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.Readings;
import se.omvarld.source.fetch.FetchFailure;
import se.omvarld.source.fetch.HttpAnswer;
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
     * Begins with what the polled address answered.
     *
     * @throws UnreadableSourceException when this is no sitemap
     */
    public SitemapWalk walk(Poll poll) {
        return walk(poll, poll.answer().body());
    }

    SitemapWalk walk(Poll poll, byte[] body) {
        SitemapWalk walk = new SitemapWalk(poll, clock.instant());
        readings.run(body, () -> walk.read(poll.address(), body));
        return walk;
    }

    /**
     * Takes in what the walk's next part answered. One that failed is left out.
     *
     * @param part the poll of it
     */
    public SitemapWalk readPart(SitemapWalk walk, Poll part) {
        HttpAnswer answer = part.answer();
        if (!part.isOpen()) {
            walk.failed(part.message());
        } else if (!answer.good()) {
            walk.failed(answer.trouble());
        } else {
            readWhole(walk, answer.body());
        }
        return walk;
    }

    private void readWhole(SitemapWalk walk, byte[] body) {
        try {
            readings.run(body, () -> walk.read(body));
        } catch (RuntimeException e) {
            walk.failed(FetchFailure.of(e).sentence());
        }
    }
}
