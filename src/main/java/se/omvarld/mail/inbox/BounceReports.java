package se.omvarld.mail.inbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPMessage;
import se.omvarld.item.text.DisplayText;
import se.omvarld.store.edition.DeliveryLedger;

/**
 * Reports of mail servers that a mail of ours was not delivered after all (RFC 3464), noted at its delivery. Their parts are
 * never encoded (RFC 3464, 2.1; RFC 2046, 5.2.1), so that they are read as lines, and of a large one only the beginning.
 */
public final class BounceReports {
    private static final int MOST_BYTES = 262_144;
    private static final int MOST_BLOCKS = 2_000;
    private static final int MOST_RECIPIENTS = 20;
    private static final int LONGEST_REASON = 200;
    private static final Pattern FOLD = Pattern.compile("\\n[ \\t]+");
    private static final Pattern BLOCK = Pattern.compile("\\n[ \\t]*\\n");
    private static final Pattern ID = Pattern.compile("(?im)^message-id: *(<[^<>\\s]{1,250}>)");
    private static final Pattern REPORT = Pattern.compile("(?is)\\s*multipart/report\\b.*delivery-status.*");

    private final DeliveryLedger deliveries;

    public BounceReports(DeliveryLedger deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * Notes what a report says of mails of ours.
     *
     * @return false when it is no such report, so that it is read as another mail
     */
    public boolean take(Message message) throws IOException {
        try {
            String[] type = message.getHeader("Content-Type");
            return type != null && REPORT.matcher(type[0]).matches() && note(text(message));
        } catch (MessagingException e) {
            return false;
        }
    }

    private static String text(Message message) throws MessagingException, IOException {
        try (InputStream in = message instanceof IMAPMessage imap ? imap.getMimeStream() : message.getInputStream()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        }
    }

    /** Whoever writes such a report says how much is asked of the store: it is bounded. */
    private boolean note(String text) {
        List<String> blocks = Stream.of(BLOCK.split(text, MOST_BLOCKS))
                .map(block -> FOLD.matcher(block).replaceAll(" "))
                .toList();
        List<String> ids = blocks.stream()
                .skip(1) // the report's own
                .flatMap(block -> ID.matcher(block).results())
                .map(found -> found.group(1))
                .distinct()
                .limit(5)
                .filter(deliveries::has)
                .toList();
        List<String> failed = blocks.stream()
                .filter(block ->
                        field(block, "Action").toLowerCase(Locale.ROOT).startsWith("failed")) // others only take longer
                .limit(MOST_RECIPIENTS)
                .toList();
        ids.forEach(id -> failed.forEach(block -> note(id, block)));
        return !ids.isEmpty();
    }

    /** The address that we wrote to may stand for another. */
    private void note(String id, String block) {
        String reason = reason(block);
        if (!deliveries.bounced(id, address(field(block, "Final-Recipient")), reason)) {
            deliveries.bounced(id, address(field(block, "Original-Recipient")), reason);
        }
    }

    private static String reason(String block) {
        String said = field(block, "Diagnostic-Code").replaceFirst("^(?i)smtp *; *", "");
        String reason = DisplayText.header((field(block, "Status") + " " + said).strip());
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }

    private static String address(String field) {
        return field.substring(field.indexOf(';') + 1).strip().replaceAll("^<|>$", "");
    }

    private static String field(String block, String name) {
        Matcher field = Pattern.compile("(?im)^" + name + ": *(.{0,500})").matcher(block);
        return field.find() ? field.group(1).strip() : "";
    }
}
