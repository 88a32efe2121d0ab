package se.omvarld.observe.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is answered to one request.
 *
 * @param headers besides those that every answer has
 */
@SuppressWarnings("ArrayRecordComponent") // written once and read once, never compared
public record PageResponse(int status, String mediaType, byte[] body, Map<String, String> headers) {
    private static final String TEXT = "text/plain; charset=utf-8";

    public static PageResponse text(int status, String text) {
        return of(status, TEXT, text + "\n");
    }

    public static PageResponse of(int status, String mediaType, String text) {
        return new PageResponse(status, mediaType, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** A page of our own. */
    public static PageResponse page(int status, String html) {
        return of(status, "text/html; charset=utf-8", html).with("Content-Security-Policy", PageStyle.POLICY);
    }

    /**
     * Sends the browser on.
     *
     * @param path relative to the one that was asked, so that it is right behind a proxy too
     */
    public static PageResponse goTo(String path) {
        return text(302, path).with("Location", path);
    }

    /** Sends the browser on after a form, so that loading the page again sends the form no second time. */
    public static PageResponse seeOther(String path) {
        return text(303, path).with("Location", path);
    }

    public PageResponse with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new PageResponse(status, mediaType, body, more);
    }
}
