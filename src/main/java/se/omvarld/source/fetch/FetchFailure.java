package se.omvarld.source.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
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
import se.omvarld.failure.FailureCause;
import se.omvarld.item.text.DisplayText;

/**
 * Why an address could not be read. Nothing from outside gets through raw.
 *
 * @param sentence in plain words for operators: one bounded line
 */
public record FetchFailure(FailureCause cause, String sentence) {
    private static final int LONGEST = 300;
    private static final Pattern NO_WEB_ADDRESS = Pattern.compile(
            "protocol is not supported|Unroutable protocol|not specify a valid host|Invalid redirect URI");

    public FetchFailure {
        sentence = DisplayText.line(sentence, LONGEST);
    }

    /** Finds the telling exception among the causes, whatever wraps it. */
    public static FetchFailure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<FetchFailure> known = known(cause, String.valueOf(cause.getMessage()));
            if (known.isPresent()) {
                return known.get();
            }
        }
        Throwable root = root(failure);
        String detail = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return new FetchFailure(FailureCause.OTHER, detail);
    }

    /** An answer whose status says that there is nothing to read. */
    static FetchFailure ofStatus(int status) {
        return new FetchFailure(FailureCause.ofStatus(status), StatusSentence.sentence(status));
    }

    /** The same failure when an answer had come: it was the answer that could not be dealt with. */
    FetchFailure ofAnswer(int status) {
        if (cause != FailureCause.OTHER) {
            return this;
        }
        return new FetchFailure(status == 200 ? FailureCause.BROKEN : FailureCause.ofStatus(status), sentence);
    }

    private static Optional<FetchFailure> known(Throwable cause, String detail) {
        if (cause instanceof FailureCause.Carrier carrier) {
            return is(carrier.failureCause(), detail);
        } else if (cause instanceof SQLException) {
            return is(
                    FailureCause.STORE,
                    "the store could not be asked: " + root(cause).getMessage());
        } else if (cause instanceof UnknownHostException) {
            return is(
                    FailureCause.NAME,
                    "the host name " + detail.split(":", -1)[0]
                            + " is not known: check how it is spelt, and whether this machine can look up names");
        } else if (cause instanceof SSLException) {
            return is(FailureCause.TLS, "the secure connection failed: " + secure(detail));
        } else if (cause instanceof SocketTimeoutException
                || (cause instanceof IOException
                        && detail.toLowerCase(Locale.ROOT).contains("timed out"))) {
            return is(FailureCause.TIMEOUT, "no answer in time");
        } else if (cause instanceof ConnectException) {
            return is(FailureCause.CONNECTION, "the connection was refused: " + detail);
        }
        return redirect(cause, detail).or(() -> broken(cause, detail));
    }

    private static Optional<FetchFailure> is(FailureCause cause, String sentence) {
        return Optional.of(new FetchFailure(cause, sentence));
    }

    private static String secure(String detail) {
        return detail.startsWith("PKIX path building failed")
                ? "no known authority has signed the certificate (http.ca-file)"
                : detail;
    }

    private static Optional<FetchFailure> redirect(Throwable cause, String detail) {
        if (cause instanceof CircularRedirectException) {
            return is(FailureCause.REDIRECT, "the address redirects in a circle");
        } else if (cause instanceof RedirectException) {
            return is(FailureCause.REDIRECT, "too many redirects (http.max-redirects)");
        } else if (cause instanceof URISyntaxException
                || NO_WEB_ADDRESS.matcher(detail).find()) {
            return is(FailureCause.REDIRECT, "the address redirects to something that is no web address: " + detail);
        }
        return Optional.empty();
    }

    /** An {@code HttpException} that only wraps another failure says nothing itself. */
    private static Optional<FetchFailure> broken(Throwable cause, String detail) {
        if (cause instanceof NoHttpResponseException) {
            return is(FailureCause.CONNECTION, "the server closed the connection without an answer");
        } else if (cause instanceof SocketException) {
            return is(FailureCause.CONNECTION, "the server cut the connection: " + detail);
        } else if (cause instanceof ZipException || cause instanceof EOFException) {
            return is(FailureCause.BROKEN, "the answer's compression is broken: " + detail);
        } else if (cause instanceof ConnectionClosedException) {
            return is(FailureCause.CONNECTION, "the answer broke off before its end");
        } else if (cause instanceof MessageConstraintException) {
            return is(FailureCause.BROKEN, "the answer's header is too large: " + detail);
        } else if (cause instanceof MalformedChunkCodingException
                || (cause instanceof HttpException && cause.getCause() == null)) {
            return is(FailureCause.BROKEN, "the answer is no proper HTTP: " + detail);
        }
        return Optional.empty();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
