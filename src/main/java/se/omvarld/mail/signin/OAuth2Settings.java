package se.omvarld.mail.signin;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is wrong with the settings {@code mail.oauth2.*}, and what would be right. */
public final class OAuth2Settings {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private OAuth2Settings() {}

    /** Of the token address: a secret goes there, so it must be encrypted, unless it is this machine. */
    public static Optional<String> address(String value) {
        try {
            URI uri = URI.create(value);
            boolean right =
                    "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && isLocal(uri.getHost()));
            if (value.isEmpty() || (right && uri.getHost() != null && uri.getUserInfo() == null)) {
                return Optional.empty();
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        return Optional.of("the value is no address like https://login.example.se/oauth2/token");
    }

    /** Of the file with key and certificate; one that this user may not read is left to the daemon. */
    public static Optional<String> certificate(String value) {
        try {
            if (!value.isEmpty() && (!Files.exists(Path.of(value)) || Files.isReadable(Path.of(value)))) {
                ClientCertificate.read(Path.of(value));
            }
            return Optional.empty();
        } catch (SignInFailure | InvalidPathException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Of the day on which a secret ends. */
    public static Optional<String> day(String value) {
        try {
            end(value, "", ZoneOffset.UTC);
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("'" + value + "' is no day; it must be a day like 2027-05-01, or nothing");
        }
    }

    /** When what the client shows ends: as the operator noted it, else as the certificate says; nothing when neither does. */
    public static Optional<LocalDate> end(String noted, String certificateFile, ZoneId zone) {
        if (!noted.isEmpty()) {
            return Optional.of(LocalDate.parse(noted));
        }
        try {
            Instant end = certificateFile.isEmpty()
                    ? null
                    : ClientCertificate.read(Path.of(certificateFile)).end();
            return Optional.ofNullable(end).map(moment -> moment.atZone(zone).toLocalDate());
        } catch (SignInFailure e) {
            return Optional.empty(); // who signs in is told
        }
    }

    /** What is wrong with them together, beginning with a setting's name; nothing while no server is signed in to by OAuth2. */
    public static Optional<String> contradiction(Map<String, String> values) {
        return List.of("mail.smtp", "mail.imap").stream()
                .filter(server -> MailSignIn.isOAuth2(values.get(server + ".auth"))
                        && !values.get(server + ".host").isEmpty())
                .map(server -> contradiction(server, values))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> contradiction(String server, Map<String, String> values) {
        String auth = server + ".auth is oauth2";
        if (values.get(server + ".user").isEmpty()) {
            return Optional.of(server + ".user: it is empty, and " + auth + "; set the mailbox's address");
        } else if (values.get("mail.oauth2.client-id").isEmpty()) {
            return Optional.of("mail.oauth2.client-id: it is empty, and " + auth + "; set the app's id");
        } else if (values.get("mail.oauth2.tenant").isEmpty()
                && values.get("mail.oauth2.token-address").isEmpty()) {
            return Optional.of(
                    "mail.oauth2.tenant: it is empty, and " + auth + "; set the tenant, or mail.oauth2.token-address");
        } else if (!values.get("mail.oauth2.client-secret").isEmpty()
                && !values.get("mail.oauth2.certificate-file").isEmpty()) {
            return Optional.of(
                    "mail.oauth2.certificate-file: it is set, and mail.oauth2.client-secret too; set one of them");
        }
        return values.get(server + ".security").equals("none") && !isLocal(values.get(server + ".host"))
                ? Optional.of(server + ".security: it is none, and " + auth
                        + ": everybody on the way could read the token; set tls or starttls")
                : Optional.empty();
    }

    private static boolean isLocal(String host) {
        return host != null && LOCAL.contains(host);
    }
}
