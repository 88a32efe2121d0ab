package se.omvarld.source.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * The addresses that belong to no public site: IANA's special-purpose registries (RFC 6890 and its updates), multicast, and
 * IPv6 forms that carry such an IPv4 address.
 */
final class InternalAddressRanges {
    private static final List<Range> V4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** ::/96 holds the unspecified and the loopback address; 64:ff9b:1::/48 and 5f00::/16 are for local use only. */
    private static final List<Range> V6 = ranges(
            "0:0:0:0:0:0:0:0/96",
            "64:ff9b:1:0:0:0:0:0/48",
            "100:0:0:0:0:0:0:0/64",
            "2001:2:0:0:0:0:0:0/48",
            "2001:db8:0:0:0:0:0:0/32",
            "3fff:0:0:0:0:0:0:0/20",
            "5f00:0:0:0:0:0:0:0/16",
            "fc00:0:0:0:0:0:0:0/7",
            "fe80:0:0:0:0:0:0:0/10",
            "fec0:0:0:0:0:0:0:0/10",
            "ff00:0:0:0:0:0:0:0/8");

    private static final Range TRANSLATED = Range.of("64:ff9b:0:0:0:0:0:0/96");
    private static final Range SIX_TO_FOUR = Range.of("2002:0:0:0:0:0:0:0/16");
    private static final Range TEREDO = Range.of("2001:0:0:0:0:0:0:0/32");
    private static final Range STATELESS = Range.of("0:0:0:0:ffff:0:0:0/96");

    private InternalAddressRanges() {}

    /** @param address 4 or 16 bytes */
    static boolean hold(byte[] address) {
        if (address.length == 4) {
            return V4.stream().anyMatch(range -> range.holds(address));
        }
        return V6.stream().anyMatch(range -> range.holds(address)) || carriesInternal(address);
    }

    private static boolean carriesInternal(byte[] b) {
        if (TRANSLATED.holds(b) || STATELESS.holds(b)) {
            return hold(Arrays.copyOfRange(b, 12, 16));
        } else if (SIX_TO_FOUR.holds(b)) {
            return hold(Arrays.copyOfRange(b, 2, 6));
        }
        return TEREDO.holds(b) && (hold(Arrays.copyOfRange(b, 4, 8)) || hold(inverted(b)));
    }

    /** Teredo's client address is written with every bit turned (RFC 4380, 4). */
    private static byte[] inverted(byte[] b) {
        byte[] client = Arrays.copyOfRange(b, 12, 16);
        for (int i = 0; i < client.length; i++) {
            client[i] ^= (byte) 0xff;
        }
        return client;
    }

    private static List<Range> ranges(String... written) {
        return Arrays.stream(written).map(Range::of).toList();
    }

    /** A network and how many of its first bits count. */
    private static final class Range {
        private final byte[] network;
        private final int bits;

        private Range(byte[] network, int bits) {
            this.network = network;
            this.bits = bits;
        }

        static Range of(String written) {
            int slash = written.indexOf('/');
            try {
                byte[] network =
                        InetAddress.getByName(written.substring(0, slash)).getAddress();
                return new Range(network, Integer.parseInt(written.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(written, e);
            }
        }

        boolean holds(byte[] address) {
            int whole = bits / 8;
            int mask = (0xff00 >> bits % 8) & 0xff;
            return Arrays.equals(network, 0, whole, address, 0, whole)
                    && (bits % 8 == 0 || (network[whole] & mask) == (address[whole] & mask));
        }
    }
}
