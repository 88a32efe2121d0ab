package se.omvarld.item.address;

/**
 * Addresses as nearly all are: http or https, a plain host without port, a plain path, no query, no fragment, no percent codes.
 * {@link Address} changes nothing in them, so they need not be taken apart.
 */
final class PlainAddress {
    private static final int LONGEST_LABEL = 63;

    private PlainAddress() {}

    static boolean is(String address) {
        int host = hostStart(address);
        if (host < 0) {
            return false;
        }
        int path = address.indexOf('/', host);
        return path > host && isHost(address, host, path) && isPath(address, path);
    }

    /** The identity of an ordinary address. */
    static String identity(String address) {
        int host = hostStart(address);
        String rest = address.startsWith("www.", host) ? address.substring(host + 4) : address.substring(host);
        return "https://" + AddressIdentity.withoutTrailingSlashes(rest);
    }

    private static int hostStart(String address) {
        if (address.startsWith("https://")) {
            return 8;
        }
        return address.startsWith("http://") ? 7 : -1;
    }

    private static boolean isHost(String address, int from, int until) {
        int label = 0;
        for (int i = from; i < until; i++) {
            char c = address.charAt(i);
            if (c == '.' && label > 0 && i + 1 < until) {
                label = 0;
            } else if (isSmallOrDigit(c) || (c == '-' && address.charAt(i - 1) != '-')) {
                label++;
            } else {
                return false;
            }
            if (label > LONGEST_LABEL) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmallOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** No step that begins with a dot, which may mean another folder. */
    private static boolean isPath(String address, int from) {
        char before = ' ';
        for (int i = from; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean plain = isSmallOrDigit(c) || (c >= 'A' && c <= 'Z') || c == '/' || c == '-' || c == '_' || c == '~';
            if (!plain && (c != '.' || before == '/')) {
                return false;
            }
            before = c;
        }
        return true;
    }
}
