package se.omvarld.source.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;

/** Outlook's own files in mails: whole mails (.msg) and attachments packed into winmail.dat (MS-OXTNEF). */
final class OutlookFiles {
    private static final int MOST = 100;

    private OutlookFiles() {}

    /** @throws RefusedMailException when it is broken */
    static ReceivedMail mail(byte[] bytes) {
        try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(bytes))) {
            message.setReturnNullOnMissingChunk(true);
            String html = text(message.getHtmlBody());
            return new ReceivedMail(
                    "",
                    text(message.getSubject()),
                    date(message),
                    "",
                    false,
                    List.of(),
                    List.of(),
                    html,
                    text(message.getTextBody()),
                    pdf(message),
                    Optional.empty(),
                    List.of(),
                    false);
        } catch (IOException | ChunkNotFoundException | RuntimeException e) {
            throw new RefusedMailException(MailRefusal.OUTLOOK_FILE, e);
        }
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

    private static Optional<AttachedPdf> pdf(MAPIMessage message) {
        for (AttachmentChunks file : message.getAttachmentFiles()) {
            String name = String.valueOf(file.getAttachLongFileName());
            if (name.toLowerCase(Locale.ROOT).endsWith(".pdf") && file.getAttachData() != null) {
                return Optional.of(new AttachedPdf(name, file.getAttachData().getValue()));
            }
        }
        return Optional.empty();
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
