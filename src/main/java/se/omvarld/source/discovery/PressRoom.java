package se.omvarld.source.discovery;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hosts where publishers have their press rooms: what lies there is a publisher's when its own site links to it. */
public final class PressRoom {
    private static final Pattern HOST =
            Pattern.compile("(?:.+\\.)?(?:mynewsdesk\\.com|cision\\.com|via\\.tt\\.se|notified\\.com)");

    /** {@code via.tt.se/pressrum/3235654/region}: its feed goes by that number. */
    private static final Pattern VIA_TT = Pattern.compile("(https?://via\\.tt\\.se)/pressrum/(\\d{3,10})(?:[/?#].*)?");

    /** A room, and no single release, picture or page about the service: few steps below its host. */
    private static final Pattern ROOM = Pattern.compile("(?:/[a-z]{2})?(?:/pressrum/\\d+)?(?:/[A-Za-z0-9_.-]+)?"
            + "(?:/(?:pressreleases|pressmeddelanden|news|latest_news))?/?");

    private static final Pattern OF_THE_SERVICE =
            Pattern.compile("(?i)(?:/[a-z]{2})?/(?:about|om|login|privacy|terms|cookies?|search)(?:[/-].*)?");

    private PressRoom() {}

    /** Whether an address lies on such a host. */
    public static boolean is(String address) {
        return HOST.matcher(host(address)).matches();
    }

    /** The feed of the room at an address, where that is known without asking. */
    static Optional<String> feed(String address) {
        Matcher room = VIA_TT.matcher(address);
        return room.matches()
                ? Optional.of(room.group(1) + "/rss/releases/latest?publisherId=" + room.group(2))
                : Optional.empty();
    }

    /** Whether the address is that of a room's first page. */
    static boolean isRoom(String address) {
        String path = URI.create(address).getPath();
        boolean ownHost = host(address).matches("(?!www\\.|news\\.|publish\\.)[^.]+\\.(mynewsdesk|cision)\\.com");
        return is(address)
                && path != null
                && ROOM.matcher(path).matches()
                && !OF_THE_SERVICE.matcher(path).matches()
                && (ownHost || path.length() > 4);
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
