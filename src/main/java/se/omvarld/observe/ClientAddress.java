package se.omvarld.observe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Who asks. */
final class ClientAddress {
    private static final Pattern LITERAL =
            Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{1,40}");

    private ClientAddress() {}

    /**
     * The connection's other end; when that is a reverse proxy on this machine, the one that the proxy names last, since all
     * before it is the client's own word.
     *
     * @param proxied whether a reverse proxy asks ({@code observe.hosts} names it)
     * @param forwarded the request's X-Forwarded-For; null when there is none
     */
    static InetAddress of(InetAddress peer, boolean proxied, String forwarded) {
        if (!proxied || forwarded == null || !peer.isLoopbackAddress()) {
            return peer;
        }
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        try {
            return LITERAL.matcher(last).matches() ? InetAddress.getByName(last) : peer; // no name, so nothing is asked
        } catch (UnknownHostException e) {
            return peer;
        }
    }
}
