package se.omvarld.store.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.omvarld.store.db.Store;

/**
 * The mails that were dealt with and still lie in the inbox. Known by the server's own numbers, and not by their flag "seen",
 * which says as little of a mail that nobody could move as of one that a person has looked at.
 */
public final class HandledMails {
    private final Store store;
    private final Clock clock;

    /**
     * A mail that is to be moved.
     *
     * @param mailbox the server, login, folder and UIDVALIDITY (RFC 3501, 2.3.1.1)
     * @param uid its number there
     * @param folder where it goes
     * @param note what a note beside it is to say; empty when there is none, or it is written
     */
    public record Handled(String mailbox, long uid, String folder, Optional<String> note) {}

    public HandledMails(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public boolean contains(String mailbox, long uid) {
        return store.sql("select uid from handled_mails where mailbox = ? and uid = ?")
                .params(mailbox, uid)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** A mail was dealt with. */
    public void add(Handled mail) {
        store.sql("insert into handled_mails (mailbox, uid, folder, note, handled_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (mailbox, uid) do nothing")
                .params(mail.mailbox(), mail.uid(), mail.folder(), mail.note().orElse(null))
                .param(Store.text(clock.instant()))
                .update();
    }

    /** Those of a mailbox, oldest first; what is known of others is forgotten, since only one is read. */
    public List<Handled> of(String mailbox) {
        store.sql("delete from handled_mails where mailbox <> ?").param(mailbox).update();
        return store.sql("select * from handled_mails where mailbox = ? order by uid")
                .param(mailbox)
                .query(HandledMails::handled)
                .list();
    }

    /** The note lies beside it. */
    public void noted(Handled mail) {
        store.sql("update handled_mails set note = null where mailbox = ? and uid = ?")
                .params(mail.mailbox(), mail.uid())
                .update();
    }

    /** It lies in the inbox no more. */
    public void moved(Handled mail) {
        store.sql("delete from handled_mails where mailbox = ? and uid = ?")
                .params(mail.mailbox(), mail.uid())
                .update();
    }

    private static Handled handled(ResultSet row, int number) throws SQLException {
        return new Handled(
                row.getString("mailbox"),
                row.getLong("uid"),
                row.getString("folder"),
                Optional.ofNullable(row.getString("note")));
    }
}
