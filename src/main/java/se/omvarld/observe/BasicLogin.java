package se.omvarld.observe;

import java.net.InetAddress;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import se.omvarld.item.text.Sha256;
import se.omvarld.observe.page.PageResponse;

/** Basic authentication (RFC 7617). Of what it compares it keeps only a digest, and comparing takes the same time always. */
final class BasicLogin {
    private static final String SCHEME = "Basic ";

    private final String user;
    private final boolean needed;
    private final byte[] expected;
    private final LoginThrottle tries;

    /** @param user empty when nobody has to log in */
    BasicLogin(String user, String password, LoginThrottle tries) {
        this.tries = tries;
        this.user = user;
        this.needed = !user.isEmpty();
        this.expected = Sha256.of(user + ":" + password);
    }

    /** Who is let in; empty when nobody has to log in. */
    String user() {
        return user;
    }

    /**
     * What is answered to who is not let in; empty when they are.
     *
     * @param header the request's Authorization; null when there is none
     */
    Optional<PageResponse> refusal(String header, InetAddress from) {
        if (!needed) {
            return Optional.empty();
        } else if (header == null) { // how every browser begins
            return Optional.of(unknown());
        }
        Duration wait = tries.mustWait(from);
        if (!wait.isZero()) {
            return Optional.of(PageResponse.text(429, "Too many wrong passwords from your address; try again later.")
                    .with("Retry-After", String.valueOf(wait.toSeconds() + 1)));
        } else if (admits(header)) {
            tries.right(from);
            return Optional.empty();
        }
        tries.wrong(from);
        return Optional.of(unknown());
    }

    private static PageResponse unknown() {
        return PageResponse.text(401, "A user and a password are needed.")
                .with("WWW-Authenticate", "Basic realm=\"omvarldsbevakning\", charset=\"UTF-8\"");
    }

    private boolean admits(String header) {
        boolean basic = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return MessageDigest.isEqual(
                expected, Sha256.of(basic ? decoded(header.substring(SCHEME.length())) : new byte[0]));
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getDecoder().decode(token.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
