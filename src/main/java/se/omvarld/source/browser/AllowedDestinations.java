package se.omvarld.source.browser;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import se.omvarld.source.http.InternalAddressException;
import se.omvarld.source.http.PublicAddressResolver;

/**
 * Where a page may lead a browser: to its own site, never to internal addresses.
 *
 * @param page the page's address: its host, those below it, and its port or the usual one
 * @param proxy through which the own network is left; null for none
 */
record AllowedDestinations(
        URI page, PublicAddressResolver resolver, InetSocketAddress proxy, Duration connect, Duration patience) {
    /** Whether this host and port is one. */
    boolean allows(String host, int port) {
        String own = page.getHost().replaceFirst("(?i)^www\\.(?=.+\\.)", "");
        boolean below = host.equalsIgnoreCase(own)
                || host.regionMatches(true, host.length() - own.length() - 1, "." + own, 0, own.length() + 1);
        boolean secure = page.getScheme().equalsIgnoreCase("https");
        int usual = secure ? 443 : 80;
        return below
                && (port == (page.getPort() < 0 ? usual : page.getPort()) || port == 443 || (port == 80 && !secure));
    }

    /** To the address that the name had when it was looked at, or to the proxy; a name that only the proxy knows is left to it. */
    Socket connect(String host, int port) throws IOException {
        Socket site = new Socket();
        int timeout = (int) connect.toMillis();
        if (proxy != null) {
            try {
                resolver.resolve(host);
            } catch (InternalAddressException e) {
                throw e;
            } catch (UnknownHostException e) {
                // known to the proxy alone
            }
            site.connect(new InetSocketAddress(proxy.getHostString(), proxy.getPort()), timeout);
            return site;
        }
        site.connect(new InetSocketAddress(resolver.resolve(host)[0], port), timeout);
        return site;
    }
}
