package se.omvarld.source.mail.part;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimePart;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omvarld.source.mime.EncodedWords;
import se.omvarld.source.mime.RawHeader;

/** What the headers of a mail, or of a part of one, say. Of endless ones only a beginning is read. */
public record MailHeaders(MimePart part) {
    /** Of longer ones only so much is read. */
    static final int LONGEST = 10_000;

    private static final int MOST = 50;
    private static final int LONGEST_SUBJECT = 1000;

    /** An address has 320 characters at most; beyond some encoded names nothing honest is longer. */
    private static final int LONGEST_FROM = 1000;

    /** One plain address. What needs quotes or groups to be one is read otherwise by every program. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{C}@<>()\\[\\],;:\"\\\\]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*+");

    /** A name before the address whose comma should have been quoted. It holds no other address. */
    private static final Pattern UNQUOTED_NAME = Pattern.compile("[^@<>()\\[\\]:;\\\\]{1,500}<([^<>\\s]+)>\\s*");

    /** How programs of many years say that they answered by themselves; RFC 3834 came later. */
    private static final List<String> AUTOMATIC = List.of(
            "X-Autoreply", "X-Auto-Reply", "X-Autorespond", "X-Autoresponder", "X-Mail-Autoreply", "X-AutoReply-From");

    private static final Pattern AUTOMATIC_SUBJECT = Pattern.compile(
            "(?iu)\\s*(?:autosvar|automatiskt svar|frånvaromeddelande|frånvar(?:o|ande)(?=\\s*:)"
                    + "|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|automatische antwort|automatisk svar)\\b.*");

    private static final Pattern AUTOMATIC_PRECEDENCE = Pattern.compile("(?i)\\s*(?:auto_reply|bulk|junk)\\s*");

    /** The address in From, in lower case; empty when there is not exactly one. */
    public String sender() throws MessagingException {
        List<String> from = all("From");
        if (from.size() != 1 || from.get(0).length() > LONGEST_FROM) {
            return "";
        }
        String address = address(from.get(0));
        String lower = address.toLowerCase(Locale.ROOT);
        return ADDRESS.matcher(lower).matches() && Normalizer.isNormalized(address, Normalizer.Form.NFKC) ? lower : "";
    }

    private static String address(String from) {
        Matcher unquoted = UNQUOTED_NAME.matcher(from);
        if (unquoted.matches() && from.contains(",") && !from.contains("\"")) {
            return unquoted.group(1);
        }
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(from, false);
            boolean isOne = addresses.length == 1 && addresses[0].getAddress() != null;
            return isOne ? addresses[0].getAddress() : "";
        } catch (AddressException e) {
            return "";
        }
    }

    public String subject() throws MessagingException {
        return cut(EncodedWords.decoded(first("Subject")), LONGEST_SUBJECT);
    }

    /** Whether a machine says that it answered, or reports on a delivery. */
    public boolean isAutomatic() throws MessagingException {
        String submitted = first("Auto-Submitted").strip();
        return (!submitted.isEmpty() && !submitted.equalsIgnoreCase("no"))
                || AUTOMATIC_PRECEDENCE.matcher(first("Precedence")).matches()
                || AUTOMATIC_PRECEDENCE.matcher(first("Preference")).matches()
                || first("X-Auto-Response-Suppress").strip().equalsIgnoreCase("All") // less is what people's mails ask
                || hasAny(AUTOMATIC)
                || AUTOMATIC_SUBJECT.matcher(subject()).matches()
                || PartHeader.of(part).type().equals("multipart/report");
    }

    private boolean hasAny(List<String> names) throws MessagingException {
        for (String name : names) {
            if (!first(name).isBlank() && !first(name).strip().equalsIgnoreCase("no")) {
                return true;
            }
        }
        return false;
    }

    /** The topmost header with this name; empty when there is none. */
    public String first(String name) throws MessagingException {
        return all(name).stream().findFirst().orElse("");
    }

    public List<String> all(String name) throws MessagingException {
        String[] values = part.getHeader(name);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .limit(MOST)
                        .map(value -> RawHeader.text(cut(value, LONGEST)))
                        .toList();
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
