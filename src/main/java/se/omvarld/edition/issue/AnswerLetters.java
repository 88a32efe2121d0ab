package se.omvarld.edition.issue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import se.omvarld.mail.MailSettings;
import se.omvarld.mail.MailingList;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;

/** Answers to what people mail: each an edition of its own without stories, so that it is sent once, and tried again. */
public final class AnswerLetters {
    /** What the mail server surely takes; who has another address gets no answer. */
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7E]{3,200}");

    private final Editions editions;
    private final MailSettings settings;
    private final Clock clock;

    public AnswerLetters(Store store, MailSettings settings, Clock clock) {
        this.editions = new Editions(store, clock);
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a sender can be answered. */
    public static boolean reaches(String sender) {
        return sender != null && PLAIN.matcher(sender).matches();
    }

    /**
     * Freezes an answer; within the caller's transaction when there is one. The same answer to the same question is one.
     *
     * @param people mail addresses separated by commas
     * @param question what is answered, for example a Message-ID
     * @return the name of its edition
     */
    public String deliver(String people, String question, String subject, String text) {
        String all = people + "\n" + question + "\n" + subject + "\n" + text;
        String period = "svar-" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
        Instant now = clock.instant();
        Edition answer = new Edition(period, Edition.Kind.ANSWER, now, now, Edition.State.OPENED);
        List<Delivery> deliveries = new MailingList(people, settings, clock).deliveries(period, 0);
        editions.freeze(
                editions.open(answer),
                List.of(),
                new RenderedEdition(
                        subject,
                        List.of(new RenderedEdition.Part("", "text/plain", text.getBytes(StandardCharsets.UTF_8)))),
                deliveries);
        return period;
    }
}
