package se.omvarld.mail.inbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import se.omvarld.mail.ImapFailure;
import se.omvarld.mail.MailboxNote;
import se.omvarld.store.health.HandledMails;
import se.omvarld.store.health.HandledMails.Handled;

/** Moves what was dealt with out of the inbox, each with its note; what cannot be moved now is moved in a later round. */
public final class MailFiling {
    private final HandledMails handled;
    private final MailboxNote notes;

    public MailFiling(HandledMails handled, MailboxNote notes) {
        this.handled = handled;
        this.notes = notes;
    }

    /**
     * Moves them. One that stays, because it is too large for the room that is left, holds up none of the others.
     *
     * @param opened the inbox, open for writing
     * @throws ImapFailure when some had to stay, or the connection broke
     */
    public void file(Folder opened) throws ImapFailure, MessagingException {
        IMAPFolder inbox = (IMAPFolder) opened;
        List<Handled> mails = handled.of(MailUid.mailbox(inbox));
        int staying = 0;
        Optional<MessagingException> why = Optional.empty();
        for (Handled mail : mails) {
            try {
                if (leaves(mail, inbox)) {
                    handled.moved(mail);
                }
            } catch (MessagingException e) {
                if (!inbox.isOpen()) {
                    throw e;
                }
                staying++;
                why = why.or(() -> Optional.of(e));
            }
        }
        if (why.isPresent()) {
            throw ImapFailure.unmoved(staying, inbox.getFullName(), why.get());
        }
    }

    /** False for one that is to stay, since the folder for read mails is the inbox itself: it is known as long as it lies there. */
    private boolean leaves(Handled mail, IMAPFolder inbox) throws MessagingException {
        Message message = inbox.getMessageByUID(mail.uid());
        if (message == null || message.isExpunged()) {
            return true; // somebody has moved or deleted it
        }
        if (mail.note().isPresent()) {
            notes.write(message, mail.note().get());
            handled.noted(mail);
        }
        boolean moves = !mail.folder().equalsIgnoreCase(inbox.getFullName());
        if (moves) {
            move(message, inbox, folder(mail.folder(), inbox));
        }
        return moves;
    }

    private static Folder folder(String name, IMAPFolder inbox) throws MessagingException {
        Folder folder = inbox.getStore().getFolder(name);
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
        return folder;
    }

    /** In one step where the server can (RFC 6851), which needs no room for a second copy. */
    private static void move(Message message, IMAPFolder inbox, Folder folder) throws MessagingException {
        Message[] one = {message};
        if (((IMAPStore) inbox.getStore()).hasCapability("MOVE")) {
            inbox.moveMessages(one, folder);
        } else {
            inbox.copyMessages(one, folder);
            message.setFlag(Flags.Flag.DELETED, true); // removed when the folder is closed
        }
    }
}
