package se.omvarld.source.mail;

import java.net.IDN;
import java.text.Normalizer;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.omvarld.source.mail.part.AuthenticationResults;

/**
 * Whether the own mail server vouches for a mail's sender: it says {@code dmarc=pass} for the very domain that stands in From.
 * Whatever leaves a doubt is no proof.
 */
public final class SenderProof {
    /** The word in place of a server's name: no forged sender gets into the mailbox, so none needs a proof. */
    public static final String NOT_NEEDED = "server-refuses-forgeries";

    private static final String SETTING = "mail.imap.authserv-id";

    private final String server;

    /** @param server the name under which the own server writes (authserv-id), {@link #NOT_NEEDED}, or nothing for the same */
    SenderProof(String server) {
        this.server = server;
    }

    /** What is wrong when mails of trusted people are read and nobody says how their senders are known. */
    public static Optional<String> contradiction(Map<String, String> settings) {
        boolean believes = !settings.get("mail.imap.host").isEmpty()
                && !settings.get("mail.imap.trusted").isEmpty();
        return believes && settings.get(SETTING).isEmpty()
                ? Optional.of(SETTING
                        + ": it is empty, and mail.imap.trusted lets forwards and edited drafts in: anyone could"
                        + " write such a sender; set it to the name with which your mail server's headers"
                        + " Authentication-Results begin, like mx.example.se, or to " + NOT_NEEDED
                        + " when the server lets no forged sender into this mailbox")
                : Optional.empty();
    }

    boolean isGiven(ReceivedMail mail) {
        if (server.isEmpty() || server.equals(NOT_NEEDED)) {
            return true;
        }
        try {
            return own(mail.authentication())
                    .filter(results -> prove(results, mail.sender()))
                    .isPresent();
        } catch (ParseException e) {
            return false;
        }
    }

    /**
     * The topmost of the own server. A server puts its own above what the mail came with, so those below prove nothing; and
     * below one that cannot be read nobody knows whose they are.
     */
    private Optional<AuthenticationResults> own(List<String> headers) throws ParseException {
        for (String header : headers) {
            if (isOwn(AuthenticationResults.server(header))) {
                return Optional.of(AuthenticationResults.of(header));
            }
        }
        return Optional.empty();
    }

    /** Letters of other scripts equal no others here; the server's removal of forged headers does not know them either. */
    private boolean isOwn(String name) {
        return name.chars().allMatch(character -> character < 128) && name.equalsIgnoreCase(server);
    }

    private static boolean prove(AuthenticationResults results, String sender) {
        List<AuthenticationResults.Method> found = results.methods().stream()
                .filter(method -> method.name().equals("dmarc"))
                .toList();
        if (found.size() != 1 || !found.get(0).result().equals("pass")) {
            return false;
        }
        List<String> from = found.get(0).values("header.from");
        Optional<String> domain = domain(sender.substring(sender.lastIndexOf('@') + 1));
        return from.size() == 1 && domain.isPresent() && domain(from.get(0)).equals(domain);
    }

    /**
     * A domain as the DNS has it, in lower case; empty for one that programs write in several ways there (ß, ς, joiners, wide
     * letters; RFC 5894, 7.2).
     */
    private static Optional<String> domain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            String ascii = IDN.toASCII(lower, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            boolean certain = Normalizer.isNormalized(name, Normalizer.Form.NFKC)
                    && (ascii.equals(lower) || IDN.toUnicode(ascii).equals(lower));
            return certain && !ascii.isEmpty() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
