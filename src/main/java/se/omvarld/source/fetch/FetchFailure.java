package se.omvarld.source.fetch;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.CircularRedirectException;
import org.apache.hc.client5.http.RedirectException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import se.omvarld.item.DisplayText;
import se.omvarld.source.config.UnreadableSourceException;

/** Says in plain words why an address could not be read. Nothing from outside gets through raw. */
public final class FetchFailure {
    private static final int LONGEST = 300;
    private static final Pattern NO_WEB_ADDRESS = Pattern.compile(
            "protocol is not supported|Unroutable protocol|not specify a valid host|Invalid redirect URI");

    private FetchFailure() {}

    public static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String known = known(cause);
            if (!known.isEmpty()) {
                return DisplayText.line(known, LONGEST);
            }
        }
        Throwable root = root(failure);
        String detail = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return DisplayText.line(detail, LONGEST);
    }

    private static String known(Throwable cause) {
        String detail = String.valueOf(cause.getMessage());
        if (cause instanceof UnreadableSourceException
                || cause instanceof RobotsException
                || cause instanceof BadRedirectException) {
            return detail;
        } else if (cause instanceof UnknownHostException) {
            return detail.startsWith("refused: ")
                    ? detail + " (http.allow-internal)"
                    : "the host name " + detail.split(":", -1)[0] + " is not known";
        } else if (cause instanceof SSLException) {
            return "the secure connection failed: " + secure(detail);
        } else if (cause instanceof SocketTimeoutException
                || detail.toLowerCase(Locale.ROOT).contains("timed out")) {
            return "no answer in time";
        } else if (cause instanceof ConnectException) {
            return "the connection was refused: " + detail;
        }
        return redirect(cause, detail) + broken(cause, detail);
    }

    private static String secure(String detail) {
        return detail.startsWith("PKIX path building failed")
                ? "no known authority has signed the certificate (http.ca-file)"
                : detail;
    }

    private static String redirect(Throwable cause, String detail) {
        if (cause instanceof CircularRedirectException) {
            return "the address redirects in a circle";
        } else if (cause instanceof RedirectException) {
            return "too many redirects (http.max-redirects)";
        } else if (cause instanceof URISyntaxException
                || NO_WEB_ADDRESS.matcher(detail).find()) {
            return "the address redirects to something that is no web address: " + detail;
        }
        return "";
    }

    /** An {@code HttpException} that only wraps another failure says nothing itself. */
    private static String broken(Throwable cause, String detail) {
        if (cause instanceof NoHttpResponseException) {
            return "the server closed the connection without an answer";
        } else if (cause instanceof SocketException) {
            return "the server cut the connection: " + detail;
        } else if (cause instanceof ZipException || cause instanceof EOFException) {
            return "the answer's compression is broken: " + detail;
        } else if (cause instanceof ConnectionClosedException) {
            return "the answer broke off before its end";
        } else if (cause instanceof MessageConstraintException) {
            return "the answer's header is too large: " + detail;
        } else if (cause instanceof MalformedChunkCodingException
                || (cause instanceof HttpException && cause.getCause() == null)) {
            return "the answer is no proper HTTP: " + detail;
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
}
