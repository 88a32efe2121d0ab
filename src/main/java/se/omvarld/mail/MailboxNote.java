package se.omvarld.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import se.omvarld.item.text.DisplayText;

/** Puts a note beside a mail that was not read, as an answer to it, so that mail programs show them together. */
public final class MailboxNote {
    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_HEADER = 10_000;

    private final MailSettings settings;
    private final String folder;
    private final Clock clock;

    /**
     * @param folder the mailbox's folder for mails that were not read
     */
    public MailboxNote(MailSettings settings, String folder, Clock clock) {
        this.settings = settings;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Writes the note into the folder, which is made when it is not there.
     *
     * @param original the mail as the server gives it, in an open folder
     * @param why a Swedish sentence
     * @throws MessagingException when the server does not take it
     */
    public void write(Message original, String why) throws MessagingException {
        Folder failed = original.getFolder().getStore().getFolder(folder);
        if (!failed.exists()) {
            failed.create(Folder.HOLDS_MESSAGES);
        }
        failed.appendMessages(new Message[] {note(original, why)});
    }

    private MimeMessage note(Message original, String why) throws MessagingException {
        MimeMessage note = new MimeMessage(Session.getInstance(new Properties()));
        InternetAddress own = settings.sender();
        note.setFrom(own);
        note.setRecipient(Message.RecipientType.TO, own);
        note.setSubject("Ej inläst: " + subject(original), StandardCharsets.UTF_8.name());
        note.setSentDate(Date.from(clock.instant()));
        note.setHeader("Auto-Submitted", "auto-generated");
        answer(original, note);
        note.setText(
                why + "\n\nMejlet ligger kvar i mappen " + folder
                        + ". När felet är rättat: flytta det till inkorgen och markera det som oläst, så läses det igen.\n",
                StandardCharsets.UTF_8.name());
        note.setFlag(Flags.Flag.SEEN, false);
        note.saveChanges();
        return note;
    }

    private static void answer(Message original, MimeMessage note) throws MessagingException {
        String[] ids = original.getHeader("Message-ID");
        if (ids != null && ids[0].matches("<[!-;=?-~]{1,200}>")) {
            note.setHeader("In-Reply-To", ids[0]);
            note.setHeader("References", ids[0]);
        }
    }

    /** From the header itself: a server may fail to describe a broken mail, and still hand out its headers. */
    private static String subject(Message original) {
        try {
            String[] lines = original.getHeader("Subject");
            String raw = lines == null ? "" : lines[0].substring(0, Math.min(lines[0].length(), LONGEST_HEADER));
            String subject = DisplayText.header(MimeUtility.decodeText(MimeUtility.unfold(raw)));
            String shown = subject.isBlank() ? "(inget ämne)" : subject;
            return shown.length() <= LONGEST_SUBJECT ? shown : shown.substring(0, LONGEST_SUBJECT) + "…";
        } catch (MessagingException | UnsupportedEncodingException e) {
            return "(oläsligt ämne)";
        }
    }
}
