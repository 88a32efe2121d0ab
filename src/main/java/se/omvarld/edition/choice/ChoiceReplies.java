package se.omvarld.edition.choice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import se.omvarld.edition.choice.UnreadChoice.Why;
import se.omvarld.edition.issue.AnswerLetters;
import se.omvarld.item.date.DateParser;
import se.omvarld.mail.MailSettings;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.source.mail.MailClassifier;
import se.omvarld.source.mail.ReceivedMail;
import se.omvarld.store.choice.ChoiceReply;
import se.omvarld.store.choice.Choices;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.Stories;

/** Reads answers to digests: what they choose is kept together with the answer to them, once, or not at all. */
public final class ChoiceReplies {
    private final Store store;
    private final Editions editions;
    private final Choices choices;
    private final AnsweredEdition answered;
    private final AnswerLetters letters;
    private final Supplier<RuleSet> rules;
    private final Clock clock;

    public ChoiceReplies(Store store, Supplier<RuleSet> rules, MailSettings settings, Clock clock) {
        this.store = store;
        this.editions = new Editions(store, clock);
        this.choices = new Choices(store);
        this.answered = new AnsweredEdition(store, settings, clock);
        this.letters = new AnswerLetters(store, settings, clock);
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Whether a mail answers a digest, or another own mail in the way in which digests are answered.
     *
     * @param kind of the source that its sender makes it part of; only trusted people's mails are {@code forward}
     */
    public boolean isOne(ReceivedMail mail, String kind) {
        return kind.equals(MailClassifier.FORWARDS.kind()) && isAnswer(mail);
    }

    private boolean isAnswer(ReceivedMail mail) {
        return answered.of(mail).isPresent()
                || (mail.answersOwnMail()
                        && !ReplyReading.of(mail, QuotedEdition.unknown())
                                .choices()
                                .isEmpty());
    }

    /** Reads a mail of a trusted person: what it chooses is kept, and what was understood is answered, in one transaction. */
    public ReadReply read(ReceivedMail mail) {
        Optional<AnsweredEdition.Got> got = answered.of(mail);
        ReplyReading reading = ReplyReading.of(mail, got.map(this::quoted).orElseGet(QuotedEdition::unknown));
        Instant now = clock.instant();
        Instant sent = sent(mail, got.map(AnsweredEdition.Got::edition), now);
        ReadReply reply = got.map(one -> check(one).read(reading, mail.sender(), sent, now))
                .orElseGet(() -> ofNoEdition(reading));
        String mailId = mail.messageId().isBlank() ? mail.date() : mail.messageId();
        return keep(reply, reading, mail.sender(), mailId, sent, true);
    }

    /** The same of lines that somebody types for an edition; nobody is mailed. */
    public ReadReply choose(Edition edition, List<String> lines, String by) {
        ReplyReading reading = ReplyReading.ofLines(lines);
        Instant now = clock.instant();
        ReadReply reply = check(new AnsweredEdition.Got(edition, Set.of())).read(reading, by, now, now);
        return keep(reply, reading, by, "typed " + UUID.randomUUID(), now, false);
    }

    private ChoiceCheck check(AnsweredEdition.Got got) {
        return new ChoiceCheck(
                new Stories(store),
                editions,
                got.edition(),
                got.areas(),
                rules.get().areas());
    }

    private QuotedEdition quoted(AnsweredEdition.Got got) {
        String areas = String.join(
                " ", got.areas().stream().sorted().map(String::valueOf).toList());
        return QuotedEdition.of(
                editions.rendered(new Delivery(got.edition().period(), "", 0, "", clock.instant(), 0, areas)));
    }

    private static ReadReply ofNoEdition(ReplyReading reading) {
        List<UnreadChoice> unread = reading.choices().stream()
                .map(choice -> new UnreadChoice(ChoiceCheck.written(choice), Why.EDITION))
                .toList();
        return new ReadReply(Optional.empty(), List.of(), unread, reading.freeText(), reading.courtesy(), true, false);
    }

    private ReadReply keep(
            ReadReply reply, ReplyReading reading, String by, String mailId, Instant sent, boolean answer) {
        String edition = reply.edition().map(Edition::period).orElse("");
        String said = hash(by, edition, reading.toString());
        String mail = hash(by, mailId, said);
        return store.inTurn(() -> {
            ChoiceReply read = new ChoiceReply(mail, edition, by, said, sent, "", reply.choices());
            if (choices.isRead(mail)) {
                return reply.kept(false, false);
            } else if (choices.isCopy(read)) {
                return reply.kept(false, true);
            }
            boolean answers = answer && AnswerLetters.reaches(by) && isAnswered(reply);
            choices.keep(answers ? read.answered(answer(reply, by, mail)) : read, clock.instant());
            return reply;
        });
    }

    private static boolean isAnswered(ReadReply reply) {
        return !reply.choices().isEmpty() || !reply.unread().isEmpty();
    }

    private String answer(ReadReply reply, String to, String mail) {
        ReplyAnswerText text = new ReplyAnswerText(reply, rules.get().areas());
        return letters.deliver(to, mail, text.subject(), text.write());
    }

    /** As the mail says, when that lies between the digest and now; else now. */
    private static Instant sent(ReceivedMail mail, Optional<Edition> edition, Instant now) {
        return DateParser.parse(mail.date())
                .filter(date -> date.isBefore(now))
                .filter(date ->
                        edition.filter(digest -> date.isBefore(digest.until())).isEmpty())
                .orElse(now);
    }

    private static String hash(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
