package se.omvarld.source;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves host names, and refuses those that lead to the own machine or network: a feed or a redirect must not reach what
 * only the server can reach. Asked for every connection, so a name that changes its address is caught as well.
 */
final class PublicAddresses implements DnsResolver {
    /** Each that does not answer costs a connect timeout. */
    private static final int MOST_ADDRESSES = 4;

    private final boolean allowInternal;
    private final String allowedHost;

    /**
     * @param allowedHost a host that is always allowed, such as the proxy; empty for none
     */
    PublicAddresses(boolean allowInternal, String allowedHost) {
        this.allowInternal = allowInternal;
        this.allowedHost = allowedHost;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!allowInternal && !host.equalsIgnoreCase(allowedHost)) {
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
                throw new UnknownHostException(
                        "refused: " + host + " leads to the internal address " + address.getHostAddress());
            }
        }
    }

    static boolean isInternal(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet4Address && internalV4(address.getAddress()))
                || (address instanceof Inet6Address && internalV6(address.getAddress()));
    }

    /** 0.0.0.0/8, 100.64.0.0/10, 192.0.0.0/24, 198.18.0.0/15 and 240.0.0.0/4 (IANA's special-purpose registry). */
    private static boolean internalV4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        return first == 0
                || (first == 100 && second >= 64 && second <= 127)
                || (first == 192 && second == 0 && b[2] == 0)
                || (first == 198 && (second == 18 || second == 19))
                || first >= 240;
    }

    /** fc00::/7, and the forms that carry an IPv4 address: ::/96, 64:ff9b::/32, 2001::/32 and 2002::/16. */
    private static boolean internalV6(byte[] b) {
        boolean unique = (b[0] & 0xfe) == 0xfc;
        boolean translated = b[0] == 0 && b[1] == 0x64 && (b[2] & 0xff) == 0xff && (b[3] & 0xff) == 0x9b;
        boolean teredo = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        boolean compatible = Arrays.equals(b, 0, 12, new byte[12], 0, 12);
        return unique || translated || teredo || sixToFour || compatible;
    }
}
