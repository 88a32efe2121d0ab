package se.omvarld.mail;

import java.security.cert.CertificateExpiredException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Why an encrypted connection to a mail server was not made, with the setting that mends it. */
final class TlsFailure {
    private static final String FAILED = "The encrypted connection to the mail server failed; check its certificate: ";

    private TlsFailure() {}

    /**
     * One sentence.
     *
     * @param settings how the server's settings begin, {@code mail.smtp} or {@code mail.imap}
     */
    static String of(SSLException failure, String settings) {
        String said = CauseChain.said(failure);
        if (said.contains("Unsupported or unrecognized SSL message")) {
            return "The mail server does not speak TLS at this port; check %1$s.security and %1$s.port."
                    .formatted(settings);
        }
        if (CauseChain.of(failure).first(CertificateExpiredException.class).isPresent()) {
            return FAILED + "it has expired.";
        }
        if (said.contains("PKIX path building failed")) {
            return FAILED + "no known authority has signed it; http.ca-file can name an authority of your own.";
        }
        return isForAnother(said.toLowerCase(Locale.ROOT))
                ? FAILED + "it is for another server than %s.host: %s".formatted(settings, said)
                : FAILED + said;
    }

    private static boolean isForAnother(String said) {
        return said.contains("no subject alternative")
                || said.contains("no name matching")
                || said.contains("verify identity");
    }
}
