package se.omvarld.mail.signin;

import com.nimbusds.oauth2.sdk.ErrorObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.text.DisplayText;

/**
 * Why a token endpoint gave no token, in plain words: what it said itself is quoted, and its numbers and words (RFC 6749, 5.2;
 * Microsoft's AADSTS) are used only for what the administrator has to do.
 */
final class TokenRefusal {
    private static final int LONGEST = 200;
    /** What Microsoft's support asks for, and nobody else; the library has taken the line ends out. */
    private static final Pattern NUMBERS = Pattern.compile("\\s*(Trace|Correlation) ID:(?s:.*)");

    private static final Map<String, String> REMEDIES = remedies();

    private TokenRefusal() {}

    private static Map<String, String> remedies() {
        Map<String, String> remedies = new LinkedHashMap<>();
        remedies.put("AADSTS7000222", "the client secret has expired: make a new one for the app, and set it");
        remedies.put(
                "AADSTS7000215",
                "the client secret is wrong: often its id was taken instead of its value, or a character was lost");
        remedies.put("AADSTS700016", "the app is not known in this tenant: check mail.oauth2.client-id and the tenant");
        remedies.put("AADSTS90002", "the tenant is not known: check mail.oauth2.tenant");
        remedies.put("AADSTS900023", "the tenant is not known: check mail.oauth2.tenant");
        remedies.put(
                "AADSTS700024",
                "this machine's clock is wrong, or the assertion's time is not accepted: set the clock");
        remedies.put(
                "AADSTS700027", "the certificate does not belong to the app: upload it there, or name the right file");
        remedies.put("AADSTS70011", "the scope is wrong: check mail.oauth2.scope");
        remedies.put("AADSTS1002012", "the scope is wrong: with client credentials it ends in /.default");
        remedies.put("invalid_client", "check mail.oauth2.client-id and its secret or certificate");
        remedies.put(
                "unauthorized_client", "the client may not ask for tokens by itself (client credentials): allow it");
        remedies.put("invalid_scope", "check mail.oauth2.scope");
        remedies.put("unsupported_grant_type", "the server gives no tokens by client credentials");
        return remedies;
    }

    static SignInFailure of(String host, ErrorObject error) {
        String code = error.getCode() == null ? "HTTP " + error.getHTTPStatusCode() : error.getCode();
        String description = error.getDescription() == null ? "" : error.getDescription();
        String said = code
                + (description.isEmpty()
                        ? ""
                        : ": " + NUMBERS.matcher(description).replaceFirst(""));
        return new SignInFailure(
                error.getHTTPStatusCode() >= 500 ? FailureCause.HTTP_5XX : FailureCause.LOGIN,
                "No token: " + shown(host) + " refused to give one" + remedy(said) + "; it said: "
                        + DisplayText.line(said, LONGEST));
    }

    private static String remedy(String said) {
        return REMEDIES.entrySet().stream()
                .filter(remedy -> said.matches("(?s).*\\b" + remedy.getKey() + "\\b.*"))
                .findFirst()
                .map(remedy -> "; " + remedy.getValue())
                .orElse("");
    }

    static SignInFailure unreadable(String host) {
        return new SignInFailure(
                FailureCause.UNREADABLE,
                "No token: what " + shown(host) + " answered is no answer of a token endpoint; check"
                        + " mail.oauth2.token-address.");
    }

    static SignInFailure unreached(String host, IOException e) {
        String at = "No token: " + shown(host);
        if (e instanceof UnknownHostException) {
            return new SignInFailure(
                    FailureCause.NAME, at + " is not known by name; check mail.oauth2.token-address and http.proxy.");
        } else if (e instanceof SocketTimeoutException) {
            return new SignInFailure(FailureCause.TIMEOUT, at + " does not answer in time; is http.proxy needed?");
        } else if (e instanceof SSLException) {
            return new SignInFailure(
                    FailureCause.TLS, at + " shows a certificate that is not trusted" + certificate(e));
        } else if (e instanceof ConnectException) {
            return new SignInFailure(FailureCause.CONNECTION, at + " cannot be reached; is http.proxy needed?");
        }
        return new SignInFailure(
                FailureCause.CONNECTION,
                at + " did not answer: " + DisplayText.line(String.valueOf(e.getMessage()), LONGEST));
    }

    private static String certificate(IOException e) {
        return String.valueOf(e.getMessage()).contains("PKIX path")
                ? ": no known authority has signed it; http.ca-file can name an authority of your own."
                : ": " + DisplayText.line(String.valueOf(e.getMessage()), LONGEST);
    }

    private static String shown(String host) {
        return DisplayText.header(String.valueOf(host));
    }
}
