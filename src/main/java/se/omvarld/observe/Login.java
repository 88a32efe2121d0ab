package se.omvarld.observe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Basic authentication (RFC 7617). Of what it compares it keeps only a digest, and comparing takes the same time always. */
final class Login {
    private static final String SCHEME = "Basic ";

    private final boolean needed;
    private final byte[] expected;

    /** @param user empty when nobody has to log in */
    Login(String user, String password) {
        this.needed = !user.isEmpty();
        this.expected = digest((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** @param header the request's Authorization; null when there is none */
    boolean admits(String header) {
        if (!needed) {
            return true;
        }
        boolean basic = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return MessageDigest.isEqual(
                expected, digest(basic ? decoded(header.substring(SCHEME.length())) : new byte[0]));
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getDecoder().decode(token.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
