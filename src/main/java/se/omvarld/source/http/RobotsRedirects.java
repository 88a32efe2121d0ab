package se.omvarld.source.http;

import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.protocol.HttpContext;
import se.omvarld.source.robots.RobotsAuthority;

/**
 * Lets the HTTP client follow redirects of a robots.txt only, which may lie on another host (RFC 9309, 2.3.1.2). All others
 * go back to the routes, so that the next address is asked with manners of its own.
 */
final class RobotsRedirects extends DefaultRedirectStrategy {

    @Override
    public boolean isRedirected(HttpRequest request, HttpResponse response, HttpContext context)
            throws ProtocolException {
        return super.isRedirected(request, response, context) && (isRobots(request) || isUnderWay(context));
    }

    private static boolean isRobots(HttpRequest request) {
        return RobotsAuthority.isRobots(request.getPath());
    }

    private static boolean isUnderWay(HttpContext context) {
        var locations = HttpClientContext.cast(context).getRedirectLocations();
        return locations != null && locations.size() > 0;
    }
}
