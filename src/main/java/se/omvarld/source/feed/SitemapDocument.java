package se.omvarld.source.feed;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.zip.GZIPInputStream;
import se.omvarld.source.config.UnreadableSourceException;

/** One file of a sitemap, parsed: gzip or not, bounded; a document type that declares anything is refused, so nothing is fetched or expanded. */
final class SitemapDocument {
    private static final int MOST_BYTES = 20_000_000;

    /** What the protocol allows in one file (sitemaps.org). */
    private static final int MOST_ADDRESSES = 50_000;

    private SitemapDocument() {}

    /** @throws UnreadableSourceException when this is no sitemap, or a broken one */
    static AbstractSiteMap parse(String address, byte[] body) {
        byte[] plain = unzipped(body);
        if (plain.length == 0) {
            throw new UnreadableSourceException("the address answers with an empty document");
        }
        try {
            return parsed(address, SitemapRepair.isNeeded(plain) ? SitemapRepair.of(address, plain) : plain);
        } catch (UnknownFormatException e) {
            return mended(address, plain);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private static AbstractSiteMap mended(String address, byte[] plain) {
        try {
            return parsed(address, SitemapRepair.of(address, plain));
        } catch (UnknownFormatException | IOException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private static AbstractSiteMap parsed(String address, byte[] xml) throws UnknownFormatException, IOException {
        URL url = URI.create(address).toURL();
        SitemapLimits.check(xml);
        return parser().parseSiteMap(xml, url);
    }

    private static UnreadableSourceException unreadable(Exception e) {
        return new UnreadableSourceException(
                "the address answers with something that is no sitemap, or a broken one; a feed needs the kind feed,"
                        + " a web page the kind page",
                e);
    }

    private static SiteMapParser parser() {
        SiteMapParser parser = new SiteMapParser(false, false);
        parser.enableExtensions(); // else the addresses of pictures would count as pages
        int[] seen = {0};
        parser.setURLFilter(url -> ++seen[0] > MOST_ADDRESSES ? null : url);
        return parser;
    }

    private static byte[] unzipped(byte[] body) {
        if (body.length < 2 || (body[0] & 0xFF) != 0x1F || (body[1] & 0xFF) != 0x8B) {
            return body;
        }
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = gzip.readNBytes(MOST_BYTES + 1);
            if (plain.length > MOST_BYTES) {
                throw new UnreadableSourceException("the sitemap unpacks to more than 20 MB");
            }
            return plain;
        } catch (IOException e) {
            throw new UnreadableSourceException("the sitemap's gzip is broken or breaks off", e);
        }
    }
}
