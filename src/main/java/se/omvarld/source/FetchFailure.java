package se.omvarld.source;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.CircularRedirectException;
import org.apache.hc.client5.http.RedirectException;

/** Says in plain words why an address could not be read. Nothing from outside gets through raw. */
final class FetchFailure {
    private static final int LONGEST = 300;

    private FetchFailure() {}

    static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String known = known(cause);
            if (!known.isEmpty()) {
                return bounded(known);
            }
        }
        Throwable root = root(failure);
        String detail = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return bounded(detail);
    }

    private static String known(Throwable cause) {
        String detail = String.valueOf(cause.getMessage());
        if (cause instanceof UnreadableSourceException) {
            return detail;
        } else if (cause instanceof UnknownHostException) {
            return detail.startsWith("refused: ")
                    ? detail + " (http.allow-internal)"
                    : "the host name " + detail.split(":", -1)[0] + " is not known";
        } else if (cause instanceof CircularRedirectException) {
            return "the address redirects in a circle";
        } else if (cause instanceof RedirectException) {
            return "too many redirects (http.max-redirects)";
        } else if (cause instanceof SSLException) {
            return "the secure connection failed: " + detail;
        } else if (cause instanceof SocketTimeoutException
                || detail.toLowerCase(Locale.ROOT).contains("timed out")) {
            return "no answer in time";
        } else if (cause instanceof ConnectException) {
            return "the connection was refused: " + detail;
        }
        return "";
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static String bounded(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
