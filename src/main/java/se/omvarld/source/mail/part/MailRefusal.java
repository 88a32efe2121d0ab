package se.omvarld.source.mail.part;

/** Why a mail became no item: for logs in English, for the note beside the mail in Swedish. */
public enum MailRefusal {
    UNKNOWN_SENDER(
            "its sender is neither in a newsletter source's senders nor in mail.imap.trusted",
            "Avsändaren finns varken bland nyhetsbrevens avsändare eller bland dem som får vidarebefordra."),
    UNPROVEN_SENDER(
            "the mail server does not vouch for its sender (mail.imap.authserv-id, dmarc=pass)",
            "Mejlservern intygar inte att avsändaren är den som uppges."),
    AUTOMATIC("it is an automatic answer or a delivery report", "Det är ett autosvar eller en leveransrapport."),
    INVITATION("it is an invitation for a calendar", "Det är en kalenderinbjudan."),
    REPLY(
            "it answers one of the own mails and brings no document",
            "Det är ett svar på ett av våra egna mejl. Läs det: kommentaren läses inte in av någon maskin."),
    LINKED(
            "it holds a link to the draft instead of the document",
            "Mejlet har en länk till dokumentet i stället för själva dokumentet. Ladda ner det och skicka det som bifogad"
                    + " fil (i Outlook: Bifoga fil, ”Bifoga som kopia”)."),
    ENCRYPTED(
            "it is encrypted, or its signature cannot be opened",
            "Mejlet är krypterat och kan inte öppnas här. Skicka det utan kryptering."),
    OUTLOOK_FILE(
            "the attached .msg or winmail.dat is broken",
            "Den bifogade Outlook-filen (.msg eller winmail.dat) går inte att läsa. Skicka innehållet som vanlig bilaga."),
    NO_STORIES("it holds no link to a story", "Mejlet innehåller ingen länk till en artikel."),
    NOTHING_TO_SHOW("it holds neither a subject, a link nor a PDF", "Mejlet har varken ämne, länk eller bifogad pdf."),
    BROKEN(
            "it is broken or nested too deeply",
            "Mejlet är trasigt eller har för många delar i varandra. Skicka innehållet i ett nytt mejl."),
    HEADER(
            "its header or that of a part of it has more than 256 kB or 5000 parameters",
            "Mejlets huvud, eller en dels, är större än 256 kB eller har fler än 5000 parametrar. Skicka innehållet i ett"
                    + " nytt mejl."),
    TOO_LARGE(
            "it is larger than 20 MB",
            "Mejlet är större än 20 MB. Ta bort andra bilagor och förminska bilder (i Word: Komprimera bilder), och skicka"
                    + " det igen.");

    private final String english;
    private final String swedish;

    MailRefusal(String english, String swedish) {
        this.english = english;
        this.swedish = swedish;
    }

    /** A sentence's end for logs and {@code poll}. */
    public String english() {
        return english;
    }

    /** A sentence for the people who read the mailbox. */
    public String swedish() {
        return swedish;
    }
}
