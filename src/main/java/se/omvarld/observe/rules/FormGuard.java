package se.omvarld.observe.rules;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.omvarld.observe.page.PageResponse;

/**
 * Lets a form through only when it was made for the same browser and the same sign-in: the form carries a token that only this
 * process can make of a cookie, which the browser sends with no form of another site.
 */
final class FormGuard {
    private static final String COOKIE = "omvarld-regler";
    private static final Pattern SESSION = Pattern.compile("(?:^|;\\s*)" + COOKIE + "=([0-9a-f]{32})(?:;|$)");
    private static final String METHOD = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final byte[] secret = bytes(32);

    /** What a page's form carries, and the cookie that it goes with. */
    record Pass(String session, String token, boolean isNew) {
        /** The answer with the cookie, when the browser has none; no path is named, so that it is right behind a proxy too. */
        PageResponse with(PageResponse answer) {
            return isNew ? answer.with("Set-Cookie", COOKIE + "=" + session + "; HttpOnly; SameSite=Strict") : answer;
        }
    }

    Pass pass(Visitor visitor) {
        Matcher known = SESSION.matcher(visitor.cookies());
        boolean isKnown = known.find();
        String session = isKnown ? known.group(1) : HexFormat.of().formatHex(bytes(16));
        return new Pass(session, token(session, visitor.user()), !isKnown);
    }

    boolean admits(Visitor visitor, String token) {
        Matcher known = SESSION.matcher(visitor.cookies());
        return known.find()
                && MessageDigest.isEqual(
                        token(known.group(1), visitor.user()).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }

    private String token(String session, String user) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(secret, METHOD));
            return HexFormat.of().formatHex(mac.doFinal((session + " " + user).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + METHOD, e);
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
