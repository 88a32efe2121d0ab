package se.omvarld.source.feed;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import se.omvarld.item.Item;
import se.omvarld.source.config.LinkPattern;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.ItemCollector;
import se.omvarld.source.fetch.Poll;

/**
 * The way through one sitemap: the file itself, and for an index its parts, newest first, each fetched as a poll of its
 * own. Bounded: a few parts a poll, on the sitemap's own host.
 */
public final class SitemapWalk {
    private static final int MOST_PARTS = 10;

    private final Poll whole;
    private final Instant now;
    private final int mostParts;
    private final Predicate<String> isItem;
    private final Predicate<String> isPart;
    private final Deque<String> parts = new ArrayDeque<>();
    private final Set<String> asked = new HashSet<>();
    private final List<SitemapEntry> entries = new ArrayList<>();
    private String part = "";
    private String failure = "";
    private int readable;
    /** An address that it holds, to compare a pattern with that fits none. */
    private String unfit = "";

    SitemapWalk(Poll whole, Instant now) {
        this.whole = whole;
        this.now = now;
        this.mostParts = Math.min(MOST_PARTS, whole.source().number("parts", MOST_PARTS)); // a search asks for fewer
        this.isItem = LinkPattern.in(whole.source());
        String pattern = whole.source().parameter("part-pattern").strip();
        this.isPart = pattern.isEmpty() ? address -> true : LinkPattern.of(pattern)::fits;
        asked.add(whole.address());
    }

    /** Whether a part is still to be fetched. */
    public boolean isOpen() {
        return !parts.isEmpty();
    }

    /** The next part, to be fetched unconditionally: what it held last time is not kept. */
    public Poll next() {
        part = parts.remove();
        whole.askWholeEachTime();
        Source source = whole.source();
        Map<String, String> parameters = new HashMap<>(source.parameters());
        parameters.put("url", part);
        return new Poll(source.at(source.kind(), parameters), Poll.Known.NOTHING);
    }

    void read(byte[] body) {
        read(part, body);
        readable++;
    }

    /** The others count, because an index often names some that are gone. */
    void failed(String why) {
        failure = part + ": " + why;
        whole.remark("a part of the sitemap was left out: " + failure);
    }

    /** @throws UnreadableSourceException when this is no sitemap */
    void read(String address, byte[] body) {
        AbstractSiteMap document = SitemapDocument.parse(address, body);
        if (SitemapRepair.lacksEnd(body)) {
            whole.remark("the sitemap has no end; what is whole was taken");
        }
        if (document instanceof SiteMapIndex index) {
            String one = index.getSitemaps().stream()
                    .findFirst()
                    .map(part -> part.getUrl().toString())
                    .orElse("");
            int before = parts.size();
            index.getSitemaps().stream()
                    .sorted(Comparator.comparing(SitemapWalk::changed).reversed())
                    .map(child -> child.getUrl().toString())
                    .filter(child -> SitemapEntry.sameHost(child, whole.address()) && isPart.test(child))
                    .filter(child -> asked.size() <= mostParts && asked.add(child))
                    .forEach(parts::add);
            if (parts.size() == before && !one.isEmpty() && !isPart.test(one)) {
                whole.remark("part-pattern: no part of the sitemap fits it; one of them is " + one);
            }
        } else if (document instanceof SiteMap map) {
            map.getSiteMapUrls().stream()
                    .map(SitemapEntry::of)
                    .peek(entry -> unfit = entry.address())
                    .filter(entry -> isItem.test(entry.address()))
                    .forEach(entries::add);
        }
    }

    private static Instant changed(AbstractSiteMap part) {
        Date date = part.getLastModified();
        return date == null ? Instant.EPOCH : date.toInstant();
    }

    /**
     * The items of all files, newest first.
     *
     * @throws UnreadableSourceException when this is an index and no part of it could be read
     */
    public List<Item> items() {
        if (readable == 0 && !failure.isEmpty()) {
            throw new UnreadableSourceException("no part of the sitemap could be read; " + failure);
        }
        if (entries.isEmpty() && !unfit.isEmpty()) {
            whole.remark("link-pattern: no address of the sitemap fits it; one of them is " + unfit);
        }
        ItemCollector gathering = new ItemCollector(whole.source(), whole.address(), now);
        entries.stream()
                .sorted(Comparator.comparing(SitemapEntry::changed).reversed())
                .takeWhile(entry -> !gathering.isFull())
                .forEach(entry -> gathering.add(entry.raw()));
        return gathering.items();
    }
}
