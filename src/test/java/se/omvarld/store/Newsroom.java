package se.omvarld.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.Item;
import se.omvarld.item.ItemFactory;
import se.omvarld.item.RawItem;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.source.config.Source;
import se.omvarld.source.feed.FeedReader;
import se.omvarld.source.fetch.FetchFailure;
import se.omvarld.source.fetch.Poll;
import se.omvarld.source.page.PageReader;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.archive.ItemFilter;
import se.omvarld.store.archive.ItemIngestion;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Quotas;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;
import se.omvarld.store.poll.PollReport;

/** A store with small rules and a clock, polled by tests. */
public final class Newsroom implements AutoCloseable {
    /** Everything; for looking, not for making editions. */
    public static final Quotas NO_QUOTAS = new Quotas(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    public final SetClock clock;
    public final String url;
    public final Store store;
    public final RuleSet rules;
    public final ItemIngestion intake;
    private final ItemFilter filter;

    private Newsroom(String url, SetClock clock, RuleSet rules) {
        this.clock = clock;
        this.url = url;
        this.store = Store.open(url, "postgres", "");
        this.rules = rules;
        this.intake = new ItemIngestion(store, clock);
        this.filter = new ItemFilter(store, () -> rules, clock);
    }

    /** A new store; {@code now} is Swedish time. */
    public static Newsroom at(String now, Database database, Path folder) {
        return new Newsroom(database.migratedUrl(folder), new SetClock(now), SmallRules.in(folder));
    }

    /** A store that is there already. */
    public static Newsroom on(String url, String now, Path folder) {
        return new Newsroom(url, new SetClock(now), SmallRules.in(folder));
    }

    /** Takes sources' first contact, so that all they show from now on is news. */
    public Newsroom knowing(String... sources) {
        Arrays.stream(sources).forEach(this::poll);
        return this;
    }

    /** What a source shows; a later part is the date in any form. */
    public static RawItem shown(String link, String title, String... date) {
        return new RawItem(link, "", title, "", date.length == 0 ? "" : date[0]);
    }

    /** Keeps a poll that has ended, by the steps of the routes. */
    public PollReport keep(Poll poll) {
        return intake.keep(filter.decide(filter.unknown(poll)));
    }

    public PollReport poll(String source, RawItem... shown) {
        return keep(answered(source, shown));
    }

    public PollReport fail(String source, String why) {
        Poll poll = intake.begin(source(source));
        poll.failed(500, new FetchFailure(FailureCause.HTTP_5XX, why));
        return keep(poll);
    }

    /** The source answers, but with no feed, or a page without its list. */
    public PollReport failUnreadably(String source, String why) {
        Poll poll = intake.begin(source(source));
        poll.failed(200, new FetchFailure(FailureCause.UNREADABLE, why));
        return keep(poll);
    }

    /** The source answers from another address, by a permanent redirect. */
    public PollReport move(String source, String to, RawItem... shown) {
        Poll poll = answered(source, shown);
        poll.redirected(301, to, "", 1);
        return keep(poll);
    }

    /** A poll that has been answered and is to be kept. */
    public Poll answered(String source, RawItem... shown) {
        Poll poll = intake.begin(source(source));
        poll.read(200, "etag", "", items(poll, shown));
        return poll;
    }

    /** The source answers with a feed of these items, which is read as in life. */
    public PollReport pollFeed(String source, String... items) {
        String feed = "<rss version='2.0'><channel><title>K</title>" + String.join("", items) + "</channel></rss>";
        Poll poll = intake.begin(source(source));
        List<Item> read = new FeedReader(clock)
                .read(poll.source(), poll.address(), "application/rss+xml; charset=utf-8", feed.getBytes(UTF_8));
        poll.read(200, "", "", read);
        return keep(poll);
    }

    /** A page that is only watched answers with this HTML. */
    public PollReport pollPage(String source, String html) {
        Map<String, String> parameters = new HashMap<>(source(source).parameters());
        parameters.put("watch", "true");
        Poll poll = intake.begin(new Source(source, "page", parameters, source + ".camel.yaml", 1));
        poll.read(200, "", "", new PageReader(clock).read(poll, "text/html; charset=utf-8", html.getBytes(UTF_8)));
        return keep(poll);
    }

    public List<Item> items(Poll poll, RawItem... shown) {
        ItemFactory maker = new ItemFactory(poll.source().origin(), poll.address(), clock.instant());
        return Arrays.stream(shown).flatMap(raw -> maker.make(raw).stream()).toList();
    }

    public static Source source(String id) {
        Map<String, String> parameters =
                Map.of("publisher", id.toUpperCase(java.util.Locale.ROOT), "url", "https://" + id + ".se/");
        return new Source(id, "feed", parameters, id + ".camel.yaml", 1);
    }

    public Archive archive() {
        return new Archive(store);
    }

    public SourceState state(String source) {
        return new SourceStates(store).of(source).orElseThrow();
    }

    @Override
    public void close() {
        store.close();
    }
}
