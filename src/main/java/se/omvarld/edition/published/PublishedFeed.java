package se.omvarld.edition.published;

import com.rometools.rome.feed.synd.SyndFeed;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.model.Area;
import se.omvarld.store.db.Store;
import se.omvarld.store.published.PublishedReports;

/**
 * The feed of what people published: the items of the reports that were imported or came back edited. Digests are never in it:
 * nobody has read them through, and what is forwarded by mail may be internal.
 */
public final class PublishedFeed {
    private static final int MOST = 300;

    private final Store store;
    private final Supplier<RuleSet> rules;
    private final FeedSettings settings;
    private final Clock clock;

    public PublishedFeed(Store store, Supplier<RuleSet> rules, FeedSettings settings, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether there is to be a feed. */
    public boolean isOn() {
        return settings.on();
    }

    /** What became of no feed. */
    public FeedReport off() {
        return new FeedReport(FeedReport.State.OFF, 0, "");
    }

    /** What there is to publish, as of now. */
    public SyndFeed gather() {
        return FeedChannel.of(settings, items(), clock.instant().atZone(clock.getZone()));
    }

    /**
     * Writes the feed, if it says something else than the file that is there.
     *
     * @param text the feed as RSS
     * @throws java.io.UncheckedIOException naming the file when it cannot be written
     */
    public FeedReport write(SyndFeed feed, String text) {
        FeedFile file = new FeedFile(Path.of(settings.folder()));
        boolean same = file.saysTheSame(text);
        if (!same) {
            file.replace(text);
        }
        return new FeedReport(
                same ? FeedReport.State.UNCHANGED : FeedReport.State.WRITTEN,
                feed.getEntries().size(),
                file.path().toString());
    }

    private List<FeedItem> items() {
        Map<Integer, String> names = rules.get().areas().stream()
                .collect(Collectors.toMap(Area::number, area -> FeedText.title(area.name())));
        return new ReportItems(new PublishedReports(store), names, clock.getZone()).newest(MOST);
    }
}
