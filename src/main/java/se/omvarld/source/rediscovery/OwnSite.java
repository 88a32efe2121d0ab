package se.omvarld.source.rediscovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.omvarld.item.address.Address;
import se.omvarld.source.config.Source;
import se.omvarld.source.discovery.PressRoom;

/**
 * The site of a source: the host of its first address, and what lies below it.
 *
 * @param host in small letters, without {@code www.}
 * @param front the address of the front page
 */
record OwnSite(String host, String front) {

    static OwnSite of(Source source) {
        URI first = URI.create(source.addresses().get(0));
        String authority = first.getRawAuthority().toLowerCase(Locale.ROOT);
        return new OwnSite(bare(first.getHost()), first.getScheme() + "://" + authority + "/");
    }

    private static String bare(String host) {
        return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    /** Whether an address lies on the site: {@code www.} and hosts below count, a host above or beside does not. */
    boolean holds(String address) {
        try {
            String other = bare(URI.create(address).getHost());
            return other.equals(host) || other.endsWith("." + host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a search may ask there: on the site, or in a press room that it links to. */
    boolean mayAsk(String address) {
        return holds(address) || PressRoom.is(address);
    }

    /**
     * What a search begins with: the page that the source's address lay under, and the front page.
     *
     * @param answers whether the address itself answers, with something that is not what it was
     */
    List<String> beginnings(Source source, boolean answers) {
        String own = source.addresses().get(0);
        List<String> beginnings = new ArrayList<>();
        if (answers) {
            beginnings.add(own);
        }
        String path = Address.path(own);
        String above = path.replaceFirst("[^/]+/?$", "");
        if (above.length() > 1) {
            beginnings.add(front + above.substring(1));
        }
        beginnings.add(front);
        return beginnings.stream().distinct().toList();
    }
}
