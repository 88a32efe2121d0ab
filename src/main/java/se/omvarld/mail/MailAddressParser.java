package se.omvarld.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import se.omvarld.item.text.DisplayText;

/** Reads one mail address strictly: no lists, no groups, no line ends that could smuggle in a header. */
public final class MailAddressParser {
    /** An address as mails and settings take it. */
    public static final Pattern MAILBOX = Pattern.compile("[\\x21-\\x7E&&[^@<>,;:\"()\\[\\]\\\\]]+@[A-Za-z0-9.-]+");

    private MailAddressParser() {}

    /** @param name what the address is, for the message, for example {@code mail.from} */
    static InternetAddress parse(String text, String name) {
        try {
            InternetAddress[] found = InternetAddress.parse(text.strip(), true);
            if (found.length == 1 && !DisplayText.deceives(text.strip()) && isMailbox(found[0])) {
                return withPersonalName(found[0]);
            }
        } catch (AddressException | UnsupportedEncodingException e) {
            throw wrong(text, name, e);
        }
        throw wrong(text, name, null);
    }

    private static boolean isMailbox(InternetAddress address) {
        return !address.isGroup() && MAILBOX.matcher(address.getAddress()).matches();
    }

    private static InternetAddress withPersonalName(InternetAddress address) throws UnsupportedEncodingException {
        return new InternetAddress(address.getAddress(), address.getPersonal(), StandardCharsets.UTF_8.name());
    }

    private static IllegalArgumentException wrong(String text, String name, Exception cause) {
        return new IllegalArgumentException(
                name + " is «" + DisplayText.header(text) + "»; it must be one address, for example analys@example.se",
                cause);
    }
}
