package se.omvarld.edition.choice;

import java.util.List;
import java.util.Optional;
import se.omvarld.source.mail.part.MailRefusal;
import se.omvarld.store.choice.ReadChoice;
import se.omvarld.store.edition.Edition;

/**
 * What came of an answer to a digest.
 *
 * @param edition the digest; empty when nobody can tell which
 * @param choices what was chosen, in its order
 * @param unread what counts for nothing
 * @param freeText lines for people
 * @param courtesy whether it says nothing but thanks
 * @param fresh whether it was read for the first time
 * @param copy whether it says what the same person's answer said that was read before
 */
public record ReadReply(
        Optional<Edition> edition,
        List<ReadChoice> choices,
        List<UnreadChoice> unread,
        List<String> freeText,
        boolean courtesy,
        boolean fresh,
        boolean copy) {

    public ReadReply {
        choices = List.copyOf(choices);
        unread = List.copyOf(unread);
        freeText = List.copyOf(freeText);
    }

    /** Whether people must get it: it says something that is no choice. A second copy they have already. */
    public boolean forPeople() {
        boolean silent = choices.isEmpty() && unread.isEmpty();
        return !copy && (!freeText.isEmpty() || silent);
    }

    /** For those who look after the mailbox, a Swedish sentence or two. */
    public String note() {
        return choices.isEmpty()
                ? MailRefusal.REPLY.swedish()
                : "Det är ett svar på ett av våra egna mejl. Valen i det är inlästa; läs resten, den läses inte in av någon maskin.";
    }

    /** What came of it, for the log. */
    public String log() {
        return edition.map(Edition::period).orElse("no digest") + ": "
                + (copy ? "the same answer again" : choices.size() + " choices, " + unread.size() + " lines told back");
    }

    ReadReply kept(boolean first, boolean again) {
        return new ReadReply(edition, choices, unread, freeText, courtesy, first, again);
    }
}
