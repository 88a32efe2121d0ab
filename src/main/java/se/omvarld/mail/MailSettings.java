package se.omvarld.mail;

import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;
import se.omvarld.item.text.DisplayText;

/**
 * What is the same in every mail.
 *
 * @param from the sender, for example {@code Omvärldsbevakning <omvarld@example.se>}
 * @param listId names the list in the way of a host name, for example {@code omvarldsbevakning.example.se}, so that
 *     receivers can sort by it (RFC 2919)
 */
public record MailSettings(String from, String listId) {
    private static final Pattern LIST_ID = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException with the setting's name, what is wrong and what would be right
     */
    public MailSettings {
        MailAddressParser.parse(from, "mail.from");
        if (!LIST_ID.matcher(listId).matches()) {
            throw new IllegalArgumentException("mail.list-id is «" + DisplayText.header(listId)
                    + "»; it must look like a host name, for example omvarldsbevakning.example.se");
        }
    }

    /** The sender's domain, for Message-IDs. */
    public String domain() {
        String address = sender().getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    InternetAddress sender() {
        return MailAddressParser.parse(from, "mail.from");
    }
}
