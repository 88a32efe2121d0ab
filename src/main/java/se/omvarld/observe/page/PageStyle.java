package se.omvarld.observe.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import se.omvarld.item.text.Sha256;

/** The pages' style, which they share with the pages about rules, and the policy that admits it and nothing else. */
public final class PageStyle {
    /** What stands between the style element's tags, byte by byte. */
    public static final String CSS = read("/rule-page.css") + read("/observe/observe.css");

    /** No script, no picture, no frame, no other style; forms only to this server. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash()
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PageStyle() {}

    private static String read(String name) {
        try (InputStream in = PageStyle.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash() {
        return Base64.getEncoder().encodeToString(Sha256.of(CSS));
    }
}
