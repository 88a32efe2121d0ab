package se.omvarld.source.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.routing.DefaultProxyRoutePlanner;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Leads every request through the proxy, but refuses internal addresses before the proxy is asked: it stands in the own
 * network and would fetch them. A name that is not known here is left to the proxy.
 */
final class GuardedProxy extends DefaultProxyRoutePlanner {
    private final boolean allowInternal;

    GuardedProxy(HttpHost proxy, boolean allowInternal) {
        super(proxy);
        this.allowInternal = allowInternal;
    }

    /** Asked for the first address and for every redirect to another host. */
    @Override
    protected HttpHost determineProxy(HttpHost target, HttpContext context) throws HttpException {
        if (!allowInternal) {
            try {
                PublicAddressResolver.refuseOddNumber(target.getHostName());
                PublicAddressResolver.refuseInternal(target.getHostName(), addresses(target));
            } catch (UnknownHostException e) {
                throw new HttpException("refused", e);
            }
        }
        return super.determineProxy(target, context);
    }

    private static InetAddress[] addresses(HttpHost target) {
        try {
            return SystemDefaultDnsResolver.INSTANCE.resolve(target.getHostName());
        } catch (UnknownHostException e) {
            return new InetAddress[0];
        }
    }
}
