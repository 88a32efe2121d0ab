package se.omvarld.output;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import se.omvarld.edition.template.BadTemplateException;
import se.omvarld.item.text.DisplayText;

/** The webhooks' addresses, which are secrets: whoever knows one may post there. No message holds more of it than the host. */
public final class Webhooks {
    private final String alert;
    private final String edition;

    /** By {@code alert.webhook} and {@code edition.webhook}; empty for none. */
    public Webhooks(String alert, String edition) {
        this.alert = alert;
        this.edition = edition;
    }

    public String alertAddress() {
        return alert;
    }

    public String editionAddress() {
        return edition;
    }

    /** What is wrong with an address, without showing it. */
    public static Optional<String> problem(String address) {
        try {
            URI uri = URI.create(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (address.isEmpty() || (web && uri.getHost() != null)) {
                return Optional.empty();
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        return Optional.of("the value is no address like https://hooks.example.se/…");
    }

    /**
     * Takes the answer for what it is.
     *
     * @throws IOException when it is none of success
     */
    public void accept(int status, String address) throws IOException {
        if (status < 200 || status >= 300) {
            throw new Refused("the webhook at " + host(address) + " answered HTTP " + status);
        }
    }

    /** Why nothing was posted, for operators. */
    public String failure(Exception e, String address) {
        Throwable cause = e; // routes wrap what their beans throw
        while (cause.getCause() != null && !isTelling(cause)) {
            cause = cause.getCause();
        }
        return isTelling(cause)
                ? DisplayText.line(cause.getMessage(), 400)
                : "the webhook at " + host(address) + " could not be reached: "
                        + cause.getClass().getSimpleName();
    }

    private static boolean isTelling(Throwable cause) {
        return cause instanceof Refused || cause instanceof BadTemplateException;
    }

    private static String host(String address) {
        return DisplayText.header(String.valueOf(URI.create(address).getHost()));
    }

    /** The answer was no success. */
    private static final class Refused extends IOException {
        Refused(String message) {
            super(message);
        }
    }
}
