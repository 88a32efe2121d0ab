package se.omvarld.source.feed;

import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import se.omvarld.item.RawItem;
import se.omvarld.item.address.Address;

/**
 * One address of a sitemap.
 *
 * @param title what a news sitemap says; else empty, and the address's words stand in
 * @param changed when it was published or last changed; 1970 when the sitemap does not say
 */
record SitemapEntry(String address, String title, Instant changed) {

    static SitemapEntry of(SiteMapURL url) {
        Optional<NewsAttributes> news = news(url);
        Optional<Instant> published =
                news.map(NewsAttributes::getPublicationDate).map(Date::toInstant);
        return new SitemapEntry(
                url.getUrl().toString(),
                news.map(NewsAttributes::getTitle).orElse(""),
                published
                        .or(() -> Optional.ofNullable(url.getLastModified()).map(Date::toInstant))
                        .orElse(Instant.EPOCH));
    }

    private static Optional<NewsAttributes> news(SiteMapURL url) {
        ExtensionMetadata[] all = url.getAttributesForExtension(Extension.NEWS);
        return all == null || all.length == 0 || !(all[0] instanceof NewsAttributes news)
                ? Optional.empty()
                : Optional.of(news);
    }

    RawItem raw() {
        return new RawItem(address, "", title, "", changed.equals(Instant.EPOCH) ? "" : changed.toString());
    }

    /** Whether two addresses lie on one host; {@code www.} makes no difference. */
    static boolean sameHost(String one, String other) {
        return host(one).equals(host(other)) && !host(one).isEmpty();
    }

    private static String host(String address) {
        return Address.cleaned(address, "").map(Address::site).orElse("");
    }
}
