package se.omvarld.source.http;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves host names, and refuses those that lead to the own machine or network: a feed or a redirect must not reach what
 * only the server can reach. Asked for every connection, so a name that changes its address is caught as well.
 */
public final class PublicAddressResolver implements DnsResolver {
    /** Each that does not answer costs a connect timeout. */
    private static final int MOST_ADDRESSES = 4;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");
    private static final String PART = "(?:0|[1-9]\\d{0,2})";
    private static final Pattern PLAIN = Pattern.compile(PART + "(?:\\." + PART + "){3}");

    private final boolean allowInternal;
    private final String allowedHost;

    /**
     * @param allowedHost a host that is always allowed, such as the proxy; empty for none
     */
    public PublicAddressResolver(boolean allowInternal, String allowedHost) {
        this.allowInternal = allowInternal;
        this.allowedHost = allowedHost;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        boolean guarded = !allowInternal && !host.equalsIgnoreCase(allowedHost);
        if (guarded) {
            refuseOddNumber(host);
        }
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (guarded) {
            refuseInternal(host, addresses);
        }
        return addresses.length <= MOST_ADDRESSES ? addresses : Arrays.copyOf(addresses, MOST_ADDRESSES);
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    static void refuseInternal(String host, InetAddress[] addresses) throws UnknownHostException {
        for (InetAddress address : addresses) {
            if (isInternal(address)) {
                throw new InternalAddressException(host + " leads to the internal address " + address.getHostAddress());
            }
        }
    }

    static boolean isInternal(InetAddress address) {
        return isInternal(address, PublicAddressResolver::isOwn);
    }

    /** @param own whether an address is one of this machine's, public or not */
    static boolean isInternal(InetAddress address, Predicate<InetAddress> own) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || InternalAddressRanges.hold(address.getAddress())
                || own.test(address);
    }

    /**
     * Whether an address is bound to this machine: what listens there may trust those who come from it. A public address that
     * only a router translates is not known here.
     */
    static boolean isOwn(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true; // not known: as if it were
        }
    }

    /**
     * Refuses a host that ends in a number and is no plain IPv4 address: 0177.0.0.1, 0x7f000001, 2130706433 and 127.1 mean
     * one address here and another to a proxy or the system's resolver.
     */
    static void refuseOddNumber(String host) throws UnknownHostException {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = bare.substring(bare.lastIndexOf('.') + 1);
        boolean number = host.indexOf(':') < 0 && NUMBER.matcher(last).matches();
        if (number && !PLAIN.matcher(bare).matches()) {
            throw new InternalAddressException(host + " is a number that may lead inside, and no host name");
        }
    }
}
