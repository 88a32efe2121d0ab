package se.omvarld.source.feed;

import java.time.Clock;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.fetch.FetchFailure;
import se.omvarld.source.fetch.HttpAnswer;
import se.omvarld.source.fetch.Poll;

/** Reads sitemaps: plain, news, gzip, and the parts of an index (sitemaps.org, through crawler-commons). */
public final class SitemapReader {
    private final Clock clock;

    public SitemapReader(Clock clock) {
        this.clock = clock;
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
        walk.read(poll.address(), body);
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

    private static void readWhole(SitemapWalk walk, byte[] body) {
        try {
            walk.read(body);
        } catch (RuntimeException e) {
            walk.failed(FetchFailure.sentence(e));
        }
    }
}
