package se.omvarld.source.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import se.omvarld.source.mail.part.AttachedDocument;
import se.omvarld.source.mail.part.MailRefusal;
import se.omvarld.source.mail.part.RefusedMailException;

/** Outlook's own files in mails: whole mails (.msg) and attachments packed into winmail.dat (MS-OXTNEF). */
record OutlookFiles(String subject, String date, String html, String text, List<AttachedDocument> attached) {
    private static final int MOST = 100;

    /** @throws RefusedMailException when it is broken */
    static OutlookFiles mail(byte[] bytes) {
        try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(bytes))) {
            message.setReturnNullOnMissingChunk(true);
            return new OutlookFiles(
                    text(message.getSubject()),
                    date(message),
                    text(message.getHtmlBody()),
                    text(message.getTextBody()),
                    attached(message));
        } catch (IOException | ChunkNotFoundException | RuntimeException e) {
            throw new RefusedMailException(MailRefusal.OUTLOOK_FILE, e);
        }
    }

    /** The mail with what its attachments hold. */
    ReceivedMail with(MailParts parts) {
        return new ReceivedMail(
                "",
                subject,
                date,
                "",
                false,
                List.of(),
                List.of(),
                html,
                text,
                parts.pdf(),
                parts.document(),
                parts.mails(),
                parts.invitation());
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static String date(MAPIMessage message) throws ChunkNotFoundException {
        Calendar date = message.getMessageDate();
        return date == null
                ? ""
                : DateTimeFormatter.RFC_1123_DATE_TIME.format(date.toInstant().atOffset(ZoneOffset.UTC));
    }

    private static List<AttachedDocument> attached(MAPIMessage message) {
        return Arrays.stream(message.getAttachmentFiles())
                .limit(MOST)
                .filter(file -> file.getAttachData() != null)
                .map(file ->
                        new AttachedDocument(name(file), file.getAttachData().getValue()))
                .toList();
    }

    private static String name(AttachmentChunks file) {
        return Stream.of(file.getAttachLongFileName(), file.getAttachFileName())
                .filter(Objects::nonNull)
                .map(StringChunk::getValue)
                .findFirst()
                .orElse("");
    }

    /**
     * The files in a winmail.dat.
     *
     * @throws RefusedMailException when it is broken
     */
    static List<AttachedDocument> packed(byte[] bytes) {
        List<AttachedDocument> files = new ArrayList<>();
        try {
            for (Attachment file : new HMEFMessage(new ByteArrayInputStream(bytes)).getAttachments()) {
                String name = file.getLongFilename() == null ? file.getFilename() : file.getLongFilename();
                if (files.size() < MOST) {
                    files.add(new AttachedDocument(text(name).replace("\u0000", ""), file.getContents()));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new RefusedMailException(MailRefusal.OUTLOOK_FILE, e);
        }
        return files;
    }
}
