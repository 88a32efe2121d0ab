package se.omvarld.mail;

import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import se.omvarld.item.text.DisplayText;

/**
 * How to speak to the mail server.
 *
 * @param security whether and how the connection is encrypted
 * @param connect the longest wait for a connection
 * @param answer the longest wait for each answer, and for the server to take what is sent
 */
public record SmtpProperties(Security security, Duration connect, Duration answer) {

    /** The values of {@code mail.smtp.security}. */
    public enum Security {
        /** Starts plain and must become encrypted; usually port 587. */
        STARTTLS,
        /** Encrypted from the first byte; usually port 465. */
        TLS,
        /** Not encrypted; for a relay on the same machine or in the same network; usually port 25. */
        NONE;

        /**
         * Reads the setting.
         *
         * @throws IllegalArgumentException with the values that are possible
         */
        public static Security parse(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "starttls" -> STARTTLS;
                case "tls" -> TLS;
                case "none" -> NONE;
                default ->
                    throw new IllegalArgumentException("mail.smtp.security is «" + DisplayText.header(text)
                            + "»; it must be starttls, tls or none");
            };
        }
    }

    /** Jakarta Mail's properties for the protocol {@code smtp}, whatever the security. */
    public Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.connectiontimeout", millis(connect));
        properties.setProperty("mail.smtp.timeout", millis(answer));
        properties.setProperty("mail.smtp.writetimeout", millis(answer));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // The mail is taken by then: a server that is slow to say farewell must not hold up the others.
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    private static String millis(Duration wait) {
        return Long.toString(Math.min(Integer.MAX_VALUE, Math.max(1, wait.toMillis())));
    }
}
