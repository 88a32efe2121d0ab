package se.omvarld.edition.digest;

import java.util.ArrayList;
import java.util.List;
import se.omvarld.item.text.DisplayText;
import se.omvarld.mail.MailSettings;

/** What the weekly mail's foot says: what to do when something is missing or wrong, and whom to ask. */
public final class DigestFoot {
    static final DigestFoot NONE = new DigestFoot("", null, "", "");

    private final String mailbox;
    private final MailSettings settings;
    private final String folder;
    private final String contact;

    /**
     * Of what is set.
     *
     * @param mailbox the server whose mailbox is read ({@code mail.imap.host}); empty for none
     * @param folder where analysts find the rules, as they would write it; empty when nobody says
     * @param contact whom to ask; empty for nobody
     */
    public DigestFoot(String mailbox, MailSettings settings, String folder, String contact) {
        this.mailbox = mailbox;
        this.settings = settings;
        this.folder = DisplayText.line(folder);
        this.contact = DisplayText.line(contact);
    }

    /** One sentence or two a line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!mailbox.isEmpty()) {
            lines.add("Saknas något? Vidarebefordra mejlet eller länken till " + DisplayText.line(settings.address())
                    + ", så kommer det med i nästa veckobrev.");
            lines.add("Är en post fel? Svara på brevet med postens nummer, till exempel ”12 nej” eller ”12 område 3”.");
        }
        lines.add("Kommer det för mycket eller för lite? Nyckelorden står i filen areas.yaml"
                + (folder.isEmpty() ? "" : " i mappen " + folder)
                + ", och ”Träff på” visar vilka ord som gjorde att posten kom med.");
        if (!contact.isEmpty()) {
            lines.add("Frågor? Kontakta " + contact + ".");
        }
        return lines;
    }
}
